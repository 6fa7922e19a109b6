package org.huhang.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.huhang.specimens.LaboratoryId;
import org.huhang.specimens.TubeHold;
import org.jspecify.annotations.Nullable;

/// What lies at each of the places where results get lost, and for how long.
final class LostReport {
    /// Older than the first, the second, the third: within a mass screen a result is due after 24 hours (rule D8).
    static final List<Duration> AGES = List.of(Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    private LostReport() {}

    /// @param people signed in at a desk, of the first place; in tubes, of the others
    /// @param byAge how many lie there for less than 6 hours, for 6 to 12, for 12 to 24, and longer
    record LostLine(
            LostPlace place,
            int people,
            int tubes,
            List<Integer> byAge,
            @Nullable Instant oldestAt) {}

    /// A tube that lies at one of the places.
    record LostTube(
            String code,
            int people,
            Instant since,
            @Nullable LaboratoryId laboratoryId,
            List<TubeHold> holds) {}

    private static final class Sum {
        private int people;
        private int tubes;
        private int oldest;
        private final int[] ages = new int[AGES.size() + 1];

        void add(int since, int now, int many, boolean tube) {
            people += many;
            tubes += tube ? 1 : 0;
            oldest = oldest == 0 ? since : Math.min(oldest, since);
            ages[ageOf(now - since)]++;
        }
    }

    static int ageOf(int seconds) {
        int age = 0;
        while (age < AGES.size() && seconds >= AGES.get(age).toSeconds()) {
            age++;
        }
        return age;
    }

    /// Of a tube, every place at which it lies; none once its result stands.
    static List<LostPlace> placesOf(TubeColumns tubes, int tube) {
        var places = new ArrayList<LostPlace>();
        var standing = tubes.standing(tube);
        if (standing == Standing.VOIDED || standing == Standing.NEGATIVE || standing == Standing.POSITIVE) {
            return places;
        }
        var holds = tubes.held(tube);
        if (holds.stream().anyMatch(hold -> hold != TubeHold.PERSON_UNKNOWN)) {
            places.add(LostPlace.TUBE_HELD);
        }
        if (holds.contains(TubeHold.PERSON_UNKNOWN)) {
            places.add(LostPlace.PERSON_UNKNOWN);
        }
        switch (standing) {
            case TAKEN, ON_THE_WAY -> places.add(LostPlace.NOT_ARRIVED);
            case AT_LABORATORY -> places.add(LostPlace.NOT_TESTED);
            case RESULT_HELD -> places.add(LostPlace.RESULT_HELD);
            case VOIDED, NEGATIVE, POSITIVE -> throw new IllegalStateException("returned above");
        }
        return places;
    }

    static int sinceOf(TubeColumns tubes, int tube, LostPlace place) {
        return switch (place) {
            case NOT_TESTED -> tubes.arrivedAt[tube];
            case RESULT_HELD -> tubes.reportedAt[tube] == 0 ? tubes.arrivedAt[tube] : tubes.reportedAt[tube];
            default -> tubes.firstTakenAt(tube);
        };
    }

    /// Results came for them, and nobody knows of which round: they stand at the top alone.
    ///
    /// @param since when each came
    static LostLine unknown(List<Instant> since, Instant now) {
        var sum = new Sum();
        since.forEach(each -> sum.add(Seconds.of(each), Seconds.of(now), 0, true));
        return line(LostPlace.TUBE_UNKNOWN, sum);
    }

    private static LostLine line(LostPlace place, Sum sum) {
        return new LostLine(
                place,
                sum.people,
                sum.tubes,
                java.util.Arrays.stream(sum.ages).boxed().toList(),
                Seconds.find(sum.oldest));
    }

    static List<LostLine> of(RoundIndex index, int node, Instant now) {
        int at = Seconds.of(now);
        Map<LostPlace, Sum> sums = new EnumMap<>(LostPlace.class);
        for (var place : LostPlace.values()) {
            sums.put(place, new Sum());
        }
        index.people(node, person -> {
            if (index.people().state(person) == CoverageState.REGISTERED) {
                sum(sums, LostPlace.REGISTERED_WITHOUT_SWAB).add(index.people().registeredAt[person], at, 1, false);
            }
            return true;
        });
        var tubes = index.tubes();
        eachTube(
                index,
                node,
                tube -> placesOf(tubes, tube)
                        .forEach(place -> sum(sums, place)
                                .add(sinceOf(tubes, tube, place), at, tubes.members[tube].length, true)));
        return sums.entrySet().stream()
                .filter(each -> each.getKey() != LostPlace.TUBE_UNKNOWN)
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private static Sum sum(Map<LostPlace, Sum> sums, LostPlace place) {
        return java.util.Objects.requireNonNull(sums.get(place));
    }

    /// The longest there first.
    static List<LostTube> tubes(RoundIndex index, int node, LostPlace place, int limit) {
        var tubes = index.tubes();
        var found = new ArrayList<LostTube>();
        eachTube(index, node, tube -> {
            if (placesOf(tubes, tube).contains(place)) {
                found.add(new LostTube(
                        tubes.code(tube),
                        tubes.members[tube].length,
                        Instant.ofEpochSecond(sinceOf(tubes, tube, place)),
                        tubes.laboratory(tube),
                        List.copyOf(tubes.held(tube))));
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(LostTube::since).thenComparing(LostTube::code))
                .limit(limit)
                .toList();
    }

    /// Every tube with a swab of somebody below the node; at the top all, for nobody may be known of one.
    private static void eachTube(RoundIndex index, int node, IntConsumer each) {
        if (index.tree().parent(node) == NodeTree.NONE) {
            for (int tube = 0; tube < index.tubes().size(); tube++) {
                each.accept(tube);
            }
            return;
        }
        var seen = new java.util.BitSet();
        index.people(node, person -> {
            for (int tube : index.tubesOf(person)) {
                seen.set(tube);
            }
            return true;
        });
        seen.stream().forEach(each);
    }
}
