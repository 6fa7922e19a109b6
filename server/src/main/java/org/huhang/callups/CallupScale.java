package org.huhang.callups;

/// How finely an area is planned.
enum CallupScale {
    /// A compound or community: each floor has its quarter of an hour.
    DOORS,
    /// A street, a district, the city: each compound has its point, its tables and an expected finish.
    AREAS
}
