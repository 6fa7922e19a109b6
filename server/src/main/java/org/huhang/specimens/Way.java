package org.huhang.specimens;

/// How a desk found out who somebody is.
enum Way {
    CODE,
    CARD,
    IDENTITY_NUMBER,
    LIST,
    /// By a paper slip with a number; who that was is told later.
    SLIP
}
