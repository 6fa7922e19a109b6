package org.huhang.callups;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.huhang.posts.PostRequests.StaffedSeats;

/// The seats of one crew, shift by shift: a crew is there when each of its shifts is.
///
/// @param shifts an instant of each
/// @param all what rosters in force have at its post
record CrewSeats(Set<Instant> shifts, List<SeatsAt> all) {
    record SeatsAt(Instant at, StaffedSeats of) {}

    /// In the shift that has the most: none means that no roster knows of the crew.
    int most(String skill) {
        return count(skill, StaffedSeats::seats).max().orElse(0);
    }

    /// In the shift that has the fewest.
    int fewestHeld(String skill) {
        return count(skill, StaffedSeats::held).min().orElse(0);
    }

    private IntStream count(String skill, ToIntFunction<StaffedSeats> what) {
        return shifts.stream()
                .mapToInt(at -> all.stream()
                        .filter(each -> each.at().equals(at))
                        .map(SeatsAt::of)
                        .filter(each -> skill.equals(Objects.requireNonNullElse(each.skill(), PointNeed.ANY)))
                        .mapToInt(what)
                        .sum());
    }
}
