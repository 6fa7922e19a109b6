package org.huhang.posts;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;

/// @param id the client's
public record NewPlan(
        PlanId id,
        String title,
        AreaId areaId,
        LocalDate startDate,
        int days,
        List<PostId> postIds,
        List<OrganizationId> organizationIds) {}
