package org.huhang.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// For each seat the people with its skill who are in its loop at any time: those of the same compound first,
/// then by distance.
final class Nearest {
    private record Need(int post, int skill, int loop) {}

    private final Staffing staffing;
    private final Span whole;
    private final Map<Need, int[]> orders = new HashMap<>();

    Nearest(Staffing staffing) {
        this.staffing = staffing;
        whole = staffing.span();
    }

    int[] order(int index) {
        var seat = staffing.seats().get(index);
        return orders.computeIfAbsent(new Need(seat.post(), seat.skill(), seat.loop()), need -> sorted(seat));
    }

    private int[] sorted(Seat seat) {
        var people = staffing.people();
        var able = new Integer[people.size()];
        int count = 0;
        for (int person = 0; person < people.size(); person++) {
            if (Eligibility.skilled(people.get(person), seat)
                    && Eligibility.everInLoop(people.get(person), seat.loop(), whole)) {
                able[count++] = person;
            }
        }
        able = Arrays.copyOf(able, count);
        Arrays.sort(
                able,
                Comparator.<Integer>comparingLong(
                                person -> SoftRules.ownCompound(staffing.rules(), people.get(person), seat))
                        .thenComparingInt(person -> people.get(person).home().metresTo(seat.at())));
        return Arrays.stream(able).mapToInt(Integer::intValue).toArray();
    }

    /// The nearest `most` people whom nothing but their other seats could keep from this one.
    int[] candidates(int index, int most) {
        var seat = staffing.seats().get(index);
        return Arrays.stream(order(index))
                .filter(person ->
                        Eligibility.holds(staffing.rules(), staffing.people().get(person), seat))
                .limit(most)
                .toArray();
    }
}
