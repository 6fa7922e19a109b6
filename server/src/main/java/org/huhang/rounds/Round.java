package org.huhang.rounds;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// One pass of a campaign.
///
/// @param areaId of the whole campaign; the round may cover less of it
/// @param number the city's own
/// @param campaign what the campaign is called
/// @param frozenAt since when who is to be tested stands; none before
public record Round(
        RoundId id,
        CampaignId campaignId,
        AreaId areaId,
        @Nested("campaign") Wording campaign,
        String poolEdition,
        int number,
        RoundScope scope,
        Instant startAt,
        Instant endAt,
        @Nullable Instant frozenAt,
        @Nullable Integer people,
        @Nullable Instant endedAt) {

    public RoundState state(Instant at) {
        if (endedAt != null && !at.isBefore(endedAt)) {
            return RoundState.ENDED;
        }
        if (frozenAt == null || at.isBefore(frozenAt) || at.isBefore(startAt)) {
            return RoundState.PLANNED;
        }
        return at.isBefore(endAt) ? RoundState.OPEN : RoundState.OVERDUE;
    }
}
