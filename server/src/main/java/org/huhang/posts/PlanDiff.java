package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// What the posts ask for by now beside what a plan has.
///
/// @param added seats that the plan has not
/// @param dropped positions of seats at which nobody is needed any more
record PlanDiff(List<NewSeat> added, List<Integer> dropped) {
    /// The least time for which anybody is asked, as of a rule's line.
    private static final Duration LEAST = Duration.ofMinutes(30);

    /// What has begun is left as it is: nobody is sent away from a shift by a rule that came later, and nobody
    /// is asked for one that is over. It stands for what is wanted there at its time, such as the same shift
    /// with another end; only what is wanted beyond its own end is asked for.
    static PlanDiff of(List<SeatRow> has, List<NewSeat> wanted, Instant now) {
        var asked = new Asked(wanted);
        var unmatched = new ArrayList<SeatRow>();
        has.stream().filter(seat -> !seat.dropped()).forEach(seat -> {
            if (!asked.take(key(seat))) {
                unmatched.add(seat);
            }
        });
        unmatched.sort(Comparator.comparing(SeatRow::startAt));
        List<Integer> dropped = new ArrayList<>();
        for (SeatRow seat : unmatched) {
            boolean ahead = seat.startAt().isAfter(now);
            if (!asked.takeRest(key(seat))) {
                if (ahead) {
                    dropped.add(seat.position());
                } else {
                    asked.standIn(seat);
                }
            }
        }
        dropped.sort(Comparator.naturalOrder());
        return new PlanDiff(asked.left(seat -> seat.end().isAfter(now)), dropped);
    }

    int size() {
        return added.size() + dropped.size();
    }

    private static NewSeat.SeatKey key(SeatRow seat) {
        var skill = seat.skill();
        return new NewSeat.SeatKey(seat.postId(), seat.startAt(), seat.endAt(), skill == null ? "" : skill);
    }

    /// What is wanted and not matched yet.
    private static final class Asked {
        private final List<NewSeat> wanted;
        private final Map<NewSeat.SeatKey, Integer> counts = new HashMap<>();
        private final List<NewSeat> rests = new ArrayList<>();

        Asked(List<NewSeat> wanted) {
            this.wanted = wanted;
            wanted.forEach(seat -> counts.merge(seat.key(), 1, Integer::sum));
        }

        boolean take(NewSeat.SeatKey key) {
            int left = counts.getOrDefault(key, 0);
            counts.put(key, Math.max(0, left - 1));
            return left > 0;
        }

        boolean takeRest(NewSeat.SeatKey key) {
            return rests.stream()
                    .filter(rest -> rest.key().equals(key))
                    .findFirst()
                    .map(rests::remove)
                    .orElse(false);
        }

        /// Takes what is wanted at the time of a seat by the same skill: of seats one after another each, of
        /// two at once one.
        void standIn(SeatRow seat) {
            List<NewSeat> taken = new ArrayList<>();
            for (NewSeat each : wanted) {
                if (each.postId().equals(seat.postId())
                        && Objects.equals(each.skill(), seat.skill())
                        && each.overlaps(seat.startAt(), seat.endAt())
                        && taken.stream().noneMatch(other -> other.overlaps(each.start(), each.end()))
                        && take(each.key())) {
                    taken.add(each);
                    if (!seat.endAt().plus(LEAST).isAfter(each.end())) {
                        rests.add(each.from(seat.endAt()));
                    }
                }
            }
        }

        List<NewSeat> left(Predicate<NewSeat> which) {
            List<NewSeat> left = new ArrayList<>();
            for (NewSeat seat : wanted.reversed()) {
                if (take(seat.key()) && which.test(seat)) {
                    left.addFirst(seat);
                }
            }
            rests.stream().filter(which).forEach(left::add);
            return left;
        }
    }
}
