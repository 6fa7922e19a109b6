package org.huhang.contacts;

/// Two people at one place.
///
/// @param from moment at which both were there, `to` that at which one had left
public record Together(int place, int from, int to) {
    public int seconds() {
        return to - from;
    }
}
