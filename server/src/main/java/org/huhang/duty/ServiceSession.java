package org.huhang.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stay at a post, from signing in to signing out.
///
/// @param minutes none where the stay counts for nothing: nobody signed out, or only after longer than the rule allows
record ServiceSession(
        String post,
        Instant start,
        @Nullable Instant end,
        @Nullable Integer minutes) {

    /// Signing in again without having signed out ends the earlier stay as not signed out; a sign-out without a sign-in
    /// is of nobody's stay.
    ///
    /// @param signs of one person, in the order of time
    /// @param longest a stay that is longer was forgotten to be signed out; exactly so long still counts
    static List<ServiceSession> of(List<Presence> signs, Duration longest) {
        List<ServiceSession> sessions = new ArrayList<>();
        Presence open = null;
        for (Presence sign : signs) {
            if (sign.kind() == Presence.PresenceKind.POST_SIGN_IN) {
                if (open != null) {
                    sessions.add(new ServiceSession(open.post(), open.occurredAt(), null, null));
                }
                open = sign;
            } else if (open != null) {
                var stay = Duration.between(open.occurredAt(), sign.occurredAt());
                sessions.add(new ServiceSession(
                        open.post(),
                        open.occurredAt(),
                        sign.occurredAt(),
                        stay.compareTo(longest) > 0 ? null : (int) stay.toMinutes()));
                open = null;
            }
        }
        if (open != null) {
            sessions.add(new ServiceSession(open.post(), open.occurredAt(), null, null));
        }
        return sessions;
    }

    static int minutes(List<ServiceSession> sessions) {
        return sessions.stream()
                .mapToInt(session -> session.minutes() == null ? 0 : session.minutes())
                .sum();
    }
}
