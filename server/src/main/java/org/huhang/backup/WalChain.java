package org.huhang.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The archived segments that follow a base backup without a gap.
///
/// @param missing the first one that is not there although later ones are
record WalChain(List<WalSegment> segments, Optional<WalName> missing) {
    /// Everything committed until then is archived.
    Instant until(Instant base) {
        return segments.isEmpty() || segments.getLast().complete().isBefore(base)
                ? base
                : segments.getLast().complete();
    }
}
