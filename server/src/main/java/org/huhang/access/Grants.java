package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.Grant.GrantId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who holds which role where. A role taken back is a fact beside the one that gave it.
@ApplicationScoped
class Grants {
    /// The condition on a row `g` of grants that it is in force at `:now`.
    static final String IN_FORCE = """
            g.start_at <= :now
                   and (g.end_at is null or g.end_at > :now)
                   and not exists (select from access.revocations r where r.grant_id = g.id)""";

    private final Jdbi jdbi;

    Grants(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The grants in force at that instant.
    List<Grant> list(AccountId account, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select g.id, g.role, g.area_id, g.organization_id, g.end_at as "end"
                  from access.grants g
                 where g.account_id = :account
                   and %s
                 order by g.start_at, g.id
                """.formatted(IN_FORCE))
                .bind("account", account)
                .bind("now", now)
                .mapTo(Grant.class)
                .list());
    }

    /// Written out, because every request reads some: a mapper by reflection costs more than the statement.
    static Grant grant(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var end = row.getTimestamp("end");
        return new Grant(
                new GrantId(row.getObject("id", UUID.class)),
                Role.valueOf(row.getString("role")),
                new AreaId(row.getObject("area_id", UUID.class)),
                organization == null ? null : new OrganizationId(organization),
                end == null ? null : end.toInstant());
    }

    /// What decides who may act on the account: its grants in force or, when it has none left, all it had.
    List<Grant> listForScope(AccountId account, Instant now) {
        var inForce = list(account, now);
        return inForce.isEmpty() ? listEver(account) : inForce;
    }

    private List<Grant> listEver(AccountId account) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select id, role, area_id, organization_id, end_at as "end"
                  from access.grants
                 where account_id = :account
                 order by start_at, id
                """).bind("account", account).mapTo(Grant.class).list());
    }

    Optional<Grant> find(AccountId account, GrantId id) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, role, area_id, organization_id, end_at as "end"
                  from access.grants
                 where account_id = :account and id = :id
                """)
                .bind("account", account)
                .bind("id", id)
                .mapTo(Grant.class)
                .findOne());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Grant grant, AccountId account, @Nullable AccountId grantedBy, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.grants
                       (id, account_id, role, area_id, organization_id, granted_by, start_at, end_at)
                values (:id, :account, :role, :area, :organization, :by, :start, :end)
                """)
                .bind("id", grant.id())
                .bind("account", account)
                .bind("role", grant.role())
                .bind("area", grant.areaId())
                .bind("organization", grant.organizationId())
                .bind("by", grantedBy)
                .bind("start", now)
                .bind("end", grant.end())
                .execute());
    }

    /// Taking back twice is taking back once.
    @Transactional(Transactional.TxType.MANDATORY)
    void revoke(GrantId id, AccountId by, String reason, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.revocations (grant_id, revoked_by, reason, revoked_at)
                values (:id, :by, :reason, :now)
                on conflict (grant_id) do nothing
                """)
                .bind("id", id)
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }
}
