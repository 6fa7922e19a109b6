package org.huhang.testing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One tube of a batch, readable.
///
/// @param number its place in the batch, from 1; in a file the row as a spreadsheet counts it
/// @param correction why it replaces what was told before; none for a first report
record TubeRow(
        int number,
        String tubeCode,
        TubeFinding finding,
        Instant testedAt,
        Instant reportedAt,
        List<TargetCt> targets,
        @Nullable String correction) {
    TubeRow {
        targets = List.copyOf(targets);
    }

    Stream<Double> cts() {
        return targets.stream().map(TargetCt::ct).filter(Objects::nonNull);
    }
}
