package org.huhang.notices;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One message of an announcement: for an area, an organization or a person, and how far it came.
public record Announced(
        @Nullable AreaId areaId,
        @Nullable OrganizationId organizationId,
        @Nullable PersonId personId,
        DeliveryAnswer message) {}
