package org.huhang.duty;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.notices.NoticeId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who reported in (双报到), with what became of it.
///
/// @param organizationId where the person worked then
/// @param areaId the compound or community that registered them
/// @param task what the street gave them to do last; none until then
/// @param ended why they no longer help there
public record ReportIn(
        ReportInId id,
        PersonId personId,
        @Nullable OrganizationId organizationId,
        AreaId areaId,
        Basis basis,
        @Nullable String post,
        @Nullable NoticeId noticeId,
        Instant registeredAt,
        @Nullable String task,
        @Nullable Instant assignedAt,
        @Nullable String ended,
        @Nullable Instant endedAt) {

    @Schema(name = "ReportInBasis")
    public enum Basis {
        /// Where they live.
        HOME,
        /// A community linked with their organization (联点社区).
        LINKED,
        POST
    }

    @Schema(name = "ReportInState")
    enum State {
        REGISTERED,
        ASSIGNED,
        ENDED
    }

    State state() {
        return endedAt != null ? State.ENDED : task != null ? State.ASSIGNED : State.REGISTERED;
    }
}
