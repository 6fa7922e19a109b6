package org.huhang.access;

import java.time.Instant;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A role held in an area and, where `organizationId` is given, for that organization alone.
///
/// @param end when it ends by itself; none means until taken back
public record Grant(
        GrantId id,
        Role role,
        AreaId areaId,
        @Nullable OrganizationId organizationId,
        @Nullable Instant end) {
    public record GrantId(UUID value) implements Id {}
}
