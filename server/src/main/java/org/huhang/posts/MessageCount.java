package org.huhang.posts;

import java.util.Collection;
import org.huhang.notices.Announced;
import org.huhang.notices.Delivery;

/// How far messages came.
///
/// @param waiting also those that are being sent, or tried again later
/// @param failed did not arrive, and are not tried again by themselves
/// @param uncertain may have arrived
public record MessageCount(int all, int sent, int waiting, int failed, int uncertain) {
    public static MessageCount of(Collection<Announced> messages) {
        return new MessageCount(
                messages.size(),
                count(messages, Delivery.State.SENT),
                count(messages, Delivery.State.WAITING) + count(messages, Delivery.State.SENDING),
                count(messages, Delivery.State.GIVEN_UP),
                count(messages, Delivery.State.UNCERTAIN));
    }

    private static int count(Collection<Announced> messages, Delivery.State state) {
        return (int) messages.stream()
                .filter(each -> each.message().state() == state)
                .count();
    }
}
