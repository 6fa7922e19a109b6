package org.huhang.rounds;

import java.time.Instant;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.huhang.zones.ZoneId;
import org.jspecify.annotations.Nullable;

/// All that stands of a round, in numbers.
///
/// @param areas, zones of which it is; a list says only how many
/// @param people with what was found since; none before it is frozen
/// @param change how many of these were added, or taken out where it is negative
/// @param notTested by the last that was told of each person
/// @param endingReason why it was ended, or taken back
record RoundPage(
        Instant at,
        RoundLine line,
        PoolEdition edition,
        List<NamedArea> areas,
        List<NamedZone> zones,
        @Nullable Integer people,
        int change,
        int dwellings,
        int buildings,
        int tubes,
        List<PoolCount> pools,
        List<LaneCount> lanes,
        List<ListingCorrectionStore.ReasonCount> corrections,
        List<NotTestedStore.Excused> notTested,
        @Nullable String endingReason,
        boolean mayChange,
        boolean mayKnock) {
    record NamedArea(AreaId areaId, String name) {}

    record NamedZone(ZoneId zoneId, Wording name) {}
}
