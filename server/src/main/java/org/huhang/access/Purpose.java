package org.huhang.access;

/// Why personal data is read. Stated by the reader before anything is shown, kept with each reading.
/// Keeping order, debts or discipline are no purposes here and never will be (rules.md K1).
public enum Purpose {
    CASE_INVESTIGATION,
    CONTACT_TRACING,
    TESTING,
    QUARANTINE_CARE,
    COMMUNITY_SERVICE,
    STAFF_DEPLOYMENT,
    DATA_CORRECTION,
    OVERSIGHT,
    /// Of those for whom a guardian acts: never stated, but written where a guardian reads.
    DEPENDANT_CARE;

    boolean isStated() {
        return this != DEPENDANT_CARE;
    }
}
