package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
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

    @Override
    public boolean covers(AreaId outer, OrganizationId inner) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from registry.organizations o
                      join registry.area_closure c on c.area_id = o.area_id
                     where o.id = :inner and c.ancestor_id = :outer)
                """)
                .bind("outer", outer)
                .bind("inner", inner)
                .mapTo(boolean.class)
                .one());
    }

    @Override
    public Set<AreaId> within(Collection<AreaId> outer, Collection<AreaId> candidates) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct area_id
                  from registry.area_closure
                 where ancestor_id = any(:outer) and area_id = any(:candidates)
                """)
                .bind("outer", Id.array(outer))
                .bind("candidates", Id.array(candidates))
                .mapTo(AreaId.class)
                .collect(Collectors.toSet()));
    }

    @Override
    public Map<AreaId, String> areaNames(Collection<AreaId> areas) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (area_id) area_id as id, name
                  from registry.area_terms
                 where area_id = any(:areas)
                 order by area_id, start_date desc
                """)
                .bind("areas", Id.array(areas))
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.put(row.getColumn("id", AreaId.class), row.getColumn("name", String.class));
                    return names;
                }));
    }

    @Override
    public Map<OrganizationId, String> organizationNames(Collection<OrganizationId> organizations) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select id, name from registry.organizations where id = any(:organizations)")
                .bind("organizations", Id.array(organizations))
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.put(row.getColumn("id", OrganizationId.class), row.getColumn("name", String.class));
                    return names;
                }));
    }
}
