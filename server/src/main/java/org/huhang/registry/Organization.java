package org.huhang.registry;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// An employer, school, institution or body of volunteers (单位).
///
/// @param areaId the area that it serves
/// @param parentId the organization that it is a sub-unit of
/// @param establishment posts on its list (编制), where known
/// @param establishmentAssumed nobody stated that number: no bulletin may show it
public record Organization(
        OrganizationId id,
        String name,
        OrganizationSystem system,
        OrganizationLevel level,
        AreaId areaId,
        @Nullable OrganizationId parentId,
        @Nullable Integer establishment,
        boolean establishmentAssumed) {}
