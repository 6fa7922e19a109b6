package org.huhang.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Visits of a few people in a few days, of sizes and lengths that meet every turn of the index: crowded places
/// and empty ones, stays of seconds and of a day and a half, many that begin at one moment.
final class RandomVisits {
    private static final Setting[] ALL = Setting.values();

    final int people;
    final int places;
    final int firstDay;
    final int lastDay;
    final List<Visit> visits = new ArrayList<>();

    RandomVisits(long seed) {
        var random = new SplittableRandom(seed);
        people = random.nextInt(2, 80);
        places = random.nextInt(1, 60);
        firstDay = random.nextInt(0, 600);
        lastDay = firstDay + random.nextInt(0, 5);
        int count = random.nextInt(1, 1_200);
        boolean crowded = random.nextBoolean();
        int seated = random.nextInt(4);
        int step = random.nextInt(3) == 0 ? 3_600 : 1;
        for (int each = 0; each < count; each++) {
            int place = crowded && random.nextBoolean() ? places - 1 : random.nextInt(places);
            int start = random.nextInt(firstDay * Day.SECONDS, (lastDay + 1) * Day.SECONDS) / step * step;
            visits.add(new Visit(random.nextInt(people), place, start, length(random), seat(random, seated)));
        }
    }

    /// None at all, few, many; of some only the coach or only the row is known.
    private static int seat(SplittableRandom random, int seated) {
        return random.nextInt(4) >= seated
                ? Seat.UNKNOWN
                : Seat.of(random.nextInt(3), random.nextInt(12), random.nextInt(1, 7));
    }

    /// A setting for most places, none for some; fewer are known than there are.
    @Nullable
    Setting[] settings(SplittableRandom random) {
        var settings = new @Nullable Setting[random.nextInt(places + 1)];
        for (int each = 0; each < settings.length; each++) {
            settings[each] = random.nextInt(8) == 0 ? null : ALL[random.nextInt(ALL.length)];
        }
        return settings;
    }

    /// Some as an edition has them, others of any numbers, some missing.
    static Map<Setting, SettingRule> rules(SplittableRandom random) {
        var rules = new EnumMap<>(SettingRules.eighthEdition());
        for (Setting each : ALL) {
            switch (random.nextInt(4)) {
                case 0 -> rules.remove(each);
                case 1, 2 ->
                    rules.put(
                            each,
                            new SettingRule(
                                    random.nextInt(3) * 1_000,
                                    random.nextInt(3) * random.nextInt(30_000),
                                    random.nextInt(6) == 0,
                                    random.nextBoolean(),
                                    random.nextBoolean() ? SettingRule.ANY : random.nextInt(6)));
                default -> {}
            }
        }
        return rules;
    }

    private static int length(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> 1;
            case 1 -> Visit.LONGEST;
            case 2, 3 -> random.nextInt(1, 40_000);
            case 4 -> 2_048 << (2 * random.nextInt(3));
            default -> random.nextInt(1, 3_000);
        };
    }

    int from() {
        return Day.start(firstDay);
    }

    int to() {
        return Day.start(lastDay + 3);
    }

    List<DayVisits> byDay(List<Visit> some) {
        var days = new ArrayList<DayVisits>();
        for (int day = firstDay; day <= lastDay; day++) {
            var ofDay = new DayVisits(day, 4);
            for (Visit each : some) {
                if (each.day() == day) {
                    ofDay.add(each.person(), each.place(), each.secondOfDay(), each.seconds(), each.seat());
                }
            }
            days.add(ofDay);
        }
        return days;
    }
}
