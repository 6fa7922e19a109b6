package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.huhang.access.Grant.GrantId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who holds which role where. A role taken back is a fact beside the one that gave it.
@ApplicationScoped
class Grants {
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
                   and g.start_at <= :now
                   and (g.end_at is null or g.end_at > :now)
                   and not exists (select from access.revocations r where r.grant_id = g.id)
                 order by g.start_at, g.id
                """)
                .bind("account", account)
                .bind("now", now)
                .mapTo(Grant.class)
                .list());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(
            GrantId id,
            AccountId account,
            Role role,
            AreaId area,
            @Nullable OrganizationId organization,
            @Nullable AccountId grantedBy,
            Instant start,
            @Nullable Instant end) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.grants
                       (id, account_id, role, area_id, organization_id, granted_by, start_at, end_at)
                values (:id, :account, :role, :area, :organization, :by, :start, :end)
                """)
                .bind("id", id)
                .bind("account", account)
                .bind("role", role)
                .bind("area", area)
                .bind("organization", organization)
                .bind("by", grantedBy)
                .bind("start", start)
                .bind("end", end)
                .execute());
    }
}
