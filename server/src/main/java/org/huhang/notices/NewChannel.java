package org.huhang.notices;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// @param id the client's
/// @param address a robot's whole web address as its group shows it, or its key alone; a phone; an e-mail address
/// @param secret of a DingTalk robot that checks signatures
record NewChannel(
        ChannelId id,
        @Nullable AreaId areaId,
        @Nullable OrganizationId organizationId,
        Channel.Kind kind,
        String name,
        String address,
        @Nullable String secret) {}
