package org.huhang.posts;

/// Why somebody cannot hold a seat: an absence of that kind, what other modules keep, or what was told of them here.
enum BarKind {
    UNFIT(true),
    QUARANTINED(true),
    CONTACT(true),
    NO_SHOW(false),
    AWAY(false),
    /// Has to stay where they are (`zones`).
    ON_HOLD(true),
    ON_LEAVE(false),
    /// Called by a muster to another place (`duty`).
    CALLED(false),
    /// Went into a closed loop or left one.
    IN_LOOP(false),
    /// A shorter shift was agreed.
    AGREED(false),
    /// Came as a helper, and helps there no more.
    NOT_HELPING(false);

    private final boolean unfit;

    BarKind(boolean unfit) {
        this.unfit = unfit;
    }

    static BarKind of(AbsenceKind kind) {
        return valueOf(kind.name());
    }

    boolean unfit() {
        return unfit;
    }
}
