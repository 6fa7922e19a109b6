package org.huhang.callups;

import java.time.Instant;
import java.util.Map;
import org.huhang.posts.PostId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Whom a version needs at one point, all at once.
///
/// @param areaId in which its post lies
/// @param standing the post that stood there before the plan
/// @param endAt of the last swab
/// @param people by duty's code of the skill, as [PointNeed#bySkill]
record CrewNeed(
        PointCrew crew,
        int point,
        Wording name,
        AreaId areaId,
        @Nullable PostId standing,
        double longitude,
        double latitude,
        Instant startAt,
        Instant endAt,
        Map<String, Integer> people) {
    /// Whoever finds the post finds the tables. Source: our choice.
    private static final double HERE_METRES = 30;

    CrewNeed {
        people = Map.copyOf(people);
    }

    boolean isAt(double east, double north) {
        var plane = new Plane(longitude, latitude);
        return Plane.metres(plane.spot(longitude, latitude), plane.spot(east, north)) <= HERE_METRES;
    }
}
