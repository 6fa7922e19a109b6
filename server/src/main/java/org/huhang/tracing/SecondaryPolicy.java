package org.huhang.tracing;

/// Whose contacts are contacts of the second degree. Source: rules.md E3 (8th edition), E8 (9th), E9 (Twenty Measures).
enum SecondaryPolicy {
    NONE,
    ALL_CLOSE,
    /// Of close contacts who shared enough time in surroundings that are of high risk.
    HIGH_RISK_CLOSE;

    boolean follows(boolean highRisk) {
        return switch (this) {
            case NONE -> false;
            case ALL_CLOSE -> true;
            case HIGH_RISK_CLOSE -> highRisk;
        };
    }
}
