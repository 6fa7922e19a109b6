package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.notices.NoticeId;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A task place (岗位): where it is, what is done there, who staffs it. Its hours are those of its pattern unless a rule
/// of its own stands for them.
///
/// @param otherAreaId the second area of a post on a border
/// @param compoundId whose gate it is
/// @param loop the closed loop in which it lies
public record Post(
        PostId id,
        Wording name,
        PostKind kind,
        String pattern,
        AreaId areaId,
        @Nullable AreaId otherAreaId,
        @Nullable PlaceId placeId,
        @Nullable AreaId compoundId,
        @Nullable String loop,
        boolean outdoor,
        double longitude,
        double latitude,
        @Nullable NoticeId noticeId,
        Instant opensAt,
        Instant openedAt,
        List<OrganizationId> organizationIds) {
    public Post {
        organizationIds = List.copyOf(organizationIds);
    }

    /// The one area, or the two that share it.
    List<AreaId> areas() {
        return otherAreaId == null ? List.of(areaId) : List.of(areaId, otherAreaId);
    }
}
