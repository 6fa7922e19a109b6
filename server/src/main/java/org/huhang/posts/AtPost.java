package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.posts.HourCounts.Stretch;
import org.huhang.posts.SeatHistory.Handing;
import org.huhang.posts.SeatRows.SeatOfPlan;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One post for a while: the seats of its roster in the order of time, and everybody who signed in there.
///
/// @param seats their holders as who they are now
/// @param handings of those seats that changed hands about their time
record AtPost(Post post, List<HeldSeat> seats, Map<SeatOfPlan, List<Handing>> handings, List<Visitor> visitors) {

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

    /// When who holds the seat was told of it, where that was not long before it began.
    @Nullable
    Instant toldAt(HeldSeat seat) {
        var known = handingsOf(seat);
        return known.isEmpty() ? null : known.getLast().at();
    }

    /// Who stood there for a part of it, in the order of time, until somebody else was called.
    List<Handing> relieved(HeldSeat seat) {
        return handingsOf(seat).stream()
                .filter(each -> each.from() != null && each.at().isAfter(seat.start()))
                .filter(each -> staysOf(each.from()).stream()
                        .anyMatch(stay -> stay.in().isBefore(each.at())
                                && (stay.out() == null || stay.out().isAfter(seat.start()))))
                .toList();
    }

    private List<Handing> handingsOf(HeldSeat seat) {
        return handings.getOrDefault(new SeatOfPlan(seat.planId(), seat.seat()), List.of());
    }

    List<Stay> staysOf(@Nullable PersonId person) {
        return visitors.stream()
                .filter(visitor -> person != null && person.equals(visitor.personId()))
                .flatMap(visitor -> visitor.stays().stream())
                .toList();
    }

    /// Who is there now though no seat of this moment is theirs, or was until somebody was called instead.
    List<Visitor> others(Instant now) {
        return visitors.stream()
                .filter(visitor -> visitor.thereAt(now).isPresent()
                        && seats.stream().noneMatch(seat -> seat.covers(now) && isOf(seat, visitor.personId())))
                .toList();
    }

    private boolean isOf(HeldSeat seat, @Nullable PersonId person) {
        return person != null
                && (person.equals(seat.personId())
                        || relieved(seat).stream().anyMatch(each -> person.equals(each.from())));
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
