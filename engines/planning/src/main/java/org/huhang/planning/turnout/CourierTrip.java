package org.huhang.planning.turnout;

import java.util.List;

/// From the laboratory, round some points, and back.
///
/// @param courier from 0
/// @param leaves the laboratory, epoch seconds, and is back with the tubes handed over
/// @param tubes in all
/// @param slackSeconds until the first of its tubes would be too old; negative when they are
public record CourierTrip(int courier, long leaves, List<CourierStop> stops, int tubes, long back, long slackSeconds) {}
