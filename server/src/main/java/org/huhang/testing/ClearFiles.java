package org.huhang.testing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AfterMigrations;
import org.jdbi.v3.core.Jdbi;

/// Seals the files and refused rows that an earlier version kept in the clear, one file and its rows at a time.
@Singleton
class ClearFiles implements AfterMigrations {
    private final Jdbi jdbi;
    private final FileSecrets secrets;
    private final SealedRows rows;

    ClearFiles(Jdbi jdbi, FileSecrets secrets, SealedRows rows) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.rows = rows;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record ClearFile(UUID id, long keyNumber, byte[] content) {}

    private record ClearRow(int rowNumber, String cells, String reasons) {}

    @Override
    public void run() {
        boolean any = false;
        while (sealNext()) {
            any = true;
        }
        if (any) {
            for (String table : List.of("result_files", "refused_rows", "unsealed_files", "unsealed_rows")) {
                jdbi.useHandle(h -> h.execute("vacuum (full, analyze) testing." + table));
            }
        }
    }

    private boolean sealNext() {
        var next =
                jdbi.withHandle(h -> h.createQuery("""
                select u.id, f.key_number, u.content
                  from testing.unsealed_files u
                  join testing.result_files f on f.id = u.id
                 limit 1
                """).mapTo(ClearFile.class).findOne());
        next.ifPresent(this::seal);
        return next.isPresent();
    }

    /// One statement, so that a start that is cut off leaves a file sealed or in the clear, never neither.
    private void seal(ClearFile file) {
        var clear = jdbi.withHandle(h ->
                h.createQuery("""
                select row_number, cells, reasons from testing.unsealed_rows where batch_id = :id
                """).bind("id", file.id()).mapTo(ClearRow.class).list());
        jdbi.useHandle(h -> h.createUpdate("""
                with file as (
                    update testing.result_files set content_sealed = :content where id = :id),
                rows as (
                    update testing.refused_rows r
                       set sealed = s.sealed
                      from unnest(:numbers, :rows) as s (row_number, sealed)
                     where r.batch_id = :id and r.row_number = s.row_number),
                gone as (
                    delete from testing.unsealed_rows where batch_id = :id)
                delete from testing.unsealed_files where id = :id
                """)
                .bind("id", file.id())
                .bind("content", secrets.seal(file.keyNumber(), file.content()))
                .bind("numbers", clear.stream().map(ClearRow::rowNumber).toArray(Integer[]::new))
                .bind(
                        "rows",
                        clear.stream()
                                .map(row ->
                                        rows.sealJson(file.keyNumber(), row.rowNumber(), row.cells(), row.reasons()))
                                .toArray(byte[][]::new))
                .execute());
    }
}
