package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;

/// What lies inside of what, read from the closure of the trees: one look-up by primary key.
@ApplicationScoped
class Trees implements Scopes {
    private final Jdbi jdbi;

    Trees(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean covers(AreaId outer, AreaId inner) {
        return outer.equals(inner)
                || jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from registry.area_closure where ancestor_id = :outer and area_id = :inner)
                """)
                        .bind("outer", outer)
                        .bind("inner", inner)
                        .mapTo(boolean.class)
                        .one());
    }

    @Override
    public boolean covers(OrganizationId outer, OrganizationId inner) {
        return outer.equals(inner)
                || jdbi.withHandle(h -> h.createQuery("""
                with recursive above as (
                    select parent_id from registry.organizations where id = :inner
                    union
                    select o.parent_id from registry.organizations o join above a on o.id = a.parent_id)
                select exists (select from above where parent_id = :outer)
                """)
                        .bind("outer", outer)
                        .bind("inner", inner)
                        .mapTo(boolean.class)
                        .one());
    }
}
