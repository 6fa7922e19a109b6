package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.notices.DeliveryAnswer;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// Where a publication was told outside of the house.
///
/// @param announcedAt none as long as nothing was laid into the outbox
/// @param organizations whose people serve otherwise
/// @param others who serve otherwise and come without an organization
/// @param channels of the organizations, together
/// @param people SMS to themselves; none where the house reaches nobody so
record PublicationNews(
        @Nullable Instant announcedAt,
        List<OrganizationNews> organizations,
        int others,
        MessageCount channels,
        MessageCount people) {

    /// @param people who serve otherwise
    /// @param messages by its channels; without any its people see it when they sign in
    record OrganizationNews(OrganizationId organizationId, String name, int people, List<DeliveryAnswer> messages) {}
}
