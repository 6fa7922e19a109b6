package org.huhang.callups;

import org.huhang.planning.Spot;

/// Degrees as metres east and north of a middle, good for some kilometres around it.
record Plane(double longitude, double latitude) {
    private static final double METRES_A_DEGREE = 111_320;

    static Plane of(CallupGround ground) {
        return new Plane(
                ground.buildings().stream()
                        .mapToDouble(CallupGround.CalledBuilding::longitude)
                        .average()
                        .orElse(0),
                ground.buildings().stream()
                        .mapToDouble(CallupGround.CalledBuilding::latitude)
                        .average()
                        .orElse(0));
    }

    Spot spot(double east, double north) {
        return new Spot(
                (int) Math.round((east - longitude) * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude))),
                (int) Math.round((north - latitude) * METRES_A_DEGREE));
    }

    CallupResult.WaySpot degrees(Spot spot) {
        return new CallupResult.WaySpot(
                longitude + spot.east() / (METRES_A_DEGREE * Math.cos(Math.toRadians(latitude))),
                latitude + spot.north() / METRES_A_DEGREE);
    }

    static double metres(Spot one, Spot other) {
        return Math.hypot((double) one.east() - other.east(), (double) one.north() - other.north());
    }
}
