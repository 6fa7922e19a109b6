package org.huhang.testing;

import org.jdbi.v3.core.mapper.Nested;

/// A version and what it is worth. Worked out; nobody sets it.
record TubeVersion(@Nested TubeResult result, VersionState state) {
    enum VersionState {
        /// Implausible: waits for a second person, or for what is missing.
        HELD,
        RELEASED,
        REJECTED
    }
}
