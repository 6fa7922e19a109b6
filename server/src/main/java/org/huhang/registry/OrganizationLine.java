package org.huhang.registry;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;

/// An organization in a list.
public record OrganizationLine(
        OrganizationId id, String name, OrganizationSystem system, OrganizationLevel level, AreaId areaId) {}
