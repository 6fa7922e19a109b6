package org.huhang.callups;

/// Who works together for a sampling point.
enum PointCrew {
    /// At its tables: samplers, scanners, keepers of order.
    TABLES,
    /// From door to door: teams set out from the point and come back to it.
    DOORS
}
