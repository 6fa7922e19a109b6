package org.huhang.registry;

/// As on an identity card.
public enum Sex {
    MALE,
    FEMALE
}
