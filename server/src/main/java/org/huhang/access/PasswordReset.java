package org.huhang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Id;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A link by which the holder of an account that exists chooses a new password.
///
/// @param replacedAt when a newer link took its place
/// @param useId the client's id of the use
record PasswordReset(
        PasswordResetId id,
        AccountId accountId,
        Instant expiresAt,
        @Nullable Instant replacedAt,
        @Nullable Instant usedAt,
        @Nullable UUID useId) {
    /// Short, for it opens an account that has roles already. Our choice, after OWASP's forgot password cheat
    /// sheet, which asks for single use and "an appropriate period": long enough to be handed over in person.
    static final Duration VALIDITY = Duration.ofHours(1);

    /// For so long the same use, sent again because its answer was lost, gets another session.
    private static final Duration RESENT_WITHIN = Duration.ofMinutes(5);

    record PasswordResetId(UUID value) implements Id {}

    /// Why the link does not open the account now. Below the end of its validity it does; at the end no more.
    Optional<Refusal> refusal(@Nullable UUID use, Instant now) {
        if (usedAt != null) {
            return isResent(use, now) ? Optional.empty() : Optional.of(Refusal.conflict("access.link-used", Map.of()));
        }
        if (replacedAt != null) {
            return Optional.of(Refusal.conflict("access.link-replaced", Map.of()));
        }
        return now.isBefore(expiresAt)
                ? Optional.empty()
                : Optional.of(Refusal.conflict("access.link-expired", Map.of()));
    }

    boolean isResent(@Nullable UUID use, Instant now) {
        return usedAt != null && useId != null && useId.equals(use) && now.isBefore(usedAt.plus(RESENT_WITHIN));
    }
}
