package org.huhang.contacts;

/// What kind of place somewhere is, as far as who met whom hangs on it. Source: rules.md E5 to E7, from the
/// annex of the national plan on who counts as a close contact.
public enum Setting {
    /// Closed rooms: office, classroom, lift, table of a restaurant.
    ROOM,
    HOUSEHOLD,
    AIRCRAFT,
    /// A train whose windows stay shut: one coach.
    SEALED_TRAIN,
    /// A train with open windows: bays.
    OPEN_TRAIN,
    SEALED_BUS,
    VENTILATED_BUS,
    /// A cabin of a ship is its coach.
    SHIP,
    THEATRE,
    /// People whose swabs went into one tube, who queued together.
    TUBE,
    /// The stairwell of a building.
    ENTRANCE,
    OPEN_AIR,
    /// Halls and stations through which thousands pass: being there makes nobody a contact by itself.
    HALL
}
