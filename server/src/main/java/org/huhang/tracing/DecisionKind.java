package org.huhang.tracing;

/// What a named person decides of a contact.
public enum DecisionKind {
    /// As the rules suggest.
    APPROVED,
    /// No contact, with a reason.
    EXCLUDED,
    /// A contact, but of another class than suggested, stricter or milder, with a reason.
    CLASS_CHANGED
}
