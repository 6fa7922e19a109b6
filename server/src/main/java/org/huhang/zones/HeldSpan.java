package org.huhang.zones;

import java.time.Instant;
import org.huhang.shared.PersonId;

/// Somebody stays where they are for that time.
public record HeldSpan(PersonId personId, Instant start, Instant end) {}
