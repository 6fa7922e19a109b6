package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;

/// Who can lift a stop: named in the refusal, so that whoever is stopped knows whom to call.
@ApplicationScoped
class Settlers {
    private static final int NAMED = 3;

    private final Jdbi jdbi;
    private final Scopes scopes;

    Settlers(Jdbi jdbi, Scopes scopes) {
        this.jdbi = jdbi;
        this.scopes = scopes;
    }

    record Settler(String name, AreaId areaId) {}

    /// A few of those whose area covers one of these.
    List<String> names(List<AreaId> areas, AccountId except, Instant now) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                        select a.display_name as name, g.area_id
                          from access.grants g
                          join access.accounts a on a.id = g.account_id
                         where g.role = any(:roles) and g.organization_id is null and g.account_id <> :except
                           and not exists (select from access.closures c where c.account_id = a.id)
                           and %s
                         order by g.start_at desc
                         limit 200
                        """.formatted(Grants.IN_FORCE))
                        .bind(
                                "roles",
                                Role.holding(Permission.ALERTS_SETTLE).stream()
                                        .map(Role::name)
                                        .toArray(String[]::new))
                        .bind("except", except)
                        .bind("now", now)
                        .mapTo(Settler.class)
                        .list())
                .stream()
                .filter(settler -> areas.stream().anyMatch(area -> scopes.covers(settler.areaId, area)))
                .map(Settler::name)
                .distinct()
                .limit(NAMED)
                .toList();
    }
}
