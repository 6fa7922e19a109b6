package org.huhang.specimens;

/// Where a box stands. Worked out from its facts; nobody sets it.
enum BoxState {
    PACKED,
    /// A laboratory was named for it; nobody fetched it yet.
    SENT,
    ON_THE_WAY,
    HANDED,
    /// Gone through at the laboratory.
    RECEIVED;

    static BoxState of(boolean sent, boolean fetched, boolean handed, boolean received) {
        if (received) {
            return RECEIVED;
        }
        if (handed) {
            return HANDED;
        }
        if (fetched) {
            return ON_THE_WAY;
        }
        return sent ? SENT : PACKED;
    }
}
