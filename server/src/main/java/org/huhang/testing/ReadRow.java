package org.huhang.testing;

import java.time.Instant;
import java.util.List;
import org.huhang.imports.SheetRow;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;

/// What became of one row of a laboratory's file.
sealed interface ReadRow {
    SheetRow row();

    /// Every cell could be read; whether the person is known and the specimen new is asked later, for all
    /// rows of the file at once.
    record Legible(SheetRow row, Cells cells) implements ReadRow {}

    record Accepted(SheetRow row, Cells cells, PersonId personId) implements ReadRow {}

    /// @param looksPositive whether it may hold a positive that would otherwise go unnoticed
    record Refused(SheetRow row, List<Refusal> reasons, boolean looksPositive) implements ReadRow {}

    /// The cells of a legible row.
    record Cells(
            String specimenCode,
            String identityNumber,
            String name,
            Instant collectedAt,
            Instant reportedAt,
            Finding finding,
            String laboratory,
            String ctValues) {}
}
