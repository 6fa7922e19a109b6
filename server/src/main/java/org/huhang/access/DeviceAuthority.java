package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What the holder of a device might do in its area, and when: judged as of the act, not as of its arrival. A role
/// taken back at noon does not undo what was done in the morning and sent in the evening.
@ApplicationScoped
class DeviceAuthority {
    private final Jdbi jdbi;
    private final Scopes scopes;

    DeviceAuthority(Jdbi jdbi, Scopes scopes) {
        this.jdbi = jdbi;
        this.scopes = scopes;
    }

    /// A role that was held in a period, for ever where there is no end.
    record Held(
            Role role,
            AreaId areaId,
            Instant startAt,
            @Nullable Instant endAt) {
        boolean allows(Permission permission, Instant at) {
            return role.permissions().contains(permission)
                    && !at.isBefore(startAt)
                    && (endAt == null || at.isBefore(endAt));
        }
    }

    List<Held> list(AccountId account, AreaId deviceArea) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                select g.role, g.area_id, g.start_at, least(g.end_at, r.revoked_at, c.closed_at) as end_at
                  from access.grants g
                  left join access.revocations r on r.grant_id = g.id
                  left join access.closures c on c.account_id = g.account_id
                 where g.account_id = :account and g.organization_id is null
                """)
                        .bind("account", account)
                        .mapTo(Held.class)
                        .list())
                .stream()
                .filter(held -> scopes.covers(held.areaId(), deviceArea))
                .toList();
    }
}
