package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.access.AccountId;
import org.huhang.access.Purpose;
import org.huhang.access.Readings;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;

/// The one way from the numbers in visits back to people: for a case that a second person approved, so many in an hour
/// as `huhang.visits.identities-an-hour` lets (100,000 where nobody sets it), counted, and written to the audit log,
/// from where each of them is shown that they were traced.
@ApplicationScoped
public class Identities {
    private static final Duration WINDOW = Duration.ofHours(1);
    /// Held while it is counted, until the transaction ends.
    private static final long COUNTING = 0x5669_536A_6F69_6EL;

    private final Jdbi jdbi;
    private final Pseudonyms pseudonyms;
    private final ApprovedCases cases;
    private final Readings readings;
    private final WallClock wall;
    private final long mostAnHour;

    Identities(
            Jdbi jdbi,
            Pseudonyms pseudonyms,
            ApprovedCases cases,
            Readings readings,
            WallClock wall,
            @ConfigProperty(name = "huhang.visits.identities-an-hour", defaultValue = "100000") long mostAnHour) {
        this.jdbi = jdbi;
        this.pseudonyms = pseudonyms;
        this.cases = cases;
        this.readings = readings;
        this.wall = wall;
        this.mostAnHour = mostAnHour;
    }

    /// Who is behind these numbers now, by number; those erased are left out. What it answers and that it did commit
    /// together.
    ///
    /// @param caseId what they are traced for
    /// @param account who traces
    /// @param what they are asked for, as a short constant such as `traced`
    @Transactional
    public Outcome<Map<Integer, PersonId>> reveal(
            UUID caseId, AccountId account, Collection<Integer> wanted, String what) {
        var approved = cases.find(caseId);
        if (approved.isEmpty()) {
            return Outcome.refused(Refusal.forbidden("visits.case-not-approved", Map.of()));
        }
        if (wanted.isEmpty()) {
            return Outcome.done(Map.of());
        }
        var now = wall.now();
        jdbi.useHandle(h -> h.execute("select pg_advisory_xact_lock(?)", COUNTING));
        long before = countSince(now.minus(WINDOW));
        var distinct = new LinkedHashSet<>(wanted);
        if (before + distinct.size() > mostAnHour) {
            return Outcome.refused(
                    new Refusal(Refusal.Kind.TOO_MANY, "visits.too-many-identities", null, Map.of("most", mostAnHour)));
        }
        var found = pseudonyms.people(distinct);
        add(caseId, account, distinct.size(), now);
        var of = approved.get();
        var people = List.copyOf(new LinkedHashSet<>(found.values()));
        for (int from = 0; from < people.size(); from += Readings.MOST_AT_ONCE) {
            readings.recordApproved(
                    account,
                    Purpose.CONTACT_TRACING,
                    people.subList(from, Math.min(people.size(), from + Readings.MOST_AT_ONCE)),
                    what,
                    of.number() + " " + of.approvalId().value());
        }
        return Outcome.done(found);
    }

    /// How many were asked for since then, by the wall clock.
    public long countSince(Instant since) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select coalesce(sum(people), 0) from visits.identity_joins where joined_at > :since")
                .bind("since", since)
                .mapTo(long.class)
                .one());
    }

    private void add(UUID caseId, AccountId account, int people, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.identity_joins (id, case_id, account_id, people, joined_at)
                values (:id, :case, :account, :people, :now)
                """)
                .bind("id", Ids.next())
                .bind("case", caseId)
                .bind("account", account)
                .bind("people", people)
                .bind("now", now)
                .execute());
    }
}
