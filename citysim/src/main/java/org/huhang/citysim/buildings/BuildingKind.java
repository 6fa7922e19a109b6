package org.huhang.citysim.buildings;

/// What a residential building looks like.
public enum BuildingKind {
    /// One to three floors in a village.
    VILLAGE_HOUSE,
    /// Up to seven floors, two dwellings a landing.
    WALK_UP,
    /// Eleven floors and more, four dwellings a landing.
    HIGH_RISE,
    /// Rooms of a collective household.
    DORMITORY
}
