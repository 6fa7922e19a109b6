package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;

/// Who holds a permission where: for modules that give work to people.
@ApplicationScoped
public class Holders {
    private final Jdbi jdbi;

    Holders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param areaId in which, with all below it
    public record Holding(AccountId accountId, String displayName, AreaId areaId) {}

    /// All that is in force, of accounts that are not closed; what is held for one organization alone does not count.
    public List<Holding> list(Permission permission, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct a.id as account_id, a.display_name, g.area_id
                  from access.grants g
                  join access.accounts a on a.id = g.account_id
                 where g.role = any(:roles) and g.organization_id is null
                   and not exists (select from access.closures c where c.account_id = a.id)
                   and %s
                 order by a.display_name, a.id, g.area_id
                """.formatted(Grants.IN_FORCE))
                .bind("roles", Role.holding(permission).stream().map(Role::name).toArray(String[]::new))
                .bind("now", now)
                .mapTo(Holding.class)
                .list());
    }
}
