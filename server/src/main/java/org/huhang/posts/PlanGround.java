package org.huhang.posts;

import java.util.Collection;
import org.huhang.planning.Spot;

/// Degrees as metres east and north of the middle of a plan's posts.
record PlanGround(double longitude, double latitude) {
    private static final double METRES_A_DEGREE = 111_320;

    static PlanGround around(Collection<Post> posts) {
        return new PlanGround(
                posts.stream().mapToDouble(Post::longitude).average().orElse(0),
                posts.stream().mapToDouble(Post::latitude).average().orElse(0));
    }

    Spot spot(double east, double north) {
        return new Spot(
                (int) Math.round((east - longitude) * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude))),
                (int) Math.round((north - latitude) * METRES_A_DEGREE));
    }
}
