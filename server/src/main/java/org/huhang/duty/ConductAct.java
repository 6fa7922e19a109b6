package org.huhang.duty;

/// What happens in a case of conduct.
public enum ConductAct {
    REPORTED,
    /// What was found out, by somebody other than the person concerned.
    EXAMINED,
    /// What the person concerned says.
    HEARD,
    DECIDED,
    APPEALED,
    APPEAL_DECIDED;

    boolean isDecision() {
        return this == DECIDED || this == APPEAL_DECIDED;
    }
}
