package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.posts.HourCounts.Stretch;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One post for a while: the seats of its roster in the order of time, and everybody who signed in there.
///
/// @param seats their holders as who they are now
record AtPost(Post post, List<HeldSeat> seats, List<Visitor> visitors) {

    /// Somebody who was there: one person with all their accounts, or an account that is nobody's of the
    /// registry.
    ///
    /// @param accountId with `displayName`, of an account; none where a leader signed for them alone
    record Visitor(
            @Nullable AccountId accountId,
            @Nullable String displayName,
            @Nullable PersonId personId,
            List<Stay> stays) {

        /// The stay that lasts; one that is too old was forgotten.
        Optional<Stay> thereAt(Instant now) {
            return stays.stream()
                    .filter(stay -> !stay.in().isAfter(now)
                            && (stay.out() == null
                                    ? now.isBefore(stay.in().plus(SeatStateRule.STALE_AFTER))
                                    : stay.out().isAfter(now)))
                    .findFirst();
        }
    }

    List<Stay> staysOf(@Nullable PersonId person) {
        return visitors.stream()
                .filter(visitor -> person != null && person.equals(visitor.personId()))
                .flatMap(visitor -> visitor.stays().stream())
                .toList();
    }

    /// Who is there now though no seat of this moment is theirs.
    List<Visitor> others(Instant now) {
        return visitors.stream()
                .filter(visitor -> visitor.thereAt(now).isPresent()
                        && seats.stream()
                                .noneMatch(seat -> seat.covers(now)
                                        && seat.personId() != null
                                        && seat.personId().equals(visitor.personId())))
                .toList();
    }

    /// A stay that nobody ended counts until it counts as forgotten.
    List<Stretch> stretches(Duration staleAfter) {
        return visitors.stream()
                .flatMap(visitor -> visitor.stays().stream())
                .map(stay ->
                        new Stretch(stay.in(), stay.out() == null ? stay.in().plus(staleAfter) : stay.out()))
                .toList();
    }
}
