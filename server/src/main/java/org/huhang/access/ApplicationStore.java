package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.Residency.Said;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The statements on applications.
@ApplicationScoped
class ApplicationStore {
    private static final String COLUMNS = """
            select a.id, a.guardian_id, a.relation, a.area_id, a.key_number, a.matched_id, a.applied_at, a.expires_at,
                   d.person_id, d.decided_at, d.reason,
                   exists (select from access.applications c where c.corrects_id = a.id) as replaced,
                   exists (select from access.resident_enrolments e where e.id = a.id) as enrolled
              from access.applications a
              left join lateral (
                    select * from access.application_decisions d
                     where d.application_id = a.id order by d.decided_at desc, d.id desc limit 1) d on true
            """;

    private final Jdbi jdbi;
    private final ApplicationSecrets secrets;

    ApplicationStore(Jdbi jdbi, ApplicationSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    /// What is written of a new one.
    ///
    /// @param secret by which its applicant comes back; none of a guardian's
    record New(
            ApplicationId id,
            @Nullable PosterId posterId,
            @Nullable AccountId guardianId,
            @Nullable Relation relation,
            AreaId areaId,
            Said said,
            @Nullable Token secret,
            String network,
            @Nullable ApplicationId correctsId,
            @Nullable PersonId matchedId,
            Instant now) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(New fresh) {
        long key = jdbi.withHandle(secrets::newKey);
        var secret = fresh.secret();
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.applications
                       (id, poster_id, guardian_id, relation, area_id, key_number, sealed, identity_index, secret_hash,
                        network_hash, corrects_id, matched_id, applied_at, expires_at)
                values (:id, :poster, :guardian, :relation, :area, :key, :sealed, :index, :secret,
                        :network, :corrects, :matched, :now, :expires)
                """)
                .bind("id", fresh.id())
                .bind("poster", fresh.posterId())
                .bind("guardian", fresh.guardianId())
                .bind("relation", fresh.relation())
                .bind("area", fresh.areaId())
                .bind("key", key)
                .bind("sealed", secrets.seal(key, fresh.said()))
                .bind("index", secrets.index(fresh.said().identityNumber()))
                .bind("secret", secret == null ? null : secret.hash())
                .bind("network", Token.sha256(fresh.network()))
                .bind("corrects", fresh.correctsId())
                .bind("matched", fresh.matchedId())
                .bind("now", fresh.now())
                .bind("expires", fresh.now().plus(Application.VALIDITY))
                .execute());
    }

    /// Sent again because its answer was lost: the house does not know the old secret.
    @Transactional(Transactional.TxType.MANDATORY)
    void renewSecret(ApplicationId id, Token secret) {
        jdbi.useHandle(h -> h.createUpdate("update access.applications set secret_hash = :hash where id = :id")
                .bind("hash", secret.hash())
                .bind("id", id)
                .execute());
    }

    Optional<Application> find(ApplicationId id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + " where a.id = :id")
                .bind("id", id)
                .mapTo(Application.class)
                .findOne());
    }

    Optional<Application> find(ApplicationId id, Token secret) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + " where a.id = :id and a.secret_hash = :hash")
                .bind("id", id)
                .bind("hash", secret.hash())
                .mapTo(Application.class)
                .findOne());
    }

    /// Whoever else decides on it or uses it waits until this transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(ApplicationId id) {
        jdbi.useHandle(h -> h.createQuery("select id from access.applications where id = :id for update")
                .bind("id", id)
                .mapTo(ApplicationId.class)
                .findOne());
    }

    /// Those that nobody decided on and nobody used, oldest first; or all others, latest first.
    List<Application> list(Collection<AreaId> areas, boolean waiting, Instant now, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select * from (" + COLUMNS + """
                ) a
                 where a.area_id = any(:areas)
                   and (a.matched_id is null and a.decided_at is null and not a.replaced and not a.enrolled
                        and a.expires_at > :now) = :waiting
                   and not a.replaced
                 order by a.applied_at %s, a.id
                 limit :limit
                """.formatted(waiting ? "" : "desc"))
                .bind("areas", Id.array(areas))
                .bind("waiting", waiting)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Application.class)
                .list());
    }

    List<Application> listOfGuardian(AccountId guardian, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery(COLUMNS + " where a.guardian_id = :guardian order by a.id desc limit :limit")
                        .bind("guardian", guardian)
                        .bind("limit", limit)
                        .mapTo(Application.class)
                        .list());
    }

    List<AreaId> areas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from access.applications")
                .mapTo(AreaId.class)
                .list());
    }

    /// @return nothing when its time is over
    @Nullable
    Said said(Application application) {
        var sealed = jdbi.withHandle(h -> h.createQuery("select sealed from access.applications where id = :id")
                .bind("id", application.id())
                .map((row, _) -> Optional.ofNullable(row.getBytes("sealed")))
                .one());
        return sealed.map(bytes -> secrets.open(application.keyNumber(), bytes)).orElse(null);
    }

    ApplicationLimit.Before before(String network, String identityNumber, @Nullable PosterId poster, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select (select count(*) from access.applications
                         where network_hash = :network and applied_at > :hour) as of_network,
                       (select count(*) from access.applications
                         where identity_index = any(:indexes) and applied_at > :day) as of_number,
                       (select count(*) from access.applications
                         where poster_id = :poster and applied_at > :day) as of_poster
                """)
                .bind("network", Token.sha256(network))
                .bind("indexes", secrets.indexes(identityNumber))
                .bind("poster", poster)
                .bind("hour", now.minus(ApplicationLimit.NETWORK_WITHIN))
                .bind("day", now.minus(ApplicationLimit.WITHIN))
                .mapTo(ApplicationLimit.Before.class)
                .one());
    }

    boolean isDecision(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from access.application_decisions where id = :id)")
                        .bind("id", id)
                        .mapTo(boolean.class)
                        .one());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decide(
            UUID id, ApplicationId application, @Nullable PersonId person, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.application_decisions (id, application_id, person_id, reason, decided_by, decided_at)
                values (:id, :application, :person, :reason, :by, :now)
                """)
                .bind("id", id)
                .bind("application", application)
                .bind("person", person)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Keys of what nobody needs any more: used, replaced or expired.
    List<Long> listKeysThatAreOver(Instant now, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select a.key_number
                  from access.applications a
                 where a.sealed is not null
                   and (a.expires_at <= :now
                        or exists (select from access.applications c where c.corrects_id = a.id)
                        or exists (select from access.resident_enrolments e where e.id = a.id))
                 order by a.key_number
                 limit :limit
                """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    @Transactional
    void clear(Collection<Long> keys) {
        jdbi.useHandle(h -> h.createUpdate("update access.applications set sealed = null where key_number = any(:keys)")
                .bind("keys", keys.toArray(Long[]::new))
                .execute());
    }
}
