package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.DeviceId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// People who were found twice in a round, and all that was done with them.
@ApplicationScoped
class DoubleStore {
    private static final String AT_DESKS = """
            at_desks as (
                select d.person_id, r.area_id
                  from specimens.doubles d
                  join specimens.registrations r on r.person_id = d.person_id and r.round_id = d.round_id
                 where d.round_id = :round
                union
                select d.person_id, r.area_id
                  from specimens.doubles d
                  join specimens.identifications i on i.person_id = d.person_id and i.round_id = d.round_id
                  join specimens.registrations r on r.device_id = i.device_id and r.number = i.number
                 where d.round_id = :round)
            """;

    private final Jdbi jdbi;

    DoubleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param tubeCode of a swab
    /// @param voided whether it was taken out of the reckoning, a swab alone or with its tube
    record DoubleTaking(
            Taking.TakingKind kind,
            DeviceId deviceId,
            int number,
            @Nullable String tubeCode,
            Instant occurredAt,
            boolean voided) {}

    List<AreaId> listAreas(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery(
                        "with " + AT_DESKS + "select distinct area_id from at_desks where area_id is not null")
                .bind("round", round)
                .mapTo(AreaId.class)
                .list());
    }

    List<PersonId> list(RoundId round, Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery("with " + AT_DESKS + """
                select distinct person_id from at_desks where area_id = any(:areas) order by person_id limit :limit
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(PersonId.class)
                .list());
    }

    Map<PersonId, List<DoubleTaking>> listTakings(RoundId round, Collection<PersonId> people) {
        record Of(
                PersonId personId,
                Taking.TakingKind kind,
                DeviceId deviceId,
                int number,
                @Nullable String tubeCode,
                Instant occurredAt,
                boolean voided) {}
        return jdbi.withHandle(h ->
                h.createQuery("""
                with known as (
                    select i.device_id, i.number, i.person_id
                      from specimens.identifications i
                     where i.person_id = any(:people) and i.round_id = :round),
                     registered as (
                    select r.person_id, r.device_id, r.number, r.occurred_at
                      from specimens.registrations r
                     where r.person_id = any(:people) and r.round_id = :round
                    union
                    select k.person_id, r.device_id, r.number, r.occurred_at
                      from known k join specimens.registrations r on r.device_id = k.device_id and r.number = k.number),
                     swabbed as (
                    select s.person_id, s.device_id, s.number, s.tube_code, s.occurred_at
                      from specimens.swabs s
                     where s.person_id = any(:people) and s.round_id = :round
                    union
                    select k.person_id, s.device_id, s.number, s.tube_code, s.occurred_at
                      from known k
                      join specimens.swabs s
                        on s.device_id = k.device_id and s.registration_number = k.number and s.person_id is null)
                select r.person_id, 'REGISTERED' as kind, r.device_id, r.number, null as tube_code, r.occurred_at,
                       exists (select from specimens.registration_voidings v
                                where v.device_id = r.device_id and v.registration_number = r.number) as voided
                  from registered r
                union all
                select s.person_id, 'SWABBED', s.device_id, s.number, s.tube_code, s.occurred_at,
                       exists (select from specimens.tube_facts v
                                where v.tube_code = s.tube_code
                                  and (v.kind = 'VOIDED'
                                       or v.kind = 'SWAB_VOIDED' and v.device_id = s.device_id
                                          and v.swab_number = s.number))
                  from swabbed s
                 order by occurred_at, device_id, number
                """).bind("people", Id.array(people)).bind("round", round).mapTo(Of.class).stream()
                        .collect(Collectors.groupingBy(
                                each -> Objects.requireNonNull(each.personId()),
                                Collectors.mapping(
                                        each -> new DoubleTaking(
                                                each.kind(),
                                                each.deviceId(),
                                                each.number(),
                                                each.tubeCode(),
                                                each.occurredAt(),
                                                each.voided()),
                                        Collectors.toList()))));
    }
}
