package org.huhang.posts;

/// Why somebody cannot serve. The first three bar as illness and quarantine do, the others as leave does.
public enum AbsenceKind {
    UNFIT(true),
    QUARANTINED(true),
    /// Became a contact of a case.
    CONTACT(true),
    NO_SHOW(false),
    AWAY(false);

    private final boolean unfit;

    AbsenceKind(boolean unfit) {
        this.unfit = unfit;
    }

    boolean unfit() {
        return unfit;
    }
}
