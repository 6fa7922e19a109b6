package org.huhang.zones;

public enum CoverKind {
    /// Areas of the registry, each with all below it.
    AREAS,
    POLYGONS,
    BUILDINGS
}
