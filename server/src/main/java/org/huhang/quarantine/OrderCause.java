package org.huhang.quarantine;

/// What led to a version of an order.
enum OrderCause {
    /// Somebody was approved as a contact, or is one no more.
    CONTACT,
    /// A case's course, or the rules of its edition, put the days elsewhere.
    COURSE,
    /// Another place by a named person's word.
    PLACE
}
