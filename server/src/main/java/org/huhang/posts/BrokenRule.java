package org.huhang.posts;

import org.huhang.planning.Rule;
import org.jspecify.annotations.Nullable;

/// A hard rule that a placement breaks.
///
/// @param otherSeat the person's seat that stands against it
/// @param minutes missing or too many
record BrokenRule(Rule rule, @Nullable Integer otherSeat, int minutes) {}
