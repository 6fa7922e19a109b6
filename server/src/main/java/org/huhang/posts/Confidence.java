package org.huhang.posts;

/// How sure the source of a rule is, as rules.md marks it.
public enum Confidence {
    OFFICIAL,
    PRESS,
    WEAK,
    ASSUMED
}
