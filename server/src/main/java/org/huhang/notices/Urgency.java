package org.huhang.notices;

/// How soon a notice wants to be read and acted on; [DeadlineRule] says within how many minutes.
public enum Urgency {
    ROUTINE,
    URGENT,
    VERY_URGENT
}
