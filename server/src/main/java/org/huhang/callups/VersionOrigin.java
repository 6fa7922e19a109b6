package org.huhang.callups;

/// From where a version comes.
enum VersionOrigin {
    SOLVED,
    HAND,
    /// An earlier one again.
    UNDONE
}
