package org.huhang.posts;

/// How a draft came about.
enum DraftOrigin {
    /// The first roster at once, without a search.
    FIRST,
    SOLVED,
    HAND,
    REPLAN,
    /// Another one as it was published: with the seats that had begun by then as they were in force.
    KEPT
}
