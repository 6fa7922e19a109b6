package org.huhang.notices;

/// What an addressee says nothing of.
public enum SilentOn {
    READING,
    ACTING;

    /// Whoever says what is in the way of acting is not silent.
    boolean isSilent(AddresseeStanding standing) {
        return this == READING ? standing.readAt() == null : standing.latest() == null;
    }
}
