package org.huhang.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Lets a reading through if its account stays within its quota, and writes it down in the same statement; otherwise
/// raises an alert and stops the account until somebody settles it. All counting is in the database, so several nodes
/// count as one: the tally's row makes readings of one account come one after the other, and no two pass that only one
/// may.
@Singleton
class ReadingGate {
    private static final Duration SPAN = Duration.ofMinutes(5);

    static final String STOPPED = """
            exists (select from access.alerts a
                     where a.account_id = :account and a.kind = 'QUOTA'
                       and not exists (select from access.alert_settlements s where s.alert_id = a.id))
            """;

    /// One round trip: counts, decides by the upper bound, writes. No row when it did not decide for it.
    private static final String WRITE_WITHIN_BOUND = """
            with tally as (
                insert into access.reading_tallies (account_id, start_at, people, revealed)
                select :account, :span, :people, :revealedPeople
                 where not %s
                on conflict (account_id, start_at) do update
                   set people = reading_tallies.people + excluded.people,
                       revealed = reading_tallies.revealed + excluded.revealed
                returning people, revealed),
            earlier as (
                select coalesce(sum(people), 0) as people, coalesce(sum(revealed), 0) as revealed
                  from access.reading_tallies
                 where account_id = :account and start_at > :from and start_at <> :span)
            insert into access.audit_pending (%s, seal)
            select :id, :kind, :account, :subjects, :purpose, :what, :revealed, :note, null, null, :at, :seal
              from tally, earlier
             where tally.people + earlier.people <= :mostPeople
               and tally.revealed + earlier.revealed <= :mostRevealed
            returning array(select c.person_id from access.canaries c where c.person_id = any(:subjects)) as canaries
            """.formatted(STOPPED, AuditEntry.COLUMNS);

    private final Jdbi jdbi;
    private final AuditKeys keys;
    private final ExactCount exact;
    private volatile Instant cleared = Instant.EPOCH;

    ReadingGate(Jdbi jdbi, AuditKeys keys, ExactCount exact) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.exact = exact;
    }

    /// @param stopped nothing was written and nobody may be shown
    /// @param canaries those of the people read who do not exist
    record Passage(boolean stopped, List<PersonId> canaries) {
        static final Passage STOPPED = new Passage(true, List.of());
    }

    Passage pass(AuditEntry reading, AccountId account, Quota quota) {
        var span = span(reading.recordedAt());
        if (!span.equals(cleared)) {
            cleared = span;
            forget(span);
        }
        return write(reading, account, quota).orElseGet(() -> exact.count(reading, account, quota));
    }

    private Optional<Passage> write(AuditEntry reading, AccountId account, Quota quota) {
        return jdbi.withHandle(h -> h.createQuery(WRITE_WITHIN_BOUND)
                        .bind("id", reading.id())
                        .bind("kind", reading.kind())
                        .bind("account", account)
                        .bind("subjects", reading.subjectIds().toArray(UUID[]::new))
                        .bind("purpose", reading.purpose())
                        .bind("what", reading.what())
                        .bind("revealed", reading.revealed())
                        .bind("note", reading.note())
                        .bind("at", reading.recordedAt())
                        .bind("seal", keys.seal(reading))
                        .bind("span", span(reading.recordedAt()))
                        .bind(
                                "from",
                                span(reading.recordedAt().minus(Quota.WINDOW)).minusMillis(1))
                        .bind("people", reading.subjectIds().size())
                        .bind(
                                "revealedPeople",
                                reading.revealed() ? reading.subjectIds().size() : 0)
                        .bind("mostPeople", quota.people())
                        .bind("mostRevealed", quota.revealed())
                        .map((row, _) ->
                                canaries((UUID[]) row.getArray("canaries").getArray()))
                        .findOne())
                .map(canaries -> new Passage(false, canaries));
    }

    private static List<PersonId> canaries(UUID[] ids) {
        return Arrays.stream(ids).map(PersonId::new).toList();
    }

    private static Instant span(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SPAN.toSeconds()) * SPAN.toSeconds());
    }

    /// Once for each span: tallies that no window reaches any more.
    private void forget(Instant span) {
        jdbi.useHandle(h -> h.createUpdate("delete from access.reading_tallies where start_at < :before")
                .bind("before", span.minus(Quota.WINDOW).minus(Quota.WINDOW))
                .execute());
    }
}
