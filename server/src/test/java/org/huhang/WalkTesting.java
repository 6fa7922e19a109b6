package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkSide.newId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.Ids;

/// A laboratory of one side, a tube with the town's person in it, and a batch of its results, sent over HTTP.
record WalkTesting(UUID batch, WalkTown town, WalkVerbs verbs) {
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
        var made = new WalkTesting(newId(), town, verbs);
        WalkWire.done(
                "POST",
                "/api/testing/results",
                made.batch(made.batch, made.newTube()),
                SignedIn.as(verbs.invitations(), Role.LABORATORY, town.area(), town.organization(), null));
        return made;
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
