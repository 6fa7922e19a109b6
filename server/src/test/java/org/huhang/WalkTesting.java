package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.csv;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkCases.query;
import static org.huhang.WalkSide.newId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.Ids;

/// A laboratory of one side, a tube with the town's person in it, and a batch of its results, sent over HTTP.
///
/// @param held the result in it: nobody received the tube
/// @param pool a positive one, with the town's person in it
record WalkTesting(UUID batch, String held, UUID pool, WalkTown town, WalkVerbs verbs) {
    static WalkTesting of(WalkTown town, WalkVerbs verbs) {
        verbs.jdbi().useHandle(h -> {
            var laboratory = Ids.next();
            h.execute(
                    "insert into specimens.laboratories (id, organization_id, area_id, name_zh, opened_at)"
                            + " values (?, ?, ?, '检测机构', '2021-07-01T00:00:00Z') on conflict do nothing",
                    laboratory,
                    town.organization().value(),
                    town.area().value());
            h.execute(
                    "insert into specimens.capacities (id, laboratory_id, tubes_per_day, start_at, told_at)"
                            + " select ?, id, 100000, '2021-07-01T00:00:00Z', '2021-07-01T00:00:00Z'"
                            + " from specimens.laboratories where organization_id = ?",
                    Ids.next(),
                    town.organization().value());
        });
        var batch = newId();
        var sent = new WalkTesting(batch, "", batch, town, verbs).sent(batch);
        return new WalkTesting(batch, sent, newPool(town, verbs), town, verbs);
    }

    /// @return the held result in it
    private String sent(UUID batch) {
        return WalkWire.done("POST", "/api/testing/results", batch(batch, newTube()), laboratory())
                .at("/held/0/id")
                .asText();
    }

    private SignedIn laboratory() {
        return SignedIn.as(verbs.invitations(), Role.LABORATORY, town.area(), town.organization(), null);
    }

    String newHeld() {
        return sent(newId());
    }

    String newTubeFile() {
        var text = "采样管编号,检测结果,检测时间,报告时间\r\n" + newTube() + ",阴性,2021-07-28 20:00,2021-07-29 08:00\r\n";
        return WalkWire.done(
                        "POST",
                        "/api/result-files",
                        csv(text)
                                .and(query("id", newId()))
                                .and(query("name", "tubes.csv"))
                                .and(query("organizationId", town.organization())),
                        laboratory())
                .at("/batch/batchId")
                .asText();
    }

    Call newMessage() {
        return csv("MSH|^~\\&|LIS||HUHANG||20210729080000+0800||ORU^R01^ORU_R01|" + newId() + "|P|2.5.1\r"
                        + "OBR|1||" + newTube() + "|CoV|||||||||||||||||||20210729080000+0800|||F\r"
                        + "OBX|1|ST|RESULT||NEGATIVE||||||F||||||||20210728200000+0800\r")
                .and(query("organizationId", town.organization()));
    }

    /// Opened an hour ago.
    private static UUID newPool(WalkTown town, WalkVerbs verbs) {
        var id = newId();
        var at = verbs.clock().now().minusSeconds(3_600);
        verbs.jdbi().useHandle(h -> {
            h.execute(
                    "insert into testing.pools (id, tube_code, round_id, laboratory_id, area_id, finding, reported_at,"
                            + " reported_by, opened_at) values (?, 'WALK-POOL', ?, ?, ?, 'POSITIVE', ?, ?, ?)",
                    id,
                    newId(),
                    newId(),
                    town.area().value(),
                    at,
                    newId(),
                    at);
            h.execute(
                    "insert into testing.pool_members (pool_id, person_id, taken_at) values (?, ?, ?)",
                    id,
                    town.person().value(),
                    at);
        });
        return id;
    }

    Call newRecall() {
        return path("poolId", newPool(town, verbs))
                .and(body("id", newId(), "personId", town.person(), "step", "CONTACTED"));
    }

    /// With one swab, closed.
    String newTube() {
        var code = "WALK-" + newId().toString().substring(20).toUpperCase(java.util.Locale.ROOT);
        verbs.jdbi().useHandle(h -> {
            for (String kind : List.of("OPENED", "CLOSED")) {
                h.execute(
                        "insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, pool_size, swabs,"
                                + " account_id, occurred_at, received_at)"
                                + " values (?, ?, ?, ?, ?, 10, 1, ?, '2021-07-28T00:00:00Z', '2021-07-28T00:00:00Z')",
                        Ids.next(),
                        Ids.next(),
                        code,
                        Ids.next(),
                        kind,
                        Ids.next());
            }
            h.execute(
                    "insert into specimens.swabs (device_id, number, batch_id, round_id, registration_number, person_id,"
                            + " tube_code, account_id, occurred_at, received_at)"
                            + " values (?, 1, ?, ?, 1, ?, ?, ?, '2021-07-28T00:00:00Z', '2021-07-28T00:00:00Z')",
                    Ids.next(),
                    Ids.next(),
                    Ids.next(),
                    town.person().value(),
                    code,
                    Ids.next());
        });
        return code;
    }

    Call newBatch() {
        return batch(newId(), newTube());
    }

    private Call batch(UUID id, String tube) {
        return body(
                "id",
                id,
                "organizationId",
                town.organization(),
                "controlTotal",
                1,
                "results",
                List.of(Map.of(
                        "tube",
                        tube,
                        "finding",
                        "NEGATIVE",
                        "testedAt",
                        "2021-07-28T20:00:00Z",
                        "reportedAt",
                        "2021-07-29T00:00:00Z")));
    }
}
