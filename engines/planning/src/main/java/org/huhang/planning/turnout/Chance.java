package org.huhang.planning.turnout;

/// What became of the plan in trials with people who set out as it pleases them, come late or not at all, and
/// tables that are now faster, now slower.
///
/// @param trials how many
/// @param kept in how many nobody waited longer than the limit
/// @param longestWaitSeconds which the longest wait passed in one trial of twenty
/// @param finish which the finish passed in one trial of twenty
public record Chance(int trials, int kept, int longestWaitSeconds, long finish) {}
