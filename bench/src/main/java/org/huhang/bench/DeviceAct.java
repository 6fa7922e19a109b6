package org.huhang.bench;

import java.util.List;
import java.util.UUID;

/// What the records of one device say was done, by their numbers from 1 on.
interface DeviceAct {
    DeviceAct SIGN_IN = new Registering("POST_SIGN_IN", _ -> "{\"post\":\"东门\"}");

    /// As a module takes it.
    String kind(int number);

    /// The module's own, as JSON.
    String body(int number);

    /// People sign in at a desk, and nothing else is done.
    ///
    /// @param people as many as there are records
    static DeviceAct registrations(UUID round, List<String> people) {
        return new Registering("SPECIMEN_REGISTERED", number -> registration(round, people.get(number - 1)));
    }

    /// A desk at work: a tube is opened, ten people one after the other sign in and are swabbed into it, it is closed.
    ///
    /// @param tubes with which the codes of its tubes begin
    static DeviceAct desk(UUID round, List<String> people, String tubes) {
        return new Desk(round, people, tubes);
    }

    private static String registration(UUID round, String person) {
        return "{\"roundId\":\"" + round + "\",\"way\":\"CODE\",\"personId\":\"" + person + "\"}";
    }

    /// The same kind again and again.
    record Registering(String kind, java.util.function.IntFunction<String> each) implements DeviceAct {
        @Override
        public String kind(int number) {
            return kind;
        }

        @Override
        public String body(int number) {
            return each.apply(number);
        }
    }

    /// See [#desk].
    record Desk(UUID round, List<String> people, String tubes) implements DeviceAct {
        static final int POOL = 10;
        /// Opened, two records of each person, closed.
        static final int RECORDS = 2 * POOL + 2;

        /// How many have signed in, and how many of them are swabbed, after so many records.
        static int registered(int records) {
            return records / RECORDS * POOL + Math.min(POOL, records % RECORDS / 2);
        }

        static int swabbed(int records) {
            return records / RECORDS * POOL + Math.max(0, (records % RECORDS - 1) / 2);
        }

        /// What was told of tubes.
        static int ofTubes(int records) {
            return records / RECORDS * 2 + Math.min(1, records % RECORDS);
        }

        @Override
        public String kind(int number) {
            int at = (number - 1) % RECORDS;
            return at == 0
                    ? "TUBE_OPENED"
                    : at == RECORDS - 1 ? "TUBE_CLOSED" : at % 2 == 1 ? "SPECIMEN_REGISTERED" : "SPECIMEN_TAKEN";
        }

        @Override
        public String body(int number) {
            int tube = (number - 1) / RECORDS;
            int at = (number - 1) % RECORDS;
            var code = tubes + "%03d".formatted(tube);
            var start = "{\"roundId\":\"" + round + "\",";
            return switch (kind(number)) {
                case "TUBE_OPENED" -> start + "\"tube\":\"" + code + "\",\"poolSize\":" + POOL + "}";
                case "TUBE_CLOSED" ->
                    start + "\"tube\":\"" + code + "\",\"swabs\":" + POOL + ",\"bound\":" + POOL + "}";
                case "SPECIMEN_TAKEN" -> start + "\"registration\":" + (number - 1) + ",\"tube\":\"" + code + "\"}";
                default -> registration(round, people.get(tube * POOL + at / 2));
            };
        }
    }
}
