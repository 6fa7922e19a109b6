package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.Approvals;
import org.huhang.access.NoteRule;
import org.huhang.shared.Id;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Makes a person unreadable for good: asked for with a reason, approved by a second person, then the row is cleared
/// and the key destroyed, so that no old backup opens any more either. The row stays, without a name: results and
/// cases point to it.
@ApplicationScoped
public class Erasures {
    static final String APPROVAL_KIND = "ERASURE";
    /// In place of the name.
    static final String NOBODY = "已删除";

    private final Jdbi jdbi;
    private final PeopleStore people;
    private final Approvals approvals;
    private final Submissions submissions;
    private final Journal journal;

    Erasures(Jdbi jdbi, PeopleStore people, Approvals approvals, Submissions submissions, Journal journal) {
        this.jdbi = jdbi;
        this.people = people;
        this.approvals = approvals;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id made by the client; the same id with the same content is the same request
    public record NewErasure(UUID id, PersonId personId, String reason) {}

    /// Nothing is erased until a second person agrees.
    @Transactional
    public Outcome<ErasureId> request(NewErasure wanted, AccountId by, Instant now) {
        var person = people.list(List.of(wanted.personId())).stream().findFirst();
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.notFound("registry.no-such-person", Map.of()));
        }
        if (!people.survivors(List.of(wanted.personId())).isEmpty()) {
            return Outcome.refused(Refusal.conflict("registry.person-merged", Map.of()));
        }
        var reason = wanted.reason().strip();
        if (reason.isEmpty()) {
            return Outcome.refused(Refusal.invalid("registry.reason-missing", "reason", Map.of()));
        }
        if (NoteRule.namesSomebody(reason)) {
            return Outcome.refused(Refusal.invalid("registry.note-names-somebody", "reason", Map.of()));
        }
        var id = new ErasureId(wanted.id());
        return submissions.first(wanted.id(), wanted).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            people.lock(wanted.personId());
            if (list(wanted.personId()).stream().anyMatch(each -> each.state() != Erasure.State.REFUSED)) {
                return Outcome.refused(Refusal.conflict("registry.erasure-asked-for", Map.of()));
            }
            var approval = approvals.request(
                    APPROVAL_KIND,
                    id.value(),
                    person.get().areaId(),
                    by,
                    "registry.approve-erasure",
                    Map.of("person", wanted.personId().value().toString(), "reason", reason));
            insert(id, wanted, approval, by, now);
            return Outcome.done(id);
        });
    }

    private void insert(ErasureId id, NewErasure wanted, ApprovalId approval, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.erasures (id, person_id, reason, approval_id, requested_by, requested_at)
                values (:id, :person, :reason, :approval, :by, :now)
                """)
                .bind("approval", approval)
                .bind("id", id)
                .bind("person", wanted.personId())
                .bind("reason", wanted.reason().strip())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Once: the same decision again changes nothing. With a person go the records that were merged into theirs.
    @Transactional
    void erase(ErasureId id, ApprovalId approval, Instant now) {
        var person = jdbi.withHandle(h -> h.createQuery("select person_id from registry.erasures where id = :id")
                .bind("id", id)
                .mapTo(PersonId.class)
                .one());
        if (people.lock(person).isEmpty()) {
            return;
        }
        long key = people.keyOf(person);
        if (approve(id, approval, key, now)) {
            var merged = people.mergedInto(List.of(person)).keySet();
            clear(person);
            merged.forEach(this::clear);
            journal.append(new PersonErased(id, key));
            merged.forEach(each -> journal.append(new PersonErased(id, people.keyOf(each))));
        }
    }

    private boolean approve(ErasureId id, ApprovalId approval, long key, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into registry.erasures_approved (erasure_id, approval_id, key_number, erased_at)
                values (:id, :approval, :key, :now)
                on conflict (erasure_id) do nothing
                """)
                        .bind("id", id)
                        .bind("approval", approval)
                        .bind("key", key)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /// Sex, year of birth and area stay, for the city's counts.
    private void clear(PersonId person) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                update registry.people
                   set name = :nobody, pinyin = '', birth_date = date_trunc('year', birth_date), identity_sealed = null,
                       identity_index = null, phone_sealed = null, phone_index = null
                 where id = :id
                """).bind("nobody", NOBODY).bind("id", person).execute());
    }

    private record Row(
            ErasureId id,
            String reason,
            @Nullable ApprovalId approvalId,
            Instant requestedAt,
            @Nullable Instant erasedAt) {}

    /// All that was asked for about one person, the latest first.
    List<Erasure> list(PersonId person) {
        var rows = jdbi.withHandle(
                h -> h.createQuery("""
                select e.id, e.reason, e.approval_id, e.requested_at, a.erased_at
                  from registry.erasures e
                  left join registry.erasures_approved a on a.erasure_id = e.id
                 where e.person_id = :person
                 order by e.requested_at desc, e.id desc
                """).bind("person", person).mapTo(Row.class).list());
        var decisions = approvals.decisions(
                rows.stream().map(Row::approvalId).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> {
                    var decided = row.approvalId == null ? null : decisions.get(row.approvalId);
                    return new Erasure(
                            row.id,
                            row.reason,
                            row.approvalId,
                            row.requestedAt,
                            state(decided, row.erasedAt != null),
                            decided == null || decided.approved() ? null : decided.reason(),
                            row.erasedAt);
                })
                .toList();
    }

    private static Erasure.State state(Approvals.@Nullable Decided decided, boolean erased) {
        if (erased) {
            return Erasure.State.ERASED;
        }
        if (decided == null) {
            return Erasure.State.WAITING;
        }
        return decided.approved() ? Erasure.State.AGREED : Erasure.State.REFUSED;
    }

    /// Whether somebody was erased, and by which act.
    public Optional<ErasureId> findApproved(PersonId person) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select e.id
                  from registry.erasures e
                  join registry.erasures_approved a on a.erasure_id = e.id
                 where e.person_id = :person
                 limit 1
                """).bind("person", person).mapTo(ErasureId.class).findOne());
    }

    /// Those of these people who were erased, with or without a record that they were merged into.
    public Set<PersonId> erasedAmong(Collection<PersonId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id
                  from registry.people p
                 where p.id = any(:ids)
                   and exists (select
                                 from registry.erasures e
                                 join registry.erasures_approved a on a.erasure_id = e.id
                                where e.person_id in (p.id, p.merged_into))
                """)
                .bind("ids", Id.array(ids))
                .mapTo(PersonId.class)
                .set());
    }

    /// Whom an erasure erased: the person, and the records that were merged into theirs.
    public List<PersonId> listErased(ErasureId id) {
        var person = jdbi.withHandle(
                h -> h.createQuery("""
                select e.person_id
                  from registry.erasures e
                  join registry.erasures_approved a on a.erasure_id = e.id
                 where e.id = :id
                """).bind("id", id).mapTo(PersonId.class).list());
        var all = new ArrayList<>(person);
        all.addAll(people.mergedInto(person).keySet());
        return all;
    }
}
