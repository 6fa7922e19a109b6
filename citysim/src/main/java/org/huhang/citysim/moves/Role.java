package org.huhang.citysim.moves;

/// Which kind of day somebody has.
enum Role {
    AT_HOME,
    SMALL_CHILD,
    PUPIL,
    STUDENT,
    /// In an office or a works, five or six days a week.
    WORKER,
    /// At a market, in a restaurant, a shop, a hospital: also at weekends.
    SERVER,
    TEACHER,
    FARMER,
    /// In a home for the old; goes out of the room to a group in the house.
    CARED_FOR
}
