package org.huhang.citysim.geography;

/// A point in degrees (WGS 84 axes; the ground itself is synthetic). Distances use a local flat earth, good to
/// 0.3 % over the city's 150 km. `StrictMath`, so that every machine gives the same ground to the last bit.
public record Position(double longitude, double latitude) {
    static final double METRES_PER_DEGREE = 111_195;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    public double metresTo(Position other) {
        return StrictMath.hypot(eastMetresTo(other), northMetresTo(other));
    }

    public double eastMetresTo(Position other) {
        double middle = Math.toRadians((latitude + other.latitude) / 2);
        return (other.longitude - longitude) * METRES_PER_DEGREE * StrictMath.cos(middle);
    }

    public double northMetresTo(Position other) {
        return (other.latitude - latitude) * METRES_PER_DEGREE;
    }

    public Position moved(double eastMetres, double northMetres) {
        double north = latitude + northMetres / METRES_PER_DEGREE;
        double east = longitude + eastMetres / (METRES_PER_DEGREE * StrictMath.cos(Math.toRadians(latitude)));
        return new Position(east, north);
    }

    /// The n-th seat (from 0) around this point, seats about `1.8 * spacingMetres` apart, dense from the middle
    /// outward (a sunflower's pattern). `n` need not be whole: 2.5 lies outside of 2.
    public Position seat(double n, double spacingMetres) {
        double radius = spacingMetres * Math.sqrt(n);
        double angle = n * GOLDEN_ANGLE;
        return moved(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }
}
