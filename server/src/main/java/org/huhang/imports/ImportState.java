package org.huhang.imports;

/// Read from which facts there are about a file; stored nowhere.
enum ImportState {
    /// Received and understood; nothing is taken until its sender says so.
    WAITING,
    /// As a whole, with a reason: no row of it was taken.
    REFUSED,
    CANCELLED,
    READING,
    DONE
}
