package org.huhang.sites;

/// The last turn of a site. Nobody is placed at one that is not open; who is there when it rests stays.
public enum SiteState {
    PREPARING,
    OPEN,
    /// Takes nobody new: disinfection, staff change.
    RESTING,
    CLOSED;

    boolean mayBecome(SiteState next) {
        return switch (this) {
            case PREPARING -> next == OPEN || next == CLOSED;
            case OPEN -> next == RESTING || next == CLOSED;
            case RESTING -> next == OPEN || next == CLOSED;
            case CLOSED -> next == PREPARING;
        };
    }
}
