package org.huhang.planning.turnout;

import java.util.List;

/// A courier at a point.
///
/// @param batches ids of what is taken along
/// @param arrives epoch seconds, and leaves, with what was waited for
public record CourierStop(int place, List<Integer> batches, int tubes, long arrives, long leaves) {}
