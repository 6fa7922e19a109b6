package org.huhang.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Work that is due at an instant of the city clock, kept in the database: a restart, a longer stop or a leap of a
/// drill's time finds it again. It is told late rather than never, and perhaps twice: what it does it does once by
/// looking at the facts.
///
/// Implement it as a bean.
public interface Timer {
    /// A stable name, as `notices.escalation`.
    String name();

    /// @param subject what it is about
    /// @param now by the city clock; not before the instant that was asked for
    /// @return when to come again; empty when all is done
    Optional<Instant> run(UUID subject, Instant now);
}
