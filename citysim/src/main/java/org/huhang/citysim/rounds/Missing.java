package org.huhang.citysim.rounds;

import org.jspecify.annotations.Nullable;

/// Somebody does not come.
///
/// @param person place in the point's list
/// @param reason what is told at the door; none of whom nobody has found yet
/// @param toldSecond since the point opened, when it is told
public record Missing(int person, @Nullable NoShow reason, int toldSecond) {}
