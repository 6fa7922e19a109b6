package org.huhang.visits;

/// How we know who was there.
public enum KnownFrom {
    INTERVIEW,
    TICKETS,
    ATTENDANCE_LIST,
    CAMERA,
    PAYMENTS,
    OTHER
}
