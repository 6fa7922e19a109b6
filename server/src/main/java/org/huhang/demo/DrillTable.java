package org.huhang.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.huhang.access.DeviceWriter;
import org.huhang.citysim.rounds.Arrival;
import org.huhang.citysim.rounds.Coming;

/// One table of a sampling point in a drill: somebody signs in, is swabbed, and the next one comes. It writes what the
/// desk's page writes, record by record, by the city's time.
final class DrillTable {
    /// One tube in so many is closed with a swab less than people bound to it.
    private static final int MISCOUNTED_IN = 3_000;

    private final DeviceWriter writer;
    private final UUID round;
    private final String codes;
    private final List<Arrival> arrivals;
    private final IntFunction<UUID> people;
    private final IntUnaryOperator poolSizes;
    private final Map<Integer, OpenTube> open = new HashMap<>();
    private int next;
    private int tubes;
    private int slips;

    /// @param codes with which the codes of this table's tubes begin
    /// @param people by place in the point's list
    /// @param poolSizes by place in the point's list
    DrillTable(
            DeviceWriter writer,
            UUID round,
            String codes,
            List<Arrival> arrivals,
            IntFunction<UUID> people,
            IntUnaryOperator poolSizes) {
        this.writer = writer;
        this.round = round;
        this.codes = codes;
        this.arrivals = arrivals;
        this.people = people;
        this.poolSizes = poolSizes;
    }

    private static final class OpenTube {
        private final String code;
        private final List<Integer> people = new ArrayList<>();
        private boolean known = true;

        OpenTube(String code) {
            this.code = code;
        }
    }

    /// When something happens, by which clock a device stamps it.
    @FunctionalInterface
    interface Stamps {
        /// @param second since the point opened
        Instant at(int second);
    }

    DeviceWriter writer() {
        return writer;
    }

    boolean isDone() {
        return next == arrivals.size() && open.isEmpty();
    }

    /// All who came up to that second; behind the last of all, open tubes are closed.
    ///
    /// @param neighbour the table at which those sign in who stand in two queues; itself where there is one table
    /// @param closed where tubes go that are closed
    void serveUntil(int second, Stamps stamps, DrillTable neighbour, Consumer<DrillTube> closed) {
        while (next < arrivals.size() && arrivals.get(next).second() <= second) {
            serve(arrivals.get(next++), stamps, neighbour, closed);
        }
        if (next == arrivals.size() && !open.isEmpty()) {
            var at = stamps.at(second);
            List.copyOf(open.keySet()).forEach(size -> close(size, at, closed));
        }
    }

    private void serve(Arrival arrival, Stamps stamps, DrillTable neighbour, Consumer<DrillTube> closed) {
        var at = stamps.at(arrival.second());
        var person = people.apply(arrival.person());
        int size = poolSizes.applyAsInt(arrival.person());
        boolean bySlip = arrival.coming() == Coming.BY_SLIP;
        int registration = bySlip ? registerSlip(at) : register(person, at);
        if (arrival.coming() == Coming.LEFT_UNSWABBED) {
            return;
        }
        swab(registration, arrival.person(), !bySlip, size, at, closed);
        if (arrival.coming() == Coming.AT_TWO_TABLES && neighbour != this) {
            neighbour.swab(neighbour.register(person, at), arrival.person(), true, size, at, closed);
        }
    }

    private int register(UUID person, Instant at) {
        return writer.write(
                "SPECIMEN_REGISTERED",
                "{\"roundId\":\"" + round + "\",\"way\":\"CODE\",\"personId\":\"" + person + "\"}",
                at);
    }

    private int registerSlip(Instant at) {
        slips++;
        return writer.write(
                "SPECIMEN_REGISTERED",
                "{\"roundId\":\"" + round + "\",\"way\":\"SLIP\",\"slip\":\"" + codes + "-S" + slips + "\"}",
                at);
    }

    private void swab(int registration, int person, boolean known, int size, Instant at, Consumer<DrillTube> closed) {
        var tube = open.get(size);
        if (tube == null) {
            tubes++;
            tube = new OpenTube(codes + "-" + tubes);
            open.put(size, tube);
            open(tube.code, size, at);
        }
        take(registration, tube.code, at);
        tube.people.add(person);
        tube.known &= known;
        if (tube.people.size() == size) {
            close(size, at, closed);
        }
    }

    private void close(int size, Instant at, Consumer<DrillTube> closed) {
        var tube = open.remove(size);
        if (tube == null) {
            return;
        }
        int bound = tube.people.size();
        boolean miscounted = bound > 1 && Math.floorMod(tube.code.hashCode(), MISCOUNTED_IN) == 0;
        close(tube.code, miscounted ? bound - 1 : bound, bound, at);
        closed.accept(new DrillTube(tube.code, List.copyOf(tube.people), tube.known && !miscounted));
    }

    /// Of somebody of a positive pool, a swab of their own in a tube of its own.
    DrillTube takeAlone(int person, String code, Instant at) {
        int registration = register(people.apply(person), at);
        open(code, 1, at);
        take(registration, code, at);
        close(code, 1, 1, at);
        return new DrillTube(code, List.of(person), true);
    }

    private void open(String tube, int size, Instant at) {
        writer.write(
                "TUBE_OPENED",
                "{\"roundId\":\"" + round + "\",\"tube\":\"" + tube + "\",\"poolSize\":" + size + "}",
                at);
    }

    private void take(int registration, String tube, Instant at) {
        writer.write(
                "SPECIMEN_TAKEN",
                "{\"roundId\":\"" + round + "\",\"registration\":" + registration + ",\"tube\":\"" + tube + "\"}",
                at);
    }

    private void close(String tube, int swabs, int bound, Instant at) {
        writer.write(
                "TUBE_CLOSED",
                "{\"roundId\":\"" + round + "\",\"tube\":\"" + tube + "\",\"swabs\":" + swabs + ",\"bound\":" + bound
                        + "}",
                at);
    }
}
