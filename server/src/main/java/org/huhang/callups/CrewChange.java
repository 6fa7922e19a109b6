package org.huhang.callups;

/// How what a version needs differs from what was asked of posts.
enum CrewChange {
    /// Nothing was asked for yet, or the post is closed.
    NEW,
    NONE,
    /// Other people at the same post.
    NUMBERS,
    /// The same people at other hours of the same days.
    HOURS,
    /// Elsewhere or on another day: another post.
    MOVED,
    /// The version needs nobody there.
    GONE;

    /// Whether a post is opened for it where none stands.
    boolean opens() {
        return this == NEW || this == MOVED;
    }
}
