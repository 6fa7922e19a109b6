package org.huhang.specimens;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.rounds.Listed;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What the house knows of all that a batch names, asked for in one query each.
///
/// @param roundsOfTubes of those that were heard of before
/// @param surfaces tubes that hold swabs of surfaces
/// @param people who the registrations of this batch are of; who is not known is not in it
/// @param earlier registrations of earlier batches that swabs of this one name
/// @param orphans earlier swabs of nobody whose registration is in this batch, by that registration
record DeskKnown(
        Map<RoundId, Round> rounds,
        Map<String, RoundId> roundsOfTubes,
        Set<String> surfaces,
        Map<DeskRecord.Key, PersonId> people,
        Map<DeskRecord.Key, EarlierRegistration> earlier,
        Set<DeskRecord.Key> orphans,
        Map<RoundId, Map<PersonId, Listed>> listed,
        Set<LaboratoryId> laboratories) {

    /// @param personId as identified since, too
    record EarlierRegistration(
            DeskRecord.Key key, RoundId roundId, @Nullable PersonId personId) {}

    Optional<Listed> listed(RoundId round, @Nullable PersonId person) {
        return person == null
                ? Optional.empty()
                : Optional.ofNullable(listed.getOrDefault(round, Map.of()).get(person));
    }
}
