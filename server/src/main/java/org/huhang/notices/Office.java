package org.huhang.notices;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// On whose behalf notices are issued: one of the two, an area's command post or an organization.
record Office(@Nullable AreaId areaId, @Nullable OrganizationId organizationId) {}
