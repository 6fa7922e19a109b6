package org.huhang.duty;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A team formed for a task, such as an assault team (突击队), with how it ended.
///
/// @param organizationId who formed it; its members may come from others
/// @param splitFromId the team that was split into this one and others
/// @param end how it ended; none while it stands
public record Team(
        TeamId id,
        @Nested("name") Wording name,
        @Nested("task") Wording task,
        OrganizationId organizationId,
        AreaId areaId,
        @Nullable DemandId demandId,
        @Nullable TeamId splitFromId,
        Instant formedAt,
        @Nullable TeamEnd end,
        @Nullable String endReason,
        @Nullable Instant endedAt) {

    public enum TeamEnd {
        SPLIT,
        DISSOLVED
    }

    boolean stands() {
        return end == null;
    }
}
