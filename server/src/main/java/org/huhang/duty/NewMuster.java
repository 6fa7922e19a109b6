package org.huhang.duty;

import java.time.Instant;
import java.util.List;
import org.huhang.notices.NoticeId;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A muster to be called.
///
/// @param id the client's, as are those of its lines
public record NewMuster(
        MusterId id,
        NoticeId noticeId,
        Wording title,
        Instant start,
        @Nullable Instant end,
        @Nullable Wording source,
        List<NewDemand> demands) {

    public record NewDemand(
            DemandId id,
            OrganizationId organizationId,
            Wording task,
            @Nullable String skill,
            AreaId areaId,
            @Nullable PlaceId placeId,
            Wording place,
            @Nullable Integer asked) {}
}
