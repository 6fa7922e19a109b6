package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.notices.NoticeId;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A post to be opened.
///
/// @param id the client's
/// @param longitude with latitude; may be left out where the place or the compound has a position
/// @param opensAt from when it is to be staffed
public record NewPost(
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
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable NoticeId noticeId,
        Instant opensAt,
        List<OrganizationId> organizationIds) {}
