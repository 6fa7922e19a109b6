package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RosterStore {
    private final Jdbi jdbi;

    RosterStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Who is on which assignment at that instant. An assignment that never had a roster is absent; one from
    /// which everybody was withdrawn has an empty set.
    Map<AssignmentId, Set<PersonId>> rostersAt(Instant at) {
        record Latest(AssignmentId assignmentId, PersonId personId, RosterFact.RosterAct kind) {}
        Map<AssignmentId, Set<PersonId>> rosters = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                select distinct on (assignment_id, person_id) assignment_id, person_id, kind
                  from duty.roster_facts
                 where occurred_at <= :at
                 order by assignment_id, person_id, number desc
                """)
                .bind("at", at)
                .mapTo(Latest.class)
                .forEach(latest -> {
                    var roster = rosters.computeIfAbsent(latest.assignmentId(), id -> new HashSet<>());
                    if (latest.kind() != RosterFact.RosterAct.WITHDRAWN) {
                        roster.add(latest.personId());
                    }
                }));
        return rosters;
    }

    /// The latest fact about each person of these assignments, those withdrawn included.
    List<RosterFact> listLatest(Collection<AssignmentId> assignments, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (f.assignment_id, f.person_id)
                       f.number, f.assignment_id, f.person_id, f.kind, f.reason, f.account_id, f.occurred_at
                  from duty.roster_facts f
                 where f.assignment_id = any(:assignments)
                   and f.occurred_at <= :at
                 order by f.assignment_id, f.person_id, f.number desc
                """)
                .bind(
                        "assignments",
                        assignments.stream().map(AssignmentId::value).toArray(UUID[]::new))
                .bind("at", at)
                .mapTo(RosterFact.class)
                .list());
    }

    Optional<RosterFact> findLatest(AssignmentId assignment, PersonId person) {
        return jdbi.withHandle(h -> h.createQuery("""
                select number, assignment_id, person_id, kind, reason, account_id, occurred_at
                  from duty.roster_facts
                 where assignment_id = :assignment and person_id = :person
                 order by number desc
                 limit 1
                """)
                .bind("assignment", assignment)
                .bind("person", person)
                .mapTo(RosterFact.class)
                .findOne());
    }

    /// Two changes of one roster wait for each other here.
    void lock(AssignmentId assignment) {
        jdbi.useHandle(h -> h.createQuery("select id from duty.assignments where id = :id for update")
                .bind("id", assignment)
                .mapTo(AssignmentId.class)
                .one());
    }

    /// Puts on those of whom nothing is known on this assignment yet.
    int putOn(AssignmentId assignment, Collection<PersonId> people, @Nullable AccountId by, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into duty.roster_facts (assignment_id, person_id, kind, account_id, occurred_at)
                select :assignment, person, 'PUT_ON', :by, :at
                  from unnest(:people) as person
                 where not exists (
                     select from duty.roster_facts f
                      where f.assignment_id = :assignment and f.person_id = person)
                """)
                .bind("assignment", assignment)
                .bind("people", people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .bindByType("by", by, AccountId.class)
                .bind("at", at)
                .execute());
    }

    boolean knows(UUID changeId) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from duty.roster_facts where change_id = :id)")
                .bind("id", changeId)
                .mapTo(boolean.class)
                .one());
    }

    void add(Rosters.Change change, AccountId by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.roster_facts
                       (change_id, assignment_id, person_id, kind, reason, account_id, occurred_at)
                values (:id, :assignment, :person, :kind, :reason, :by, :at)
                """)
                .bind("id", change.id())
                .bind("assignment", change.assignmentId())
                .bind("person", change.personId())
                .bind("kind", change.kind())
                .bind("reason", change.reason().strip())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }
}
