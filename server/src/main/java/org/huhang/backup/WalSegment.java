package org.huhang.backup;

import java.time.Instant;

/// An archived segment.
///
/// @param complete when PostgreSQL last wrote to it
record WalSegment(WalName name, Instant complete) {}
