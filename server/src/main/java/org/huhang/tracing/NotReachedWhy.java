package org.huhang.tracing;

/// Why somebody was not reached.
public enum NotReachedWhy {
    PHONE_OFF,
    NO_ANSWER,
    WRONG_NUMBER,
    NOBODY_HOME
}
