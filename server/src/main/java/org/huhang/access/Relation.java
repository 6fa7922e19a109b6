package org.huhang.access;

/// What a dependant is to the guardian.
enum Relation {
    CHILD,
    PARENT,
    SPOUSE,
    OTHER
}
