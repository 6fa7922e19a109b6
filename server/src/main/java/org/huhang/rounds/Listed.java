package org.huhang.rounds;

import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.EntranceId;
import org.huhang.registry.HouseholdId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be tested in a round, and where they lived when it began.
///
/// @param areaId the smallest: a compound, or a community
/// @param buildingId none, and none of what is smaller, of who has no dwelling
/// @param poolSize how many people's swabs may share a tube with theirs
public record Listed(
        PersonId personId,
        AreaId areaId,
        @Nullable BuildingId buildingId,
        @Nullable EntranceId entranceId,
        @Nullable DwellingId dwellingId,
        @Nullable HouseholdId householdId,
        Lane lane,
        int poolSize) {
    /// The same as whom they are now.
    Listed as(PersonId who) {
        return new Listed(who, areaId, buildingId, entranceId, dwellingId, householdId, lane, poolSize);
    }
}
