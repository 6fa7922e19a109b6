package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.visits.DayFileStore.DayFile;
import org.jdbi.v3.core.Jdbi;

/// What counts of the files: from the moment that a batch is noted, until it is withdrawn as a whole.
@ApplicationScoped
class VisitBatches {
    private static final int LONGEST_REASON = 500;

    private final Jdbi jdbi;
    private final DayFileStore store;
    private final FileKeys keys;
    private final Journal journal;
    private final Submissions submissions;

    VisitBatches(Jdbi jdbi, DayFileStore store, FileKeys keys, Journal journal, Submissions submissions) {
        this.jdbi = jdbi;
        this.store = store;
        this.keys = keys;
        this.journal = journal;
        this.submissions = submissions;
    }

    /// @param files that are in their places
    /// @param alongside written in the same transaction
    @Transactional
    Outcome<Long> keep(VisitBatchId id, String origin, List<DayFile> files, Instant now, Runnable alongside) {
        var days = files.stream().map(DayFile::day).toList();
        var ended = store.lock(days);
        if (!ended.isEmpty()) {
            return Outcome.refused(Refusal.conflict(
                    "visits.day-over", Map.of("day", ended.iterator().next())));
        }
        store.add(id, origin, files, now);
        alongside.run();
        if (!days.isEmpty()) {
            journal.append(new VisitsReceived(id, days));
        }
        return Outcome.done(files.stream().mapToLong(DayFile::visits).sum());
    }

    /// @param id made by the client; the same id with the same content is the same withdrawal
    record Withdrawal(UUID id, VisitBatchId batchId, String reason) {}

    /// The batch was wrong as a whole: a file of another city, of another month. The files stay until their days end.
    @Transactional
    Outcome<VisitBatchId> withdraw(Withdrawal wanted, AccountId by, Instant now) {
        var reason = wanted.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    Refusal.invalid("visits.withdrawal-reason", "reason", Map.of("most", LONGEST_REASON)));
        }
        if (NoteRule.namesSomebody(reason)) {
            return Outcome.refused(Refusal.invalid("visits.note-names-somebody", "reason", Map.of()));
        }
        return submissions.first(wanted.id(), wanted).then(first -> {
            if (!first) {
                return Outcome.done(wanted.batchId());
            }
            if (add(wanted, reason, by, now) == 0) {
                return Outcome.refused(Refusal.conflict("visits.batch-withdrawn", Map.of()));
            }
            journal.append(new VisitsCorrected(store.listDaysOf(wanted.batchId())));
            return Outcome.done(wanted.batchId());
        });
    }

    private int add(Withdrawal wanted, String reason, AccountId by, Instant now) {
        return jdbi.withHandle(h -> {
            long key = keys.newKey(h);
            return h.createUpdate("""
                    insert into visits.batch_withdrawals
                           (batch_id, id, key_number, reason_sealed, withdrawn_by, withdrawn_at)
                    values (:batch, :id, :key, :reason, :by, :now)
                    on conflict (batch_id) do nothing
                    """)
                    .bind("batch", wanted.batchId())
                    .bind("id", wanted.id())
                    .bind("key", key)
                    .bind("reason", keys.sealText(key, "withdrawal", reason))
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
        });
    }
}
