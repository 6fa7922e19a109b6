package org.huhang.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
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

    /// A reason in code, parameters and the reader's words.
    ///
    /// @param title what is wrong
    /// @param todo what to do about it
    record RowReason(
            @Nullable String field,
            String code,
            Map<String, Object> params,
            String title,
            @Nullable String todo) {
        static RowReason of(Refusal refusal, Texts.Language language) {
            return new RowReason(
                    refusal.field(),
                    refusal.code(),
                    refusal.params(),
                    Texts.get(refusal.code(), language, refusal.params()),
                    Texts.find(refusal.code() + ".todo", language, refusal.params())
                            .orElse(null));
        }
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
