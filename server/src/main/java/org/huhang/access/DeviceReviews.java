package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Decides about doubtful records of devices, once each and never by who holds the device. What is taken in goes the
/// way
/// of all others; what is set aside stays kept.
@ApplicationScoped
class DeviceReviews {
    private static final int LONGEST_REASON = 500;

    private final Jdbi jdbi;
    private final Submissions submissions;
    private final Journal journal;

    DeviceReviews(Jdbi jdbi, Submissions submissions, Journal journal) {
        this.jdbi = jdbi;
        this.submissions = submissions;
        this.journal = journal;
    }

    enum Verdict {
        TAKEN_IN,
        SET_ASIDE
    }

    record NewReview(UUID id, Verdict verdict, String reason) {}

    private record ReviewOf(long record, NewReview review) {}

    /// @param canBeTakenIn whether a module could: of known kind, signed, with a number of its own
    private record Found(UUID batchId, AccountId accountId, boolean canBeTakenIn) {}

    @Transactional
    Outcome<Long> review(DeviceId device, long record, NewReview review, AccountId by, Instant now) {
        if (review.reason().isBlank() || review.reason().length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.invalid("access.reason-required", "reason", Map.of()));
        }
        var found = find(device, record);
        if (found == null) {
            return Outcome.refused(Refusal.notFound("access.record-not-in-doubt", Map.of()));
        }
        if (found.accountId().equals(by)) {
            return Outcome.refused(Refusal.forbidden("access.own-record", Map.of()));
        }
        if (review.verdict() == Verdict.TAKEN_IN && !found.canBeTakenIn()) {
            return Outcome.refused(Refusal.conflict("access.record-unfit", Map.of()));
        }
        return submissions
                .first(review.id(), new ReviewOf(record, review))
                .then(first -> first ? add(found.batchId(), record, review, by, now) : Outcome.done(record));
    }

    private Outcome<Long> add(UUID batch, long record, NewReview review, AccountId by, Instant now) {
        if (!insert(record, review, by, now)) {
            return Outcome.refused(Refusal.conflict("access.record-reviewed", Map.of()));
        }
        if (review.verdict() == Verdict.TAKEN_IN) {
            journal.append(new DeviceRecordsReceived(batch));
        }
        return Outcome.done(record);
    }

    private @Nullable Found find(DeviceId device, long record) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.batch_id, d.account_id,
                       r.number is not null and r.kind is not null and not ('NUMBER_TAKEN' = any (r.doubts))
                           as can_be_taken_in
                  from access.device_records r
                  join access.devices d on d.id = r.device_id
                 where r.id = :record and r.device_id = :device and r.doubts <> '{}'
                """)
                .bind("record", record)
                .bind("device", device)
                .mapTo(Found.class)
                .findOne()
                .orElse(null));
    }

    private boolean insert(long record, NewReview review, AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into access.device_reviews (record_id, verdict, reason, reviewed_by, reviewed_at)
                values (:record, :verdict, :reason, :by, :now)
                on conflict (record_id) do nothing
                """)
                        .bind("record", record)
                        .bind("verdict", review.verdict())
                        .bind("reason", review.reason().strip())
                        .bind("by", by)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
