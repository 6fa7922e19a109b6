package org.huhang.visits;

/// In what surroundings people share a place: each has its own rule of who met whom (rules.md E5, E6).
public enum Setting {
    HOUSEHOLD,
    ROOM,
    THEATRE,
    ENTRANCE,
    TUBE,
    OPEN_AIR,
    /// Somewhere in a city, no more is known: nobody is met by it.
    CITY,
    AIRCRAFT,
    SEALED_TRAIN,
    UNSEALED_TRAIN,
    SEALED_BUS,
    VENTILATED_BUS,
    SHIP;

    public boolean isVehicle() {
        return switch (this) {
            case AIRCRAFT, SEALED_TRAIN, UNSEALED_TRAIN, SEALED_BUS, VENTILATED_BUS, SHIP -> true;
            case HOUSEHOLD, ROOM, THEATRE, ENTRANCE, TUBE, OPEN_AIR, CITY -> false;
        };
    }
}
