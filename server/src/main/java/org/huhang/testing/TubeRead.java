package org.huhang.testing;

import java.util.List;
import org.huhang.shared.Refusal;

/// What became of one row on reading.
sealed interface TubeRead {
    record Legible(TubeRow row) implements TubeRead {}

    /// @param tubeCode as far as it could be read
    /// @param finding the word that stood there
    record Refused(int number, String tubeCode, String finding, boolean looksPositive, List<Refusal> reasons)
            implements TubeRead {
        static Refused of(TubeRow row, Refusal reason) {
            return new Refused(
                    row.number(),
                    row.tubeCode(),
                    row.finding().name(),
                    row.finding() == TubeFinding.POSITIVE || row.finding() == TubeFinding.INDETERMINATE,
                    List.of(reason));
        }
    }
}
