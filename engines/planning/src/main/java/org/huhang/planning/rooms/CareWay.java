package org.huhang.planning.rooms;

/// The way to a kind of care, such as dialysis: of a site, how long it takes; of the rules, how long it may
/// take.
///
/// @param kind the caller's, 0 to 30: the bit in [Party#care]
public record CareWay(int kind, int minutes) {
    public CareWay {
        if (kind < 0 || kind > 30 || minutes < 0) {
            throw new IllegalArgumentException("no way to a kind of care: " + kind + ", " + minutes + " min");
        }
    }
}
