package org.huhang.sites;

/// Whom a site takes: those of different kinds of exposure are kept at different sites (rule F16).
public enum Intake {
    CLOSE(0),
    SECONDARY(1),
    INBOUND(2),
    OTHER(3);

    private final int number;

    Intake(int number) {
        this.number = number;
    }

    /// By which engines know it.
    public int number() {
        return number;
    }
}
