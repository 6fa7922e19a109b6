package org.huhang.tracing;

/// What a tracer found when looking for a contact.
public enum OutcomeKind {
    REACHED,
    DISPUTES,
    NOT_REACHED,
    CANNOT_BE_FOUND,
    ISOLATED,
    LEFT_THE_CITY
}
