package org.huhang.specimens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.rounds.Listed;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.huhang.specimens.DeskIntake.Registration;
import org.huhang.specimens.DeskIntake.Swab;
import org.jdbi.v3.core.Handle;

/// Writes a batch by COPY, table by table.
final class DeskRows {
    /// Why somebody's swab becomes theirs: their registration came after it.
    private static final String LATE = "LATE";

    private final Handle handle;
    private final UUID batch;

    DeskRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    void add(DeskIntake intake) {
        registrations(intake.registered);
        registrationsVoided(intake.registrationsVoided);
        swabs(intake.swabs);
        tubeFacts(intake);
        surfaces(intake.ofSurfaces);
        identifications(intake.late);
        refused(intake.refused);
        deskAreas(intake);
        doubles(intake);
    }

    private void registrations(List<Registration> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.registrations",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "person_id",
                "way",
                "slip",
                "named_sealed",
                "post_id",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                var record = each.record().record();
                var sealed = each.act().sealed();
                rows.row()
                        .put(record.deviceId())
                        .put(record.number())
                        .put(batch)
                        .put(each.act().roundId())
                        .put(each.personId())
                        .put(each.act().way().name())
                        .put(each.act().slip())
                        .put(
                                each.personId() != null || sealed == null
                                        ? null
                                        : sealed.toString().getBytes(StandardCharsets.UTF_8))
                        .put(each.act().postId())
                        .put(record.areaId())
                        .put(record.accountId())
                        .put(each.record().occurredAt())
                        .put(each.record().receivedAt());
            });
        }
    }

    private void registrationsVoided(List<DeskRecord> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.registration_voidings",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "registration_number",
                "reason",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                if (each.act() instanceof DeskAct.RegistrationVoided(RoundId round, int registration, String reason)) {
                    rows.row()
                            .put(each.record().deviceId())
                            .put(each.record().number())
                            .put(batch)
                            .put(round)
                            .put(registration)
                            .put(reason)
                            .put(each.record().areaId())
                            .put(each.record().accountId())
                            .put(each.occurredAt())
                            .put(each.receivedAt());
                }
            });
        }
    }

    private void swabs(List<Swab> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.swabs",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "registration_number",
                "person_id",
                "tube_code",
                "pool_size",
                "household_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                var record = each.record().record();
                rows.row()
                        .put(record.deviceId())
                        .put(record.number())
                        .put(batch)
                        .put(each.act().roundId())
                        .put(each.act().registration())
                        .put(each.personId())
                        .put(each.act().tube());
                listed(rows, each.listed())
                        .put(record.accountId())
                        .put(each.record().occurredAt())
                        .put(each.record().receivedAt());
            });
        }
    }

    private static Copy listed(Copy rows, Optional<Listed> listed) {
        return listed.map(found -> rows.put(found.poolSize()).put(found.householdId()))
                .orElseGet(() -> rows.none().none());
    }

    private void tubeFacts(DeskIntake intake) {
        if (intake.ofTubes.isEmpty() && intake.heard.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.tube_facts",
                "id",
                "batch_id",
                "tube_code",
                "round_id",
                "kind",
                "pool_size",
                "swabs",
                "bound",
                "swab_number",
                "reason",
                "post_id",
                "device_id",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            intake.ofTubes.forEach(each -> tubeFact(rows, each.key().id(), each));
            intake.heard.forEach((tube, each) -> tubeFact(rows, DeskIntake.idOfHeard(tube), each));
        }
    }

    private void tubeFact(Copy rows, UUID id, DeskRecord each) {
        var act = each.act();
        rows.row().put(id).put(batch);
        switch (act) {
            case DeskAct.Taken(RoundId round, String tube, int _) ->
                rows.put(tube)
                        .put(round)
                        .put("HEARD_OF")
                        .none()
                        .none()
                        .none()
                        .none()
                        .none()
                        .none();
            case DeskAct.Opened(RoundId round, String tube, int poolSize, UUID postId) ->
                rows.put(tube)
                        .put(round)
                        .put("OPENED")
                        .put(poolSize)
                        .none()
                        .none()
                        .none()
                        .none()
                        .put(postId);
            case DeskAct.Closed(RoundId round, String tube, int swabs, int bound) ->
                rows.put(tube)
                        .put(round)
                        .put("CLOSED")
                        .none()
                        .put(swabs)
                        .put(bound)
                        .none()
                        .none()
                        .none();
            case DeskAct.Voided(RoundId round, String tube, String reason) ->
                rows.put(tube)
                        .put(round)
                        .put("VOIDED")
                        .none()
                        .none()
                        .none()
                        .none()
                        .put(reason)
                        .none();
            case DeskAct.SwabVoided(RoundId round, String tube, int swab, String reason) ->
                rows.put(tube)
                        .put(round)
                        .put("SWAB_VOIDED")
                        .none()
                        .none()
                        .none()
                        .put(swab)
                        .put(reason)
                        .none();
            case null, default -> throw new IllegalArgumentException("no fact of a tube");
        }
        rows.put(each.record().deviceId())
                .put(each.record().areaId())
                .put(each.record().accountId())
                .put(each.occurredAt())
                .put(each.receivedAt());
    }

    private void surfaces(List<DeskRecord> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.surfaces",
                "tube_code",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "place",
                "surface",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                if (each.act() instanceof DeskAct.Surface(RoundId round, String tube, String place, String surface)) {
                    rows.row()
                            .put(tube)
                            .put(each.record().deviceId())
                            .put(each.record().number())
                            .put(batch)
                            .put(round)
                            .put(place)
                            .put(surface)
                            .put(each.record().areaId())
                            .put(each.record().accountId())
                            .put(each.occurredAt())
                            .put(each.receivedAt());
                }
            });
        }
    }

    private void identifications(List<Registration> late) {
        if (late.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.identifications",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "person_id",
                "pool_size",
                "household_id",
                "reason",
                "account_id",
                "occurred_at",
                "received_at")) {
            late.forEach(each -> {
                rows.row()
                        .put(each.record().record().deviceId())
                        .put(each.record().record().number())
                        .put(batch)
                        .put(each.act().roundId())
                        .put(each.personId());
                listed(rows, each.listed())
                        .put(LATE)
                        .none()
                        .put(each.record().occurredAt())
                        .put(each.record().receivedAt());
            });
        }
    }

    private void refused(List<RefusedDeskRecord> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.refused_records",
                "device_id",
                "number",
                "batch_id",
                "kind",
                "reason",
                "round_id",
                "tube_code",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> rows.row()
                    .put(each.deviceId())
                    .put(each.number())
                    .put(batch)
                    .put(each.kind())
                    .put(each.reason().name())
                    .put(each.roundId())
                    .put(each.tubeCode())
                    .put(each.areaId())
                    .put(each.accountId())
                    .put(each.occurredAt())
                    .put(each.receivedAt()));
        }
    }

    /// In which areas desks of a round stand: whoever may see those sees their tubes.
    private void deskAreas(DeskIntake intake) {
        record At(RoundId roundId, AreaId areaId) {}
        var all = Stream.concat(intake.ofTubes.stream(), intake.heard.values().stream())
                .map(each -> new At(
                        Objects.requireNonNull(
                                Objects.requireNonNull(each.act()).roundId()),
                        each.record().areaId()))
                .distinct()
                .toList();
        if (!all.isEmpty()) {
            handle.createUpdate("""
                    insert into specimens.desk_areas (round_id, area_id)
                    select * from unnest(:rounds, :areas)
                    on conflict do nothing
                    """)
                    .bind("rounds", Id.array(all.stream().map(At::roundId).toList()))
                    .bind("areas", Id.array(all.stream().map(At::areaId).toList()))
                    .execute();
        }
    }

    private void doubles(DeskIntake intake) {
        List<RoundId> rounds = new ArrayList<>();
        List<PersonId> people = new ArrayList<>();
        intake.registered.forEach(each -> {
            if (each.personId() != null) {
                rounds.add(each.act().roundId());
                people.add(each.personId());
            }
        });
        intake.swabs.forEach(each -> {
            if (each.personId() != null) {
                rounds.add(each.act().roundId());
                people.add(each.personId());
            }
        });
        if (!people.isEmpty()) {
            var at = intake.registered.isEmpty()
                    ? intake.swabs.getFirst().record().receivedAt()
                    : intake.registered.getFirst().record().receivedAt();
            findDoubles(handle, batch, rounds, people, at);
        }
    }

    /// Of these people, those who stand at two desks of their round or have two swabs in it.
    ///
    /// @param rounds of each of the people
    static void findDoubles(
            Handle handle, UUID batch, Collection<RoundId> rounds, Collection<PersonId> people, java.time.Instant at) {
        handle.createUpdate("""
                with n as (select distinct * from unnest(:rounds, :people) as n (round_id, person_id)),
                     desks as (
                        select n.round_id, n.person_id, r.device_id
                          from n join specimens.registrations r
                            on r.person_id = n.person_id and r.round_id = n.round_id
                         where not exists (select from specimens.registration_voidings v
                                            where v.device_id = r.device_id and v.registration_number = r.number)
                        union all
                        select n.round_id, n.person_id, i.device_id
                          from n join specimens.identifications i
                            on i.person_id = n.person_id and i.round_id = n.round_id),
                     taken as (
                        select n.round_id, n.person_id
                          from n join specimens.swabs s on s.person_id = n.person_id and s.round_id = n.round_id
                        union all
                        select n.round_id, n.person_id
                          from n join specimens.identifications i
                            on i.person_id = n.person_id and i.round_id = n.round_id
                          join specimens.swabs s
                            on s.device_id = i.device_id and s.registration_number = i.number and s.person_id is null)
                insert into specimens.doubles (round_id, person_id, batch_id, found_at)
                select round_id, person_id, :batch, :at
                  from (select round_id, person_id from desks group by 1, 2 having count(distinct device_id) > 1
                        union
                        select round_id, person_id from taken group by 1, 2 having count(*) > 1) as found
                on conflict do nothing
                """)
                .bind("rounds", Id.array(rounds))
                .bind("people", Id.array(people))
                .bind("batch", batch)
                .bind("at", at)
                .execute();
    }
}
