package org.huhang.cases;

/// What a fact of a case's course says. How sure the case is stands apart from all of them ([Certainty]).
public enum CourseKind {
    /// The day on which symptoms began. Of somebody without symptoms until then it says that they have some now.
    ONSET,
    /// No symptoms up to that day.
    ASYMPTOMATIC,
    /// The clinical type from that day on.
    SEVERITY,
    /// Isolated from that moment on.
    ISOLATED,
    ADMITTED,
    /// The end of a stay in hospital, with what came of it.
    DISCHARGED,
    /// An investigator states that the core trajectory is complete.
    TRAJECTORY_COMPLETE,
    /// An investigator states that the report of the investigation is complete.
    REPORT_COMPLETE,
    /// The fact that it corrects counts no more, and none stands for it.
    WITHDRAWN;

    /// Whether a fact of that kind may stand for one of this.
    boolean mayStandFor(CourseKind corrected) {
        return this == corrected || this == WITHDRAWN || (tellsOfSymptoms() && corrected.tellsOfSymptoms());
    }

    boolean tellsOfSymptoms() {
        return this == ONSET || this == ASYMPTOMATIC;
    }

    /// Whether who is a contact hangs on it.
    boolean movesContacts() {
        return tellsOfSymptoms() || this == ISOLATED;
    }
}
