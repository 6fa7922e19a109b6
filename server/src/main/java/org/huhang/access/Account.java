package org.huhang.access;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One who signs in.
///
/// @param login absent for those who come by one-time links alone
/// @param personId the person of the registry who holds it, if any
/// @param closedAt closed accounts stay, for what they did is signed with them
public record Account(
        AccountId id,
        String displayName,
        @Nullable String login,
        @Nullable PersonId personId,
        Instant openedAt,
        @Nullable Instant closedAt) {}
