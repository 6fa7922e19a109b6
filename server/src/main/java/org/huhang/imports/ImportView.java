package org.huhang.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// A file and what became of it. `rowsIn = accepted + refused` once it is done; until then, both grow.
///
/// @param endedAt since when neither the file nor its refused rows are there any more
/// @param refusal why the whole file was refused, in words, if it was
/// @param sameAsId an earlier import of the very same file
record ImportView(
        ImportId importId,
        String kind,
        String name,
        long sizeBytes,
        AreaId areaId,
        @Nullable String areaName,
        @Nullable Integer controlTotal,
        Instant receivedAt,
        ImportState state,
        int rowsIn,
        int accepted,
        int refused,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant endedAt,
        @Nullable RowReason refusal,
        @Nullable ImportId sameAsId) {

    /// @param mapping as started with, or as proposed
    /// @param refusedRows the first of them
    record ImportDetail(
            ImportView file,
            Survey survey,
            Map<String, Integer> mapping,
            List<String> ignoredColumns,
            List<RefusedImportRow> refusedRows) {}

    /// Without the cells: those are in the file of refused rows, for a purpose.
    record RefusedImportRow(int rowNumber, List<RowReason> reasons) {}

    /// @param cells by the keys of the columns, as understood
    record PreviewRow(int rowNumber, Map<String, String> cells, List<RowReason> reasons) {}

    static ImportView of(ImportStore.Known known, @Nullable String areaName, Texts.Language language) {
        var file = known.file();
        var refusal = known.survey().refusal();
        return new ImportView(
                file.id(),
                file.kind(),
                file.name(),
                file.sizeBytes(),
                file.areaId(),
                areaName,
                file.controlTotal(),
                file.receivedAt(),
                known.state(),
                known.survey().rowsIn(),
                known.progress().accepted(),
                known.progress().refused(),
                known.start() == null ? null : known.start().startedAt(),
                known.completedAt(),
                known.endedAt(),
                refusal == null ? null : RowReason.of(refusal, language),
                known.sameAsId());
    }
}
