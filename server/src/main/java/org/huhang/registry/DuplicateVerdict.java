package org.huhang.registry;

/// What a person says of a pair.
enum DuplicateVerdict {
    MERGED,
    DIFFERENT,
    /// Takes one of the others back.
    UNDONE
}
