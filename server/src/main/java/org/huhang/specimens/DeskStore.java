package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.DeviceId;
import org.huhang.access.DeviceRecords;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.huhang.specimens.DeskKnown.EarlierRegistration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// What is here of desks' records, and their way into the tables.
@ApplicationScoped
class DeskStore {
    private final Jdbi jdbi;

    DeskStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The highest number of each of these devices that was read before.
    Map<DeviceId, Integer> raiseTops(List<DeviceRecords.Beyond> brought) {
        var reached = new HashMap<DeviceId, Integer>();
        brought.forEach(each -> reached.merge(each.deviceId(), each.number(), Math::max));
        var devices = List.copyOf(reached.keySet());
        var tops = new HashMap<DeviceId, Integer>();
        if (!devices.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery("""
                    with raised as (
                        insert into specimens.desk_tops (device_id, top)
                        select * from unnest(:devices, :tops)
                        on conflict (device_id) do update set top = greatest(desk_tops.top, excluded.top))
                    select device_id, top from specimens.desk_tops where device_id = any(:devices)
                    """)
                    .bind("devices", Id.array(devices))
                    .bind("tops", devices.stream().map(reached::get).toArray(Integer[]::new))
                    .map((row, context) -> tops.put(new DeviceId(row.getObject(1, UUID.class)), row.getInt(2)))
                    .list());
        }
        return tops;
    }

    /// Those that were taken in or refused before, one query for all.
    Set<DeskRecord.Key> listHere(List<DeskRecord.Key> keys) {
        return keys(keys, """
                select k.device_id, k.number
                  from k
                 where exists (select from specimens.registrations r
                                where r.device_id = k.device_id and r.number = k.number)
                    or exists (select from specimens.swabs s where s.device_id = k.device_id and s.number = k.number)
                    or exists (select from specimens.surfaces s
                                where s.device_id = k.device_id and s.number = k.number)
                    or exists (select from specimens.registration_voidings v
                                where v.device_id = k.device_id and v.number = k.number)
                    or exists (select from specimens.tube_facts f
                                where f.id = k.id)
                    or exists (select from specimens.box_facts f where f.id = k.id)
                    or exists (select from specimens.refused_records f
                                where f.device_id = k.device_id and f.number = k.number)
                """);
    }

    /// The round of each of these tubes that was heard of.
    Map<String, RoundId> roundsOfTubes(Collection<String> tubes) {
        var rounds = new HashMap<String, RoundId>();
        if (!tubes.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery("""
                    select distinct tube_code, round_id from specimens.tube_facts where tube_code = any(:tubes)
                    """)
                    .bind("tubes", tubes.toArray(String[]::new))
                    .map((row, context) -> rounds.put(row.getString(1), new RoundId(row.getObject(2, UUID.class))))
                    .list());
        }
        return rounds;
    }

    Set<String> listSurfaces(Collection<String> tubes) {
        return tubes.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbi.withHandle(
                        h -> h.createQuery("select tube_code from specimens.surfaces where tube_code = any(:tubes)")
                                .bind("tubes", tubes.toArray(String[]::new))
                                .mapTo(String.class)
                                .list()));
    }

    List<EarlierRegistration> listRegistrations(Collection<DeskRecord.Key> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbi.withHandle(h -> bound(h.createQuery("""
                with k as (select * from unnest(:devices, :numbers, :ids) as k (device_id, number, id))
                select r.device_id, r.number, r.round_id, coalesce(r.person_id, i.person_id) as person_id
                  from k
                  join specimens.registrations r on r.device_id = k.device_id and r.number = k.number
                  left join specimens.identifications i on i.device_id = k.device_id and i.number = k.number
                """), keys)
                        .map((row, context) -> {
                            var person = row.getObject(4, UUID.class);
                            return new EarlierRegistration(
                                    new DeskRecord.Key(new DeviceId(row.getObject(1, UUID.class)), row.getInt(2)),
                                    new RoundId(row.getObject(3, UUID.class)),
                                    person == null ? null : new PersonId(person));
                        })
                        .list());
    }

    /// Of these registrations those whose swabs came before them and are nobody's.
    Set<DeskRecord.Key> listOrphans(Collection<DeskRecord.Key> registrations) {
        return keys(registrations, """
                select distinct k.device_id, k.number
                  from k
                  join specimens.swabs s on s.device_id = k.device_id and s.registration_number = k.number
                 where s.person_id is null
                   and not exists (select from specimens.identifications i
                                    where i.device_id = k.device_id and i.number = k.number)
                """);
    }

    Set<LaboratoryId> listLaboratories(Collection<LaboratoryId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbi.withHandle(h -> h.createQuery("select id from specimens.laboratories where id = any(:ids)")
                                .bind("ids", Id.array(ids))
                                .mapTo(LaboratoryId.class)
                                .list()));
    }

    void add(UUID batch, DeskIntake intake) {
        jdbi.useHandle(h -> new DeskRows(h, batch).add(intake));
    }

    private Set<DeskRecord.Key> keys(Collection<DeskRecord.Key> keys, String sql) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbi.withHandle(h -> bound(
                                h.createQuery(
                                        "with k as (select * from unnest(:devices, :numbers, :ids) as k (device_id, number, id))"
                                                + sql),
                                keys)
                        .map((row, context) ->
                                new DeskRecord.Key(new DeviceId(row.getObject(1, UUID.class)), row.getInt(2)))
                        .list()));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Collection<DeskRecord.Key> keys) {
        return statement
                .bind(
                        "devices",
                        Id.array(keys.stream().map(DeskRecord.Key::deviceId).toList()))
                .bind("numbers", keys.stream().map(DeskRecord.Key::number).toArray(Integer[]::new))
                .bind("ids", keys.stream().map(DeskRecord.Key::id).toArray(UUID[]::new));
    }
}
