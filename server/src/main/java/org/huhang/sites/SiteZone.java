package org.huhang.sites;

/// Three zones (rules F14, F15), and what lies around them.
enum SiteZone {
    OUTSIDE,
    /// Where the quarantined live.
    OBSERVATION,
    WORK,
    /// Where one washes and changes on the way from one zone to the other.
    SANITARY
}
