package org.huhang.tracing;

/// When health is asked after, in all five levels of observation (rules.md F10).
public enum HalfDay {
    MORNING,
    EVENING
}
