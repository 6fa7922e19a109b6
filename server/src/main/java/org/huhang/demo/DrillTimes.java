package org.huhang.demo;

import java.time.Duration;

/// How long things take in a drill; all but the look in seconds of the city's time. Our choice, within what was seen:
/// the first case's way and waiting took 4 h 28 min, its result 12 h 07 min (rule D12); a run takes an hour or more.
///
/// @param look by the wall: how often the drill does what is due
/// @param firstPacking when the first point packs what it has; the others follow within `packing`
/// @param packing from one such time of a point to the next, so that the first of its tubes is at a laboratory within
///     four hours; full racks are packed at once
/// @param trip from one departure of couriers to the next
/// @param drive at most, from the point to the laboratory
/// @param preparing from a tube's arrival to its run, where nothing waits before it
/// @param run until the result is read
/// @param report from one batch of results of a laboratory to the next
/// @param recall from a positive pool to its members' own swabs
record DrillTimes(
        Duration look,
        int firstPacking,
        int packing,
        int trip,
        int drive,
        int preparing,
        int run,
        int report,
        int recall) {
    static final DrillTimes USUAL =
            new DrillTimes(Duration.ofSeconds(1), 1_200, 10_000, 900, 1_500, 600, 3_600, 900, 2_400);
}
