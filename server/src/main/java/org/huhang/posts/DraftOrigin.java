package org.huhang.posts;

/// How a draft came about.
enum DraftOrigin {
    /// The first roster at once, without a search.
    FIRST,
    SOLVED,
    HAND,
    REPLAN
}
