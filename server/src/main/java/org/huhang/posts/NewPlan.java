package org.huhang.posts;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// @param id the client's
/// @param organizationIds whose staff it draws on; may be none where it draws on helpers
/// @param helpers none to draw on staff alone
public record NewPlan(
        PlanId id,
        String title,
        AreaId areaId,
        LocalDate startDate,
        int days,
        List<PostId> postIds,
        List<OrganizationId> organizationIds,
        @Nullable PlanHelpers helpers) {
    PlanHelpers drawnOn() {
        return helpers == null ? PlanHelpers.NONE : helpers;
    }
}
