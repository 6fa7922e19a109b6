package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huhang.WalkCases.Call;
import org.huhang.shared.PersonId;

/// What desks, couriers and a laboratory of one side told in one round: a tube with a swab of the town's person, who
/// was
/// found at two desks, a slip of somebody unknown, a swab of a surface, a box that is late, and a record that nobody
/// could take in.
///
/// @param laboratory of the town's organization
/// @param slip on a piece of paper
record WalkSpecimens(
        UUID round, UUID desk, UUID laboratory, String tube, String surface, UUID box, String slip, WalkTown town) {
    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final String AT = "2021-08-01T00:00:00Z";

    static WalkSpecimens of(WalkTown town) {
        var made = new WalkSpecimens(
                newId(),
                newId(),
                laboratoryOf(town),
                newCode("TUBE"),
                newCode("SURFACE"),
                newId(),
                newCode("SLIP"),
                town);
        made.addTube(made.tube);
        made.swab(made.desk, 2, 1, town.person(), made.tube);
        made.swab(newId(), 2, 1, town.person(), made.tube);
        made.unknown(made.desk, 3, made.slip);
        made.rest();
        made.pack(made.box, made.tube);
        return made;
    }

    private static String newCode(String kind) {
        return kind + "-%06d".formatted(SEQUENCE.incrementAndGet());
    }

    private void execute(String sql, Object... values) {
        town.verbs().jdbi().useHandle(h -> h.execute(sql, values));
    }

    /// Another part of the walk may have opened it.
    private static UUID laboratoryOf(WalkTown town) {
        return town.verbs().jdbi().inTransaction(h -> {
            h.execute(
                    "insert into specimens.laboratories (id, organization_id, area_id, name_zh, opened_at)"
                            + " values (?, ?, ?, 'any', '" + AT + "') on conflict (organization_id) do nothing",
                    newId(),
                    town.organization().value(),
                    town.area().value());
            var id = h.createQuery("select id from specimens.laboratories where organization_id = ?")
                    .bind(0, town.organization().value())
                    .mapTo(UUID.class)
                    .one();
            h.execute(
                    "insert into specimens.capacities (id, laboratory_id, tubes_per_day, start_at, told_at)"
                            + " values (?, ?, 100000, '" + AT + "', '" + AT + "')",
                    newId(),
                    id);
            return id;
        });
    }

    private void addTube(String code) {
        execute(
                "insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, pool_size, device_id, area_id,"
                        + " account_id, occurred_at, received_at)"
                        + " values (?, ?, ?, ?, 'OPENED', 10, ?, ?, ?, '" + AT + "', '" + AT + "')",
                newId(),
                newId(),
                code,
                round,
                desk,
                town.area().value(),
                newId());
        execute(
                "insert into specimens.desk_areas values (?, ?) on conflict do nothing",
                round,
                town.area().value());
    }

    private void swab(UUID device, int number, int registration, PersonId person, String code) {
        execute(
                "insert into specimens.registrations (device_id, number, batch_id, round_id, person_id, way, area_id,"
                        + " account_id, occurred_at, received_at)"
                        + " values (?, ?, ?, ?, ?, 'LIST', ?, ?, '" + AT + "', '" + AT + "') on conflict do nothing",
                device,
                registration,
                newId(),
                round,
                person.value(),
                town.area().value(),
                newId());
        execute(
                "insert into specimens.swabs (device_id, number, batch_id, round_id, registration_number, person_id,"
                        + " tube_code, account_id, occurred_at, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, '" + AT + "', '" + AT + "')",
                device,
                number,
                newId(),
                round,
                registration,
                person.value(),
                code,
                newId());
    }

    private void unknown(UUID device, int number, String paper) {
        execute(
                "insert into specimens.registrations (device_id, number, batch_id, round_id, way, slip, area_id, account_id,"
                        + " occurred_at, received_at)"
                        + " values (?, ?, ?, ?, 'SLIP', ?, ?, ?, '" + AT + "', '" + AT + "')",
                device,
                number,
                newId(),
                round,
                paper,
                town.area().value(),
                newId());
    }

    private void rest() {
        execute(
                "insert into specimens.doubles values (?, ?, ?, '" + AT + "')",
                round,
                town.person().value(),
                newId());
        execute(
                "insert into specimens.surfaces (tube_code, device_id, number, batch_id, place, surface, area_id,"
                        + " account_id, occurred_at, received_at)"
                        + " values (?, ?, 4, ?, 'any', 'any', ?, ?, '" + AT + "', '" + AT + "')",
                surface,
                desk,
                newId(),
                town.area().value(),
                newId());
        execute(
                "insert into specimens.refused_records (device_id, number, batch_id, kind, reason, area_id, account_id,"
                        + " occurred_at, received_at)"
                        + " values (?, 5, ?, 'TUBE_OPENED', 'UNREADABLE', ?, ?, '" + AT + "', '" + AT + "')",
                desk,
                newId(),
                town.area().value(),
                newId());
        execute(
                "insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, swabs, bound, device_id,"
                        + " area_id, account_id, occurred_at, received_at)"
                        + " values (?, ?, ?, ?, 'CLOSED', 2, 2, ?, ?, ?, '" + AT + "', '" + AT + "')",
                newId(),
                newId(),
                tube,
                round,
                desk,
                town.area().value(),
                newId());
        execute("insert into specimens.asked_for values (?, 1, '" + AT + "')", box);
    }

    private void pack(UUID id, String code) {
        var fact = newId();
        var now = Timestamp.from(town.verbs().clock().now());
        execute(
                "insert into specimens.box_facts (id, batch_id, box_id, kind, code, tubes, area_id, account_id,"
                        + " occurred_at, received_at) values (?, ?, ?, 'PACKED', ?, 1, ?, ?, ?, ?)",
                fact,
                newId(),
                id,
                "BOX-" + id.toString().substring(24).toUpperCase(Locale.ROOT),
                town.area().value(),
                newId(),
                now,
                now);
        execute("insert into specimens.racked values (?, 1, ?, ?)", fact, id, code);
    }

    String boxCode() {
        return "BOX-" + box.toString().substring(24).toUpperCase(Locale.ROOT);
    }

    private UUID newBox() {
        var id = newId();
        var code = newCode("TUBE");
        addTube(code);
        pack(id, code);
        return id;
    }

    Call newPacking() {
        return body(
                "id",
                newId(),
                "boxId",
                newId(),
                "areaId",
                town.area(),
                "code",
                newCode("PACKED"),
                "tubes",
                List.of(newCode("TUBE")));
    }

    Call newDispatch() {
        return path("boxId", newBox()).and(body("id", newId(), "laboratoryId", laboratory));
    }

    /// Of a tube that did not arrive.
    Call newSettlement() {
        var id = newBox();
        execute(
                "insert into specimens.box_facts (id, batch_id, box_id, kind, laboratory_id, tubes, account_id,"
                        + " occurred_at, received_at)"
                        + " values (?, ?, ?, 'RECEIVED', ?, 0, ?, '" + AT + "', '" + AT + "')",
                newId(),
                newId(),
                id,
                laboratory,
                newId());
        var code = town.verbs()
                .jdbi()
                .withHandle(h -> h.createQuery("select tube_code from specimens.racked where box_id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
        return path("boxId", id).and(body("id", newId(), "tubeCode", code, "kind", "MISSING", "reason", "any"));
    }

    Call newLaboratory() {
        var organization = newId();
        execute(
                "insert into registry.organizations (id, name, pinyin, system, level, area_id)"
                        + " values (?, ?, '', 'HEALTH', 'COUNTY', ?)",
                organization,
                organization.toString(),
                town.area().value());
        return body("id", newId(), "organizationId", organization, "name", "any", "tubesPerDay", 100);
    }

    Call newCapacity() {
        return path("laboratoryId", laboratory).and(body("id", newId(), "tubesPerDay", 100_000));
    }

    Call newReceipt() {
        return path("laboratoryId", laboratory)
                .and(body("id", newId(), "tubes", List.of(Map.of("code", newCode("TUBE"), "damaged", false))));
    }

    Call newLook() {
        return path("code", tube).and(body("id", newId(), "swabs", 2, "reason", "any"));
    }

    Call newSwabVoiding() {
        var device = newId();
        swab(device, 2, 1, town.newPerson(), tube);
        return path("code", tube).and(body("id", newId(), "deviceId", device, "number", 2, "reason", "any"));
    }

    Call newTubeVoiding() {
        var code = newCode("TUBE");
        addTube(code);
        return path("code", code).and(body("id", newId(), "reason", "any"));
    }

    Call newIdentification() {
        var device = newId();
        unknown(device, 1, newCode("SLIP"));
        return path("deviceId", device)
                .and(path("number", 1))
                .and(body("id", newId(), "personId", town.person(), "reason", "any"));
    }
}
