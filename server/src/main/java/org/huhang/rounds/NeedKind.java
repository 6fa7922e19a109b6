package org.huhang.rounds;

/// What was told of somebody that changes how they are tested.
public enum NeedKind {
    /// Frail, disabled, bedridden, alone with a small child: a team comes to the door (rule C12).
    CANNOT_COME_DOWN,
    /// Of those whom a guide wants tested alone (rule C3): works at an isolation site, in a fever clinic, with cold
    /// chain
    /// goods.
    KEY_PERSON
}
