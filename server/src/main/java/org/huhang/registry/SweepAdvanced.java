package org.huhang.registry;

import org.huhang.shared.Event;

/// A sweep has begun, or come to the end of a step: the next is due.
///
/// @param areas how many are looked through
public record SweepAdvanced(SweepId sweepId, int areas) implements Event {}
