package org.huhang.visits;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.huhang.imports.RowReason;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// A file of visits as whoever may send one sees it: rows in = accepted + refused.
///
/// @param receivedBytes of its parts, while it is being sent
/// @param rowsDone in the step under way
/// @param visits that its accepted rows became: a stay of several days is several
/// @param refusal why no row of it was taken
/// @param reasons the most frequent first; a row counts for the first of its reasons
/// @param refusedKept whether the refused rows can still be fetched
record VisitImportView(
        VisitImportId importId,
        String name,
        @Nullable String areaName,
        State state,
        long sizeBytes,
        long receivedBytes,
        int parts,
        VisitImportStore.@Nullable Step step,
        long rowsDone,
        long rowsIn,
        long accepted,
        long refused,
        long visits,
        @Nullable RowReason refusal,
        List<RefusedFor> reasons,
        boolean refusedKept,
        Instant receivedAt,
        @Nullable Instant completedAt,
        @Nullable Instant withdrawnAt) {

    /// Worked out from what is known of the file.
    enum State {
        RECEIVING,
        READING,
        DONE,
        /// Nothing of it was taken.
        REFUSED,
        WITHDRAWN,
        /// Never started, and its time is over.
        OVER
    }

    record RefusedFor(String code, String title, long rows) {}

    static VisitImportView of(VisitImportStore.Known known, @Nullable String areaName, Texts.Language language) {
        var file = known.file();
        var result = known.result();
        var refusal = result == null ? null : result.refusal();
        return new VisitImportView(
                file.id(),
                file.name(),
                areaName,
                state(known),
                file.sizeBytes(),
                known.receivedBytes(),
                known.parts(),
                result == null ? known.step() : null,
                known.rowsDone(),
                result == null ? 0 : result.rowsIn(),
                result == null ? 0 : result.rowsIn() - result.refused(),
                result == null ? 0 : result.refused(),
                result == null ? 0 : result.visits(),
                refusal == null ? null : RowReason.of(refusal, language),
                result == null ? List.of() : reasons(result, language),
                result != null && known.endedAt() == null,
                file.receivedAt(),
                result == null ? null : result.completedAt(),
                known.withdrawnAt());
    }

    static State state(VisitImportStore.Known known) {
        var result = known.result();
        if (known.withdrawnAt() != null) {
            return State.WITHDRAWN;
        }
        if (result != null) {
            return result.refusal() == null ? State.DONE : State.REFUSED;
        }
        if (known.startedAt() != null) {
            return State.READING;
        }
        return known.endedAt() == null ? State.RECEIVING : State.OVER;
    }

    private static List<RefusedFor> reasons(VisitImportStore.Result result, Texts.Language language) {
        return result.reasons().entrySet().stream()
                .map(each -> new RefusedFor(
                        each.getKey(),
                        Texts.find(each.getKey() + ".short", language, java.util.Map.of())
                                .orElseGet(() -> Texts.get(each.getKey(), language, java.util.Map.of())),
                        each.getValue()))
                .sorted(Comparator.comparingLong(RefusedFor::rows).reversed().thenComparing(RefusedFor::code))
                .toList();
    }
}
