package org.huhang.registry;

/// What kind of thing an unresolved name stands for, as far as its source tells.
public enum NameMeant {
    STREET,
    COMMUNITY,
    COMPOUND,
    POST,
    ROAD,
    OTHER
}
