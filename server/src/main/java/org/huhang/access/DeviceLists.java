package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Devices with how they stand; those that need somebody come first.
@ApplicationScoped
class DeviceLists {
    private static final int MOST = 1_000;

    private final Jdbi jdbi;
    private final Scopes scopes;

    DeviceLists(Jdbi jdbi, Scopes scopes) {
        this.jdbi = jdbi;
        this.scopes = scopes;
    }

    List<DeviceLine> list(Collection<AreaId> areas) {
        var names = scopes.areaNames(areas);
        return jdbi
                .withHandle(h -> h.createQuery("""
                with standing as (
                    select d.id, d.account_id, a.display_name as holder_name, d.area_id, d.name, d.enrolled_at,
                           v.revoked_at, v.reason as revoked_reason, t.returned_at, t.numbered as records,
                           t.top - t.numbered as missing,
                           (select count(*)
                              from access.device_records r
                             where r.device_id = d.id and r.doubts <> '{}'
                               and not exists (select from access.device_reviews w where w.record_id = r.id)) as in_doubt
                      from access.devices d
                      join access.accounts a on a.id = d.account_id
                      join access.device_heads t on t.device_id = d.id
                      left join access.device_revocations v on v.device_id = d.id
                     where d.area_id = any(:areas))
                select *
                  from standing
                 order by in_doubt > 0 desc, missing > 0 desc, enrolled_at desc, id
                 limit :most
                """)
                        .bind("areas", Id.array(areas))
                        .bind("most", MOST)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.named(names.get(row.areaId)))
                .toList();
    }

    record Row(
            DeviceId id,
            AccountId accountId,
            String holderName,
            AreaId areaId,
            String name,
            Instant enrolledAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedReason,
            @Nullable Instant returnedAt,
            int records,
            int missing,
            int inDoubt) {
        DeviceLine named(@Nullable String areaName) {
            return new DeviceLine(
                    id,
                    accountId,
                    holderName,
                    areaId,
                    areaName,
                    name,
                    enrolledAt,
                    revokedAt,
                    revokedReason,
                    returnedAt,
                    records,
                    missing,
                    inDoubt);
        }
    }
}
