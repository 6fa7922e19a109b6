package org.huhang.posts;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huhang.shared.PersonId;

/// Whom a new roster concerns, beside the one in force before, and how.
final class Concerned {
    private Concerned() {}

    /// @param before holders by seat; shorter when seats came later
    /// @param after as it is in force: nobody at what was dropped
    /// @param now what has ended by then concerns nobody any more
    static Map<PersonId, TellingKind> of(
            List<SeatRow> seats, List<PlanPerson> people, int[] before, int[] after, Instant now) {
        Map<Integer, Set<Integer>> had = new HashMap<>();
        Map<Integer, Set<Integer>> has = new HashMap<>();
        for (SeatRow seat : seats) {
            if (seat.endAt().isAfter(now)) {
                add(had, before, seat.position());
                add(has, after, seat.position());
            }
        }
        Map<PersonId, TellingKind> told = new HashMap<>();
        Stream.concat(had.keySet().stream(), has.keySet().stream()).distinct().forEach(person -> {
            var old = had.getOrDefault(person, Set.of());
            var next = has.getOrDefault(person, Set.of());
            if (!old.equals(next)) {
                told.put(
                        people.get(person).personId(),
                        old.isEmpty() ? TellingKind.NEW : next.isEmpty() ? TellingKind.FREED : TellingKind.CHANGED);
            }
        });
        return told;
    }

    private static void add(Map<Integer, Set<Integer>> seats, int[] holders, int seat) {
        if (seat < holders.length && holders[seat] >= 0) {
            seats.computeIfAbsent(holders[seat], _ -> new HashSet<>()).add(seat);
        }
    }
}
