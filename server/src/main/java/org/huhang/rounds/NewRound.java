package org.huhang.rounds;

import java.time.Instant;
import java.util.List;
import org.huhang.notices.NoticeId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.huhang.zones.ZoneId;
import org.jspecify.annotations.Nullable;

/// A round as the command post asks for it.
///
/// @param id the client's; the same one with the same content is the same round
/// @param campaign a new one; otherwise `campaignId`
/// @param number the city's; the campaign's next where none is given
/// @param areaIds, zoneIds, identityNumbers the one that the scope names; the others are left out
public record NewRound(
        RoundId id,
        @Nullable NewCampaign campaign,
        @Nullable CampaignId campaignId,
        @Nullable Integer number,
        RoundScope scope,
        @Nullable List<AreaId> areaIds,
        @Nullable List<ZoneId> zoneIds,
        @Nullable List<String> identityNumbers,
        Instant startAt,
        Instant endAt) {
    /// @param poolEdition the code of the edition by which its rounds are held
    /// @param disease COVID-19 unless given
    public record NewCampaign(
            CampaignId id,
            AreaId areaId,
            Wording name,
            String poolEdition,
            @Nullable String disease,
            @Nullable NoticeId noticeId) {}
}
