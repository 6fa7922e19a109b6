package org.huhang.posts;

/// What a publication means to somebody.
public enum TellingKind {
    NEW,
    CHANGED,
    FREED
}
