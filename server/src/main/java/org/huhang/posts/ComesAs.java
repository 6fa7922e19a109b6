package org.huhang.posts;

/// On what ground a plan may place somebody; of several the first.
enum ComesAs {
    /// Works for an organization of the plan.
    STAFF,
    TEAM,
    /// Reported in (双报到).
    REPORTED_IN,
    VOLUNTEER
}
