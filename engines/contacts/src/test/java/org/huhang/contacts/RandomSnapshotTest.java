package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The index answers what comparing every visit with every other answers: sealed, live, and some of each.
class RandomSnapshotTest {
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 60), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAreThoseOfThePlainLoop(long seed) {
        var random = new SplittableRandom(~seed);
        var city = new RandomVisits(seed);
        var plain = new PlainLoop(city.visits);
        var snapshot = partlySealed(city, random);
        for (int question = 0; question < 20; question++) {
            int person = random.nextInt(city.people);
            int one = random.nextInt(city.from(), city.to());
            int other = random.nextInt(city.from(), city.to());
            int from = question < 4 ? city.from() : Math.min(one, other);
            int to = question < 4 ? city.to() : Math.max(one, other);
            int atLeast = question % 2 == 0 ? 1 : random.nextInt(1, 20_000);
            var met = snapshot.meetings(person, PlaceSet.ALL, from, to, atLeast);
            var expected = plain.meetings(person, from, to, atLeast);
            assertEquals(expected, asMap(met), () -> "seed " + seed);
            int[] until = new int[met.size()];
            java.util.Arrays.fill(until, to);
            assertEquals(
                    plain.secondary(expected, to, atLeast, person),
                    asMap(snapshot.secondary(met, PlaceSet.ALL, until, atLeast, person)),
                    () -> "seed " + seed);
            if (question < 2) {
                assertEquals(together(plain, person, from, to), together(snapshot, city, person, from, to));
            }
            var places = new BitSet();
            for (int place = 0; place < city.places; place++) {
                places.set(place, random.nextBoolean());
            }
            var stays = snapshot.stays(places, from, to, atLeast);
            var seconds = new TreeMap<Integer, Integer>();
            for (int each = 0; each < stays.size(); each++) {
                seconds.put(stays.person()[each], stays.seconds()[each]);
            }
            assertEquals(plain.stays(places, from, to, atLeast), seconds, () -> "seed " + seed);
        }
    }

    /// In every setting, with seats, coaches, tails of air and places that make no exposures.
    @ParameterizedTest
    @MethodSource("seeds")
    void exposuresAreThoseOfThePlainLoop(long seed) {
        var random = new SplittableRandom(seed * 31 + 7);
        var city = new RandomVisits(seed);
        var plain = new PlainLoop(city.visits);
        var snapshot = partlySealed(city, random);
        for (int question = 0; question < 10; question++) {
            var settings = city.settings(random);
            var rules = RandomVisits.rules(random);
            int[] people = random.ints(5, 0, city.people).toArray();
            int[] from = random.ints(5, city.from(), city.to()).toArray();
            int[] to = new int[5];
            for (int each = 0; each < 5; each++) {
                if (question == 0) {
                    from[each] = city.from();
                }
                to[each] = question == 0 ? city.to() : random.nextInt(from[each], city.to());
            }
            var found = new ConcurrentHashMap<Integer, List<String>>();
            snapshot.exposuresToMany(
                    people,
                    new SettingRules(rules, settings),
                    from,
                    to,
                    (index, exposures) -> found.put(
                            index,
                            exposures.stream().map(Exposure::toString).sorted().toList()));
            for (int each = 0; each < 5; each++) {
                assertEquals(
                        plain.exposures(people[each], rules, settings, from[each], to[each]),
                        found.get(each),
                        () -> "seed " + seed);
            }
        }
    }

    /// Some of the visits in segments and some not, or all of the one or the other.
    private static Snapshot partlySealed(RandomVisits city, SplittableRandom random) {
        var sealed = new ArrayList<Visit>();
        var live = new LiveVisits();
        var pouredIn = new VisitBatch(16);
        int parts = random.nextInt(3);
        for (Visit each : city.visits) {
            if (parts == 0 || (parts == 1 && random.nextBoolean())) {
                sealed.add(each);
            } else {
                pouredIn.add(each);
            }
        }
        live.addAll(pouredIn.read());
        return new Snapshot(segments(city, sealed), List.of(live));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pairsAreThoseOfThePlainLoop(long seed) {
        var city = new RandomVisits(seed);
        var plain = new PlainLoop(city.visits);
        var snapshot = new Snapshot(segments(city, city.visits), List.of());
        for (DaySegment day : snapshot.segments()) {
            for (int atLeast : new int[] {1, 900, 2_049, 30_000}) {
                assertEquals(plain.pairs(day.day(), atLeast), snapshot.pairs(day, atLeast), () -> "seed " + seed);
            }
            var lines = Collections.synchronizedSet(new TreeSet<String>());
            var told = new LongAdder();
            snapshot.pairMinutes(day, () -> (place, person, others, seconds, count) -> {
                for (int each = 0; each < count; each++) {
                    var line = place + " " + Math.min(person, others[each]) + " " + Math.max(person, others[each]);
                    lines.add(line + " " + seconds[each]);
                    told.increment();
                }
            });
            assertEquals(lines.size(), told.intValue(), () -> "told twice, seed " + seed);
            assertEquals(plain.pairMinutes(day.day()), lines, () -> "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichVisitsCameMakesNoDifference(long seed) {
        var city = new RandomVisits(seed);
        var shuffled = new ArrayList<>(city.visits);
        Collections.shuffle(shuffled, new java.util.Random(seed));
        var one = segments(city, city.visits);
        var other = segments(city, shuffled);
        for (int day = 0; day < one.size(); day++) {
            assertEquals(-1, one.get(day).memory.mismatch(other.get(day).memory), "seed " + seed);
        }
    }

    private static List<DaySegment> segments(RandomVisits city, List<Visit> visits) {
        var builder = new DayBuilder();
        return city.byDay(visits).stream()
                .map(day -> builder.build(
                        day, city.people, city.places, bytes -> Arena.ofAuto().allocate(bytes, 64)))
                .toList();
    }

    private static Map<Integer, PlainLoop.Met> asMap(Meetings met) {
        var map = new TreeMap<Integer, PlainLoop.Met>();
        for (int each = 0; each < met.size(); each++) {
            map.put(met.person()[each], new PlainLoop.Met(met.seconds()[each], met.first()[each], met.last()[each]));
        }
        return map;
    }

    private static Map<Integer, PlainLoop.Second> asMap(Secondary met) {
        var map = new TreeMap<Integer, PlainLoop.Second>();
        for (int each = 0; each < met.size(); each++) {
            map.put(
                    met.person()[each],
                    new PlainLoop.Second(
                            met.via()[each], met.seconds()[each], met.first()[each], met.contacts()[each]));
        }
        return map;
    }

    private static Map<Integer, Integer> together(PlainLoop plain, int person, int from, int to) {
        var seconds = new TreeMap<Integer, Integer>();
        plain.meetings(person, from, to, 1).forEach((other, met) -> seconds.put(other, met.seconds()));
        return seconds;
    }

    private static Map<Integer, Integer> together(Snapshot snapshot, RandomVisits city, int person, int from, int to) {
        var seconds = new TreeMap<Integer, Integer>();
        for (int other = 0; other < city.people; other++) {
            int sum = snapshot.together(person, other, from, to).stream()
                    .mapToInt(Together::seconds)
                    .sum();
            if (sum > 0 && other != person) {
                seconds.put(other, sum);
            }
        }
        return seconds;
    }
}
