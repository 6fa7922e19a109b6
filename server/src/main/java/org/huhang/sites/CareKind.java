package org.huhang.sites;

/// Care that must be within reach of who needs it.
public enum CareKind {
    EMERGENCY(0),
    DIALYSIS(1),
    OBSTETRICS(2),
    PSYCHIATRY(3),
    PAEDIATRICS(4);

    private final int number;

    CareKind(int number) {
        this.number = number;
    }

    /// By which engines know it.
    public int number() {
        return number;
    }
}
