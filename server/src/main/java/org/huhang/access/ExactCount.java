package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.ReadingGate.Passage;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Counts how many distinct people an account has read within the hour, where [ReadingGate]'s bound does not tell: who
/// works with the same few people all day passes the bound and stays within the quota.
@ApplicationScoped
class ExactCount {
    /// The advisory lock of exact counting; any constant that nothing else in the house uses.
    private static final int COUNTING = 0x51_75_6F_74;

    /// What was approved by a second person does not count, nor what was read before an alert was settled.
    private static final String COUNT = """
            select count(distinct p.id) as people, count(distinct p.id) filter (where r.revealed) as revealed
              from (select subject_ids, revealed, what
                      from access.audit_entries
                     where account_id = :account and kind = 'READING' and recorded_at > :from
                    union all
                    select subject_ids, revealed, what
                      from access.audit_pending
                     where account_id = :account and kind = 'READING' and recorded_at > :from
                    union all
                    select :subjects, :revealed, '') r,
                   unnest(r.subject_ids) p (id)
             where r.what <> 'export'
            """;

    private final Jdbi jdbi;
    private final AuditLog log;
    private final Alerts alerts;

    ExactCount(Jdbi jdbi, AuditLog log, Alerts alerts) {
        this.jdbi = jdbi;
        this.log = log;
        this.alerts = alerts;
    }

    record Counted(long people, long revealed) {}

    /// One at a time for each account, in a transaction of its own: what it finds stands, whatever becomes of the
    /// caller's.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Passage count(AuditEntry reading, AccountId account, Quota quota) {
        if (jdbi.withHandle(h -> isStopped(h, account))) {
            return Passage.STOPPED;
        }
        var counted = jdbi.withHandle(h -> counted(h, reading, account));
        if (quota.allows(counted.people, counted.revealed)) {
            log.append(reading);
            return new Passage(false, jdbi.withHandle(h -> canaries(h, reading)));
        }
        alerts.raiseOn(
                account,
                Alert.Kind.QUOTA,
                null,
                "access.alert-quota",
                Map.of(
                        "people", Long.toString(counted.people),
                        "revealed", Long.toString(counted.revealed),
                        "mostPeople", Integer.toString(quota.people()),
                        "mostRevealed", Integer.toString(quota.revealed())),
                reading.recordedAt());
        return Passage.STOPPED;
    }

    private static boolean isStopped(Handle h, AccountId account) {
        h.execute(
                "select pg_advisory_xact_lock(?, hashtext(?))",
                COUNTING,
                account.value().toString());
        return h.createQuery("select " + ReadingGate.STOPPED)
                .bind("account", account)
                .mapTo(boolean.class)
                .one();
    }

    private static Counted counted(Handle h, AuditEntry reading, AccountId account) {
        return h.createQuery(COUNT)
                .bind("account", account)
                .bind("from", from(h, account, reading.recordedAt().minus(Quota.WINDOW)))
                .bind("subjects", reading.subjectIds().toArray(UUID[]::new))
                .bind("revealed", reading.revealed())
                .mapTo(Counted.class)
                .one();
    }

    private static Instant from(Handle h, AccountId account, Instant otherwise) {
        return h.createQuery("""
                select max(s.settled_at)
                  from access.alert_settlements s
                  join access.alerts a on a.id = s.alert_id
                 where a.account_id = :account and a.kind = 'QUOTA'
                """)
                .bind("account", account)
                .mapTo(Instant.class)
                .findOne()
                .filter(settled -> settled.isAfter(otherwise))
                .orElse(otherwise);
    }

    private static List<PersonId> canaries(Handle h, AuditEntry reading) {
        return h.createQuery("select person_id from access.canaries where person_id = any(:people)")
                .bind("people", reading.subjectIds().toArray(UUID[]::new))
                .mapTo(PersonId.class)
                .list();
    }
}
