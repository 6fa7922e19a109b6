package org.huhang.testing;

import java.time.Instant;
import java.util.List;
import org.huhang.imports.RowReason;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// A file of results as its sender and those above see it.
///
/// @param reading nothing as long as the file waits to be read
/// @param refusal why the whole file was refused, in words, if it was
record BatchView(
        BatchId batchId,
        String name,
        long sizeBytes,
        @Nullable Integer controlTotal,
        OrganizationId organizationId,
        @Nullable String organizationName,
        Instant receivedAt,
        BatchState state,
        @Nullable FileReading reading,
        @Nullable RowReason refusal) {

    enum BatchState {
        WAITING,
        READ,
        REFUSED
    }

    /// @param looksPositive whether it may hold a positive that nobody else knows of
    record RefusedLine(int rowNumber, boolean looksPositive, String specimenCode, List<RowReason> reasons) {}

    /// @param refusedRows the first of them, those that may hold a positive before all others
    record BatchDetail(BatchView batch, List<RefusedLine> refusedRows) {}

    static BatchView of(ResultFileStore.Known known, @Nullable String organizationName, Texts.Language language) {
        var file = known.file();
        var reading = known.reading();
        var refusal = reading == null ? null : reading.refusal();
        return new BatchView(
                file.id(),
                file.name(),
                file.sizeBytes(),
                file.controlTotal(),
                file.organizationId(),
                organizationName,
                file.receivedAt(),
                reading == null ? BatchState.WAITING : refusal == null ? BatchState.READ : BatchState.REFUSED,
                reading,
                refusal == null ? null : RowReason.of(refusal, language));
    }
}
