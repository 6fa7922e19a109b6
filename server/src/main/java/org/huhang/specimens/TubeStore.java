package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TubeStore {
    /// In which box each of these tubes lies, on which way that is, and which laboratory has the tube.
    static final String CUSTODY = """
                 racked as (
                select distinct on (r.tube_code) r.tube_code, r.box_id
                  from specimens.racked r
                  join specimens.box_facts p on p.id = r.fact_id
                 where r.tube_code = any(:codes)
                   and not exists (select from specimens.box_facts n
                                    where n.box_id = p.box_id and n.kind = 'PACKED'
                                      and (n.occurred_at, n.id) > (p.occurred_at, p.id))
                 order by r.tube_code, p.occurred_at desc, p.id desc),
                 ways as (
                select w.box_id, bool_or(w.kind in ('FETCHED', 'HANDED')) as going,
                       (array_agg(w.laboratory_id order by w.occurred_at desc, w.id desc)
                          filter (where w.laboratory_id is not null))[1] as laboratory_id
                  from specimens.box_facts w
                 where w.box_id in (select box_id from racked)
                 group by w.box_id),
                 arrived as (
                select tube_code, min(arrived_at) as arrived_at,
                       (array_agg(laboratory_id order by arrived_at desc, id desc))[1] as laboratory_id
                  from specimens.arrivals
                 where tube_code = any(:codes)
                 group by tube_code)
            """;

    /// Each table is gone through once for all the codes: nothing is asked per tube or per swab.
    private static final String SUMMED = """
            with told as (
                select f.tube_code,
                       (array_agg(f.round_id order by f.received_at, f.id))[1] as round_id,
                       min(f.pool_size) filter (where f.kind = 'OPENED') as pool_size,
                       count(*) filter (where f.kind = 'OPENED') as opened,
                       min(f.device_id::text) filter (where f.kind = 'OPENED') as first_device,
                       max(f.device_id::text) filter (where f.kind = 'OPENED') as last_device,
                       (array_agg(f.swabs order by f.occurred_at desc, f.id) filter (where f.kind = 'CLOSED'))[1]
                         as swabs,
                       max(f.occurred_at) filter (where f.kind = 'CLOSED') as closed_at,
                       bool_or(f.kind = 'VOIDED') as voided,
                       bool_or(f.kind = 'RELEASED') as looked,
                       (array_agg(f.swabs order by f.received_at desc, f.id) filter (where f.kind = 'RELEASED'))[1]
                         as looked_swabs,
                       (array_agg(f.bound order by f.received_at desc, f.id) filter (where f.kind = 'RELEASED'))[1]
                         as looked_bound
                  from specimens.tube_facts f
                 where f.tube_code = any(:codes)
                 group by f.tube_code),
                 bound as (
                select s.tube_code, count(*) as bound,
                       count(*) filter (where s.person_id is null and i.person_id is null) as unknown,
                       min(s.occurred_at) as first_taken_at,
                       min(coalesce(s.pool_size, i.pool_size)) as members_size,
                       count(coalesce(s.household_id, i.household_id)) as housed,
                       min(coalesce(s.household_id, i.household_id)::text) as first_household,
                       max(coalesce(s.household_id, i.household_id)::text) as last_household,
                       min(s.device_id::text) as first_device, max(s.device_id::text) as last_device
                  from specimens.swabs s
                  left join specimens.identifications i
                    on s.person_id is null and i.device_id = s.device_id and i.number = s.registration_number
                  left join specimens.tube_facts v
                    on v.kind = 'SWAB_VOIDED' and v.tube_code = s.tube_code and v.device_id = s.device_id
                       and v.swab_number = s.number and v.tube_code = any(:codes)
                 where s.tube_code = any(:codes) and v.id is null
                 group by s.tube_code),
                 elsewhere as (
                select distinct tube_code
                  from specimens.refused_records
                 where tube_code = any(:codes) and reason = 'TUBE_OF_ANOTHER_ROUND' and kind = 'SPECIMEN_TAKEN'),
            """ + CUSTODY + """
            select t.tube_code as code, t.round_id, t.pool_size, t.opened, t.swabs, t.closed_at, t.voided, t.looked,
                   t.looked_swabs, t.looked_bound,
                   case when least(t.first_device, b.first_device) is null then 0
                        when least(t.first_device, b.first_device) = greatest(t.last_device, b.last_device) then 1
                        else 2 end as devices,
                   coalesce(b.bound, 0) as bound, coalesce(b.unknown, 0) as unknown, b.members_size,
                   coalesce(b.housed = b.bound and b.first_household = b.last_household, false) as one_household,
                   e.tube_code is not null as elsewhere, r.box_id is not null as boxed,
                   coalesce(w.going, false) as going, a.tube_code is not null as arrived, b.first_taken_at,
                   coalesce(a.laboratory_id, w.laboratory_id) as laboratory_id, a.arrived_at
              from told t
              left join bound b on b.tube_code = t.tube_code
              left join elsewhere e on e.tube_code = t.tube_code
              left join racked r on r.tube_code = t.tube_code
              left join ways w on w.box_id = r.box_id
              left join arrived a on a.tube_code = t.tube_code
            """;

    private final Jdbi jdbi;

    TubeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Summed(
            String code,
            RoundId roundId,
            @Nested TubeFacts facts,
            @Nullable Instant firstTakenAt,
            @Nullable LaboratoryId laboratoryId,
            @Nullable Instant arrivedAt) {
        Tube tube() {
            var holds = facts.holds();
            return new Tube(
                    code,
                    roundId,
                    Objects.requireNonNullElse(facts.poolSize(), 1),
                    facts.bound(),
                    facts.swabs(),
                    TubeState.of(facts, holds),
                    holds,
                    firstTakenAt,
                    facts.closedAt(),
                    laboratoryId,
                    arrivedAt);
        }
    }

    Map<String, Tube> list(Collection<String> codes) {
        return jdbi.withHandle(
                h -> h
                        .createQuery(SUMMED)
                        .bind("codes", codes.toArray(String[]::new))
                        .mapTo(Summed.class)
                        .map(Summed::tube)
                        .stream()
                        .collect(Collectors.toMap(Tube::code, Function.identity())));
    }

    List<Tube> page(RoundId round, String after, int limit) {
        var codes = jdbi.withHandle(h -> h.createQuery("""
                select distinct tube_code
                  from specimens.tube_facts
                 where round_id = :round and tube_code > :after
                 order by tube_code
                 limit :limit
                """)
                .bind("round", round)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
        return inOrder(codes);
    }

    private List<Tube> inOrder(List<String> codes) {
        var tubes = list(codes);
        return codes.stream().map(tubes::get).filter(Objects::nonNull).toList();
    }

    /// Of desks in these areas.
    List<Tube> page(RoundId round, Collection<AreaId> areas, String after, int limit) {
        var codes = jdbi.withHandle(h -> h.createQuery("""
                select distinct tube_code
                  from specimens.tube_facts
                 where round_id = :round and tube_code > :after and area_id = any(:areas)
                 order by tube_code
                 limit :limit
                """)
                .bind("round", round)
                .bind("after", after)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
        return inOrder(codes);
    }

    /// In which desks of a round stand.
    List<AreaId> listAreas(RoundId round) {
        return jdbi.withHandle(
                h -> h.createQuery("select area_id from specimens.desk_areas where round_id = :round order by area_id")
                        .bind("round", round)
                        .mapTo(AreaId.class)
                        .list());
    }

    /// Of the desks that told of it.
    List<AreaId> listAreas(String code) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select distinct area_id from specimens.tube_facts where tube_code = :code and area_id is not null
                union
                select area_id from specimens.surfaces where tube_code = :code
                """).bind("code", code).mapTo(AreaId.class).list());
    }

    /// Packed in these boxes last, or found in them.
    List<String> listInBoxes(Collection<BoxId> boxes) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.tube_code
                  from specimens.racked r
                  join specimens.box_facts p on p.id = r.fact_id
                 where p.box_id = any(:boxes)
                   and not exists (select from specimens.box_facts n
                                    where n.box_id = p.box_id and n.kind = 'PACKED'
                                      and (n.occurred_at, n.id) > (p.occurred_at, p.id))
                union
                select tube_code from specimens.arrivals where box_id = any(:boxes)
                order by 1
                """)
                .bind("boxes", Id.array(boxes))
                .mapTo(String.class)
                .list());
    }

    List<String> listOfBatches(Collection<UUID> batches) {
        return jdbi.withHandle(h -> h.createQuery("""
                select tube_code from specimens.swabs where batch_id = any(:batches)
                union
                select tube_code from specimens.tube_facts where batch_id = any(:batches)
                union
                select tube_code from specimens.refused_records where batch_id = any(:batches) and tube_code is not null
                union
                select s.tube_code
                  from specimens.identifications i
                  join specimens.swabs s on s.device_id = i.device_id and s.registration_number = i.number
                 where i.batch_id = any(:batches) and s.person_id is null
                order by 1
                """)
                .bind("batches", batches.toArray(UUID[]::new))
                .mapTo(String.class)
                .list());
    }

    Map<String, List<TubeMember>> members(Collection<String> codes) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select s.tube_code, coalesce(s.person_id, i.person_id) as person_id, s.occurred_at as taken_at
                  from specimens.swabs s
                  left join specimens.identifications i
                    on s.person_id is null and i.device_id = s.device_id and i.number = s.registration_number
                  left join specimens.tube_facts v
                    on v.tube_code = s.tube_code and v.tube_code = any(:codes)
                       and (v.kind = 'VOIDED'
                            or v.kind = 'SWAB_VOIDED' and v.device_id = s.device_id and v.swab_number = s.number)
                 where s.tube_code = any(:codes) and v.id is null
                 order by s.tube_code, s.occurred_at, s.device_id, s.number
                """).bind("codes", codes.toArray(String[]::new)).mapTo(TubeMember.class).stream()
                        .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.tubeCode()))));
    }
}
