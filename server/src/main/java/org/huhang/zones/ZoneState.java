package org.huhang.zones;

import java.time.Instant;

/// Where a zone stands at an instant. Worked out from its facts; nobody sets it.
///
///     before ── OPENED ──► in force ── review passes ──► review due ── term passes ──► lapsed
///                             │  ▲                            │                          │
///                             │  └────────── CHANGED ─────────┴──────────────────────────┘
///                             ├── CLOSED, from any ──► closed
///                             └◄────────────── REOPENED ──┘
///
/// Between the two instants of a fact whose hour is not known, the state is not known.
public enum ZoneState {
    NOT_YET,
    NOT_KNOWN,
    IN_FORCE,
    /// In force, and the day on which somebody had to look again is past.
    REVIEW_DUE,
    LAPSED,
    CLOSED;

    /// @param last the last fact that may have taken effect by then, or the opening where none has
    static ZoneState of(ZoneFact last, Instant at) {
        if (at.isBefore(last.moment().earliestAt())) {
            return NOT_YET;
        }
        if (at.isBefore(last.moment().latestAt())) {
            return NOT_KNOWN;
        }
        if (last.kind() == ZoneFact.Kind.CLOSED) {
            return CLOSED;
        }
        if (!at.isBefore(last.term().lapsesAt())) {
            return LAPSED;
        }
        return at.isBefore(last.term().reviewAt()) ? IN_FORCE : REVIEW_DUE;
    }

    public boolean holds() {
        return this == IN_FORCE || this == REVIEW_DUE;
    }
}
