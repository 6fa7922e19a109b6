package org.huhang.registry;

import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody and the way to their door.
///
/// @param areaId the smallest in which they live
/// @param buildingId none, and none of what is smaller, of who has no dwelling
public record Dweller(
        PersonId personId,
        AreaId areaId,
        @Nullable BuildingId buildingId,
        @Nullable EntranceId entranceId,
        @Nullable DwellingId dwellingId,
        @Nullable HouseholdId householdId) {}
