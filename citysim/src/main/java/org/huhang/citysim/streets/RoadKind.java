package org.huhang.citysim.streets;

/// What runs along a named line. Speeds are assumed, in km/h by car; 0 where no car goes.
public enum RoadKind {
    RIVER(0),
    MOTORWAY(90),
    ROAD(50),
    STREET(30),
    LANE(20);

    private final int carKilometresPerHour;

    RoadKind(int carKilometresPerHour) {
        this.carKilometresPerHour = carKilometresPerHour;
    }

    public int carKilometresPerHour() {
        return carKilometresPerHour;
    }

    public boolean walkable() {
        return this == ROAD || this == STREET || this == LANE;
    }
}
