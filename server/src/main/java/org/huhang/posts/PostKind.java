package org.huhang.posts;

/// What is done at a post.
public enum PostKind {
    CHECKPOINT,
    /// On a road across a border of counties or towns.
    BOUNDARY,
    MOTORWAY_EXIT,
    GATE,
    VILLAGE,
    SAMPLING,
    QUARANTINE,
    LABORATORY,
    OTHER
}
