package org.huhang.rounds;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.huhang.registry.Dweller;
import org.huhang.registry.DwellingId;
import org.huhang.registry.DwellingPlace;
import org.huhang.rounds.RefusedRoundRecord.RefusedReason;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What can be taken in of what somebody says of a door: of a round that was open at that hour, a door and people of
/// their own area. Who brings it offline comes late, so it is judged as of the act.
final class KnockRule {
    private KnockRule() {}

    /// @param round none where there is none of that id
    /// @param reaches whether an area is within who knocked's own
    static Optional<RefusedReason> refusal(
            Knock knock,
            @Nullable Round round,
            Map<DwellingId, DwellingPlace> places,
            Map<PersonId, Dweller> homes,
            Predicate<AreaId> reaches) {
        var time = refusal(round, knock.knockedAt());
        if (time.isPresent()) {
            return time;
        }
        var place = places.get(knock.dwellingId());
        if (place == null) {
            return Optional.of(RefusedReason.NO_SUCH_DOOR);
        }
        if (!reaches.test(place.areaId())) {
            return Optional.of(RefusedReason.OUTSIDE_AREA);
        }
        if (knock.outcome() != KnockOutcome.ANSWERED && (!knock.people().isEmpty() || knock.moreUnknown() > 0)) {
            return Optional.of(RefusedReason.UNREADABLE);
        }
        if (knock.people().stream().map(Knock.OfPerson::personId).distinct().count()
                < knock.people().size()) {
            return Optional.of(RefusedReason.UNREADABLE);
        }
        for (Knock.OfPerson each : knock.people()) {
            var home = homes.get(each.personId());
            if (home == null) {
                return Optional.of(RefusedReason.NO_SUCH_PERSON);
            }
            // who is named by a whole number may come from anywhere, who is named by an id from one's own list
            if (!each.more() && !reaches.test(home.areaId())) {
                return Optional.of(RefusedReason.OUTSIDE_AREA);
            }
        }
        return Optional.empty();
    }

    /// Why nothing can be told of a round at that hour.
    static Optional<RefusedReason> refusal(@Nullable Round round, Instant at) {
        if (round == null) {
            return Optional.of(RefusedReason.NO_SUCH_ROUND);
        }
        return switch (round.state(at)) {
            case PLANNED -> Optional.of(RefusedReason.ROUND_NOT_BEGUN);
            case ENDED -> Optional.of(RefusedReason.ROUND_ENDED);
            case OPEN, OVERDUE -> Optional.empty();
        };
    }
}
