package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who is enrolled. An end is a fact beside the beginning; then the person can enrol anew.
@ApplicationScoped
class ResidentEnrolments {
    private static final String COLUMNS = """
            select e.id, e.person_id, e.way, e.account_id, e.guardian_id, e.relation, e.enrolled_by, e.note, e.use_id,
                   e.enrolled_at, x.ended_at, x.reason as end_reason
              from access.resident_enrolments e
              left join access.resident_enrolment_ends x on x.enrolment_id = e.id
            """;

    private final Jdbi jdbi;
    private final Residency residency;

    ResidentEnrolments(Jdbi jdbi, Residency residency) {
        this.jdbi = jdbi;
        this.residency = residency;
    }

    private UUID[] known(PersonId person) {
        return Id.array(residency.known(person));
    }

    /// Whether the person signs in here already, by whichever way the account came to be.
    boolean hasAccount(PersonId person) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from access.accounts a
                     where a.person_id = any(:people)
                       and not exists (select from access.closures c where c.account_id = a.id))
                """)
                .bind("people", known(person))
                .mapTo(boolean.class)
                .one());
    }

    Optional<ResidentEnrolment> find(ResidentEnrolmentId id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + " where e.id = :id")
                .bind("id", id)
                .mapTo(ResidentEnrolment.class)
                .findOne());
    }

    /// Those of one person, the latest first, ended ones too.
    List<ResidentEnrolment> list(PersonId person) {
        return jdbi.withHandle(
                h -> h.createQuery(COLUMNS + " where e.person_id = any(:people) order by e.enrolled_at desc")
                        .bind("people", known(person))
                        .mapTo(ResidentEnrolment.class)
                        .list());
    }

    /// For whom this account acts now.
    List<ResidentEnrolment> listOfGuardian(AccountId guardian) {
        return jdbi.withHandle(h -> h.createQuery(
                        COLUMNS + " where e.guardian_id = :guardian and x.ended_at is null order by e.enrolled_at")
                .bind("guardian", guardian)
                .mapTo(ResidentEnrolment.class)
                .list());
    }

    /// Those in force of many people.
    List<ResidentEnrolment> listInForce(Collection<PersonId> people) {
        return jdbi.withHandle(
                h -> h.createQuery(COLUMNS + " where e.person_id = any(:people) and x.ended_at is null order by e.id")
                        .bind("people", Id.array(people))
                        .mapTo(ResidentEnrolment.class)
                        .list());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withAccount(ApplicationId id, PersonId person, AccountId account, UUID useId, Instant now) {
        insert(new ResidentEnrolment(
                new ResidentEnrolmentId(id.value()),
                person,
                EnrolmentWay.POSTER,
                account,
                null,
                null,
                null,
                "",
                useId,
                now,
                null,
                null));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void byGuardian(
            ApplicationId id,
            PersonId person,
            AccountId guardian,
            Relation relation,
            @Nullable AccountId by,
            Instant now) {
        insert(new ResidentEnrolment(
                new ResidentEnrolmentId(id.value()),
                person,
                EnrolmentWay.GUARDIAN,
                null,
                guardian,
                relation,
                by,
                "",
                null,
                now,
                null,
                null));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void byTelephone(ResidentEnrolmentId id, PersonId person, AccountId by, String note, Instant now) {
        insert(new ResidentEnrolment(
                id, person, EnrolmentWay.TELEPHONE, null, null, null, by, note, null, now, null, null));
    }

    private void insert(ResidentEnrolment made) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.resident_enrolments
                       (id, person_id, way, account_id, guardian_id, relation, enrolled_by, note, use_id, enrolled_at)
                values (:id, :personId, :way, :accountId, :guardianId, :relation, :enrolledBy, :note, :useId,
                        :enrolledAt)
                """)
                .bind("id", made.id())
                .bind("personId", made.personId())
                .bind("way", made.way())
                .bind("accountId", made.accountId())
                .bind("guardianId", made.guardianId())
                .bind("relation", made.relation())
                .bind("enrolledBy", made.enrolledBy())
                .bind("note", made.note())
                .bind("useId", made.useId())
                .bind("enrolledAt", made.enrolledAt())
                .execute());
    }

    /// Ending twice is ending once.
    @Transactional(Transactional.TxType.MANDATORY)
    void end(ResidentEnrolmentId id, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.resident_enrolment_ends (enrolment_id, ended_by, reason, ended_at)
                values (:id, :by, :reason, :now)
                on conflict (enrolment_id) do nothing
                """)
                .bind("id", id)
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }
}
