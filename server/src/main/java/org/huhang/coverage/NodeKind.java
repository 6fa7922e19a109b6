package org.huhang.coverage;

import org.huhang.registry.AreaKind;

/// What a figure is of: an area of whatever kind, or something in a compound down to the door.
public enum NodeKind {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    STREET,
    COMMUNITY,
    GRID,
    COMPOUND,
    BUILDING,
    ENTRANCE,
    DWELLING;

    static NodeKind of(AreaKind kind) {
        return valueOf(kind.name());
    }

    boolean isArea() {
        return compareTo(COMPOUND) <= 0;
    }
}
