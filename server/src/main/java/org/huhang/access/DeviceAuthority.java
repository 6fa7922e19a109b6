package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
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

    private record HeldBy(AccountId accountId, @Nested Held held) {}

    private record Reach(AreaId outer, AreaId inner) {}

    /// By device; nothing for whose holder never might do anything there.
    Map<DeviceId, List<Held>> list(Collection<Device> devices) {
        var all = held(devices.stream().map(Device::accountId).collect(Collectors.toSet()));
        var reaches = new HashMap<Reach, Boolean>();
        var found = new HashMap<DeviceId, List<Held>>();
        for (Device device : devices) {
            found.put(
                    device.id(),
                    all.getOrDefault(device.accountId(), List.of()).stream()
                            .filter(held -> reaches.computeIfAbsent(
                                    new Reach(held.areaId(), device.areaId()),
                                    reach -> scopes.covers(reach.outer, reach.inner)))
                            .toList());
        }
        return found;
    }

    private Map<AccountId, List<Held>> held(Collection<AccountId> accounts) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                select g.account_id, g.role, g.area_id, g.start_at, least(g.end_at, r.revoked_at, c.closed_at) as end_at
                  from access.grants g
                  left join access.revocations r on r.grant_id = g.id
                  left join access.closures c on c.account_id = g.account_id
                 where g.account_id = any(:accounts) and g.organization_id is null
                """)
                        .bind("accounts", Id.array(accounts))
                        .mapTo(HeldBy.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        HeldBy::accountId, Collectors.mapping(HeldBy::held, Collectors.toList())));
    }
}
