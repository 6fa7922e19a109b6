package org.huhang.notices;

import org.jspecify.annotations.Nullable;

/// One message on its way out.
///
/// @param attempt from 1
/// @param address of the channel, in the clear
record Message(
        DeliveryId deliveryId,
        int attempt,
        ChannelId channelId,
        Channel.Kind kind,
        String address,
        @Nullable String secret,
        String text) {}
