package org.huhang.citysim.people;

/// To the head of the household, as a census form asks it.
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    CHILD_IN_LAW,
    GRANDCHILD,
    /// Of the head or of the spouse.
    PARENT,
    GRANDPARENT,
    SIBLING,
    /// Housemate, or resident of a collective household.
    OTHER
}
