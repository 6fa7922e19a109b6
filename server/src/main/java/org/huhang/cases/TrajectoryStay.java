package org.huhang.cases;

import java.time.Duration;
import java.time.Instant;
import org.huhang.contacts.Setting;
import org.jspecify.annotations.Nullable;

/// Where the person was, and for how long. How a visit is known, the visits' own page tells.
///
/// @param end the same as `start` of what is a moment, such as a specimen; of a stay that lasts the end of the
/// trajectory
/// @param setting of a visit: in what surroundings; nothing where that is not known
/// @param row and `seat`: 0 where they are not known
/// @param spot where it is on the ground; nothing of what moves and where nobody knows
record TrajectoryStay(
        StayKind kind,
        Instant start,
        Instant end,
        String place,
        @Nullable Setting setting,
        int row,
        int seat,
        @Nullable StaySpot spot) {

    enum StayKind {
        VISIT,
        GATHERING,
        SPECIMEN,
        ISOLATION,
        HOSPITAL
    }

    /// @param exact whether it is that of the place itself, or that of the area around it
    record StaySpot(double longitude, double latitude, boolean exact) {
        private static final double METRES_A_DEGREE = 111_320;

        double metresTo(StaySpot other) {
            double north = (latitude - other.latitude) * METRES_A_DEGREE;
            double east = (longitude - other.longitude)
                    * METRES_A_DEGREE
                    * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
            return Math.hypot(north, east);
        }
    }

    Duration overlap(TrajectoryStay other) {
        var first = start.isAfter(other.start) ? start : other.start;
        var last = end.isBefore(other.end) ? end : other.end;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
