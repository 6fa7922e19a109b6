package org.huhang.notices;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A way by which notices for an area or an organization also leave the house.
///
/// @param name what people call it
public record Channel(
        ChannelId id,
        @Nullable AreaId areaId,
        @Nullable OrganizationId organizationId,
        Kind kind,
        String name,
        Instant addedAt,
        @Nullable Instant removedAt) {
    @Schema(name = "ChannelKind")
    public enum Kind {
        /// A group's robot in WeCom (企业微信).
        WECOM,
        /// A group's robot in DingTalk (钉钉).
        DINGTALK,
        SMS,
        EMAIL
    }
}
