package org.huhang.notices;

import org.huhang.registry.AreaKind;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// One line of "to whom": an area with all below it down to a kind, or an organization with or without its sub-units.
///
/// @param downTo the smallest kind that is still addressed; none for the area alone
public record Addressing(
        @Nullable AreaId areaId,
        @Nullable AreaKind downTo,
        @Nullable OrganizationId organizationId,
        boolean withSubUnits) {
    boolean namesOne() {
        return (areaId == null) != (organizationId == null);
    }
}
