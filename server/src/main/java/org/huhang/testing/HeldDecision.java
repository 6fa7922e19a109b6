package org.huhang.testing;

import java.util.UUID;

/// A second person's decision on a held result.
///
/// @param id the client's
/// @param released let go, or rejected: then it is nobody's result, and the tube waits for another
record HeldDecision(UUID id, boolean released, String reason) {}
