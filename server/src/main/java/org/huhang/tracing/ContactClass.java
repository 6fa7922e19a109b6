package org.huhang.tracing;

/// What an exposure makes of a person, the strongest first.
public enum ContactClass {
    CLOSE,
    GENERAL
}
