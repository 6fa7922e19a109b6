package org.huhang.access;

/// What an account may be called on screens: something, and not a whole text.
final class NameRule {
    static final int MOST = 80;

    private NameRule() {}

    static boolean holds(String name) {
        return !name.isBlank() && name.codePointCount(0, name.length()) <= MOST;
    }
}
