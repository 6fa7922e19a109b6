package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huhang.imports.ImportKind.Legible;
import org.huhang.shared.Copy;
import org.huhang.shared.Event;
import org.huhang.shared.Journal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Takes batches in, each in one transaction with everything that its rows become. Two servers that read the same file
/// meet at the batch's key, and one of them fails.
@ApplicationScoped
class Batches {
    private final Jdbi jdbi;
    private final ImportSecrets secrets;
    private final Consumer<Event> journal;

    @Inject
    Batches(Jdbi jdbi, ImportSecrets secrets, Journal journal) {
        this(jdbi, secrets, (Consumer<Event>) journal::append);
    }

    Batches(Jdbi jdbi, ImportSecrets secrets, Consumer<Event> journal) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.journal = journal;
    }

    @Transactional
    <T> void commit(Import file, Batch<T> batch, ImportKind.Intake<T> intake, Instant now) {
        jdbi.useTransaction(h -> {
            var late = intake.write(batch.legible());
            var accepted = batch.legible().stream()
                    .filter(row -> !late.containsKey(row.number()))
                    .toList();
            var refused = new ArrayList<>(batch.refused());
            batch.legible().stream()
                    .filter(row -> late.containsKey(row.number()))
                    .forEach(row -> refused.add(new RefusedRow(
                            row.number(),
                            row.row().cells(),
                            List.of(java.util.Objects.requireNonNull(late.get(row.number()))))));
            requireKnown(batch.legible(), late.keySet());
            addRefused(h, file.id(), refused);
            addAccepted(h, file.id(), accepted);
            addBatch(h, file.id(), batch, accepted.size(), refused.size(), now);
            if (batch.last()) {
                complete(h, file.id(), now);
                journal.accept(new ImportsFinished(file.id(), file.kind()));
            }
        });
    }

    /// A refusal of a row that is not there would be a row lost.
    private static <T> void requireKnown(List<Legible<T>> rows, Set<Integer> refused) {
        var unknown = new HashSet<>(refused);
        rows.forEach(row -> unknown.remove(row.number()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("refused, but not in the batch: rows " + unknown);
        }
    }

    private void addRefused(Handle h, ImportId id, List<RefusedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long key = ImportSecrets.keyOf(h, id);
        try (var copy = new Copy(h, "imports.refused_rows", "import_id", "row_number", "sealed")) {
            rows.forEach(row -> copy.row().put(id).put(row.rowNumber()).put(secrets.sealRow(key, row)));
        }
    }

    private static <T> void addAccepted(Handle h, ImportId id, List<Legible<T>> rows) {
        try (var copy = new Copy(h, "imports.accepted_rows", "import_id", "row_number", "thing_id")) {
            rows.forEach(row -> copy.row().put(id).put(row.number()).put(row.id()));
        }
    }

    private static void addBatch(Handle h, ImportId id, Batch<?> batch, int accepted, int refused, Instant now) {
        h.createUpdate("""
                insert into imports.batches (import_id, number, last_row, accepted, refused, committed_at)
                values (:id, :number, :lastRow, :accepted, :refused, :now)
                """)
                .bind("id", id)
                .bind("number", batch.number())
                .bind("lastRow", batch.lastRow())
                .bind("accepted", accepted)
                .bind("refused", refused)
                .bind("now", now)
                .execute();
    }

    private static void complete(Handle h, ImportId id, Instant now) {
        h.createUpdate("""
                insert into imports.completions (import_id, rows_in, accepted, refused, completed_at)
                select s.import_id, s.rows_in, sum(b.accepted), sum(b.refused), :now
                  from imports.surveys s
                  join imports.batches b on b.import_id = s.import_id
                 where s.import_id = :id
                 group by s.import_id, s.rows_in
                """).bind("id", id).bind("now", now).execute();
    }
}
