package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.access.DeviceId;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Everything that happened to one tube, in its order: what desks, couriers and laboratories told.
@ApplicationScoped
class TubeStoryStore {
    /// What happened within one millisecond stands in the order in which it can only have happened.
    private static final String STORY = """
                with boxes as (
                    select distinct box_id from specimens.racked where tube_code = :code
                    union
                    select coalesce(l.same_as, a.box_id)
                      from specimens.arrivals a
                      left join specimens.box_aliases l on l.box_id = a.box_id
                     where a.tube_code = :code and a.box_id is not null),
                facts as (
                select f.kind, f.occurred_at, f.received_at, f.account_id, f.device_id, null::int as number, f.area_id,
                       f.post_id, f.pool_size, f.swabs, f.bound, f.swab_number as swab, null::boolean as known,
                       null::uuid as box_id, null::text as box_code, null::int as position,
                       null::uuid as laboratory_id, null::boolean as damaged, f.reason
                  from specimens.tube_facts f
                 where f.tube_code = :code and f.kind <> 'HEARD_OF'
                union all
                select 'SWABBED', s.occurred_at, s.received_at, s.account_id, s.device_id, s.number, null, null, null,
                       null, null, null, s.person_id is not null or i.person_id is not null, null, null, null, null, null,
                       null
                  from specimens.swabs s
                  left join specimens.identifications i
                    on s.person_id is null and i.device_id = s.device_id and i.number = s.registration_number
                 where s.tube_code = :code
                union all
                select 'IDENTIFIED', i.occurred_at, i.received_at, i.account_id, i.device_id, i.number, null, null, null,
                       null, null, null, true, null, null, null, null, null, i.reason
                  from specimens.swabs s
                  join specimens.identifications i
                    on s.person_id is null and i.device_id = s.device_id and i.number = s.registration_number
                 where s.tube_code = :code
                union all
                select 'REFUSED', r.occurred_at, r.received_at, r.account_id, r.device_id, r.number, r.area_id, null, null,
                       null, null, null, null, null, null, null, null, null, r.reason
                  from specimens.refused_records r
                 where r.tube_code = :code
                union all
                select 'SURFACE', s.occurred_at, s.received_at, s.account_id, s.device_id, s.number, s.area_id, null, null,
                       null, null, null, null, null, null, null, null, null, s.place || ' ' || s.surface
                  from specimens.surfaces s
                 where s.tube_code = :code
                union all
                select b.kind, b.occurred_at, b.received_at, b.account_id, b.device_id, null, b.area_id, null, null, null,
                       null, null, null, b.box_id, b.code,
                       (select r.position from specimens.racked r where r.fact_id = b.id and r.tube_code = :code),
                       b.laboratory_id, null, null
                  from specimens.box_facts b
                 where b.box_id in (select box_id from boxes) and b.kind <> 'RECEIVED'
                   and (b.kind <> 'PACKED'
                        or exists (select from specimens.racked r where r.fact_id = b.id and r.tube_code = :code))
                union all
                select 'ARRIVED', a.arrived_at, a.arrived_at, a.account_id, null, null, null, null, null, null, null, null,
                       null, coalesce(l.same_as, a.box_id), null, a.position, a.laboratory_id, a.damaged, null
                  from specimens.arrivals a
                  left join specimens.box_aliases l on l.box_id = a.box_id
                 where a.tube_code = :code
                union all
                select 'SETTLED', s.settled_at, s.settled_at, s.account_id, null, null, null, null, null, null, null, null,
                       null, s.box_id, null, null, null, null, s.kind || ' ' || s.reason
                  from specimens.settlements s
                 where s.tube_code = :code
                )
                select * from facts
                 order by occurred_at, received_at,
                          array_position(array['OPENED', 'SURFACE', 'SWABBED', 'IDENTIFIED', 'SWAB_VOIDED', 'CLOSED',
                                               'RELEASED', 'VOIDED', 'PACKED', 'SENT', 'FETCHED', 'HANDED', 'ARRIVED',
                                               'SETTLED', 'REFUSED'], kind), number
                 limit :limit
                """;

    private final Jdbi jdbi;

    TubeStoryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param kind as the tables have it; a swab is SWABBED, an arrival ARRIVED, a refused record REFUSED
    /// @param number of the record on its device
    /// @param swab SWAB_VOIDED: number of the swab's record on that device
    /// @param known SWABBED: whether it is known whose it is
    record StoryRow(
            String kind,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable UUID accountId,
            @Nullable DeviceId deviceId,
            @Nullable Integer number,
            @Nullable AreaId areaId,
            @Nullable UUID postId,
            @Nullable Integer poolSize,
            @Nullable Integer swabs,
            @Nullable Integer bound,
            @Nullable Integer swab,
            @Nullable Boolean known,
            @Nullable BoxId boxId,
            @Nullable String boxCode,
            @Nullable Integer position,
            @Nullable LaboratoryId laboratoryId,
            @Nullable Boolean damaged,
            @Nullable String reason) {}

    List<StoryRow> list(String code, int limit) {
        return jdbi.withHandle(h -> h.createQuery(STORY)
                .bind("code", code)
                .bind("limit", limit)
                .mapTo(StoryRow.class)
                .list());
    }
}
