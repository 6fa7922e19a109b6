package org.huhang.duty;

import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// One line of a muster: how many people of one organization, for what, where.
///
/// @param skill a code of [Skill]; none where anybody will do
/// @param areaId in which the place lies
/// @param place in words; where the registry knows it, `placeId` too
/// @param asked none where nobody stated a number: then nothing is said to be missing
public record Demand(
        DemandId id,
        MusterId musterId,
        int position,
        OrganizationId organizationId,
        @Nested("task") Wording task,
        @Nullable String skill,
        AreaId areaId,
        @Nullable PlaceId placeId,
        @Nested("place") Wording place,
        @Nullable Integer asked) {}
