package org.huhang.testing;

import java.time.Instant;
import org.huhang.shared.PersonId;

/// A result that stands already for the same specimen, as far as a repeated row is compared with it.
record Earlier(
        String specimenCode,
        int rowNumber,
        String fileName,
        PersonId personId,
        Instant collectedAt,
        Instant reportedAt,
        Finding finding) {
    boolean says(ReadRow.Accepted row) {
        return personId.equals(row.personId())
                && collectedAt.equals(row.cells().collectedAt())
                && reportedAt.equals(row.cells().reportedAt())
                && finding == row.cells().finding();
    }
}
