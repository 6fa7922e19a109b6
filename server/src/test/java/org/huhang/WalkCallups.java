package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A plan of one side's round with a version that stands, a search that ended, and its town's person calling people
/// down.
record WalkCallups(UUID plan, UUID version, UUID run, SignedIn command, WalkTown town) {
    static WalkCallups of(WalkTown town) {
        var command = SignedIn.as(town.verbs().invitations(), Role.COMMAND_POST, town.area());
        var plan = newId();
        var made = new WalkCallups(plan, made(plan, town, true), newId(), command, town);
        made.searched();
        return made;
    }

    private static UUID round(WalkTown town) {
        var campaign = newId();
        var round = newId();
        town.verbs().jdbi().useHandle(h -> {
            h.execute("insert into rounds.pool_editions values ('WALK', 'any', 'any', '2020-01-01', null, 'any', 'any',"
                    + " 'ASSUMED') on conflict do nothing");
            h.execute(
                    "insert into rounds.campaigns (id, area_id, name_zh, disease, pool_edition, opened_at)"
                            + " values (?, ?, 'any', 'COVID-19', 'WALK', '2021-08-01T00:00:00Z')",
                    campaign,
                    town.area().value());
            h.execute(
                    "insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_at)"
                            + " values (?, ?, 1, 'AREAS', '2031-08-01T00:00:00Z', '2031-08-02T00:00:00Z',"
                            + " '2021-08-01T00:00:00Z')",
                    round,
                    campaign);
        });
        return round;
    }

    /// @return the version, of an own ground with nobody on it
    private static UUID made(UUID plan, WalkTown town, boolean withVolunteer) {
        var version = newId();
        town.verbs().jdbi().useHandle(h -> {
            h.execute(
                    "insert into callups.plans (id, round_id, area_id, scale, asked_at)"
                            + " values (?, ?, ?, 'AREAS', '2021-08-01T00:00:00Z')",
                    plan,
                    round(town),
                    town.area().value());
            insert(h, plan, version, null, 1);
            if (withVolunteer) {
                h.execute(
                        "insert into callups.version_volunteers values (?, ?, ?)",
                        version,
                        town.building().value(),
                        town.person().value());
            }
        });
        return version;
    }

    private static void insert(Handle h, UUID plan, UUID version, @Nullable UUID from, int number) {
        h.execute(
                "insert into callups.versions (id, plan_id, number, origin, from_version, settings, ground, result,"
                        + " people, finish_at, breaches, made_at) values (?, ?, ?, 'SOLVED', ?, ?::jsonb, ?::jsonb,"
                        + " ?::jsonb, 0, '2031-08-01T00:00:00Z', 0, '2021-08-01T00:00:00Z')",
                version,
                plan,
                number,
                from,
                """
                {"startAt": "2031-08-01T00:00:00Z", "endAt": "2031-08-01T06:00:00Z", "doorTeams": 0, "heat": false,
                 "telephone": null, "pins": [],
                 "points": [{"postId": null, "name": {"zh": "any", "en": null}, "longitude": 110, "latitude": 29,
                             "tables": 1, "restrictedTables": 1}]}
                """,
                """
                {"source": "REGISTRY", "listed": 0, "withoutDoor": 0, "poolSize": 10, "buildings": [],
                 "entrances": [], "doors": [], "areas": []}
                """,
                """
                {"calls": [], "routes": [], "ways": [], "areas": [], "breaches": [], "reasons": [],
                 "finishAt": "2031-08-01T01:00:00Z",
                 "points": [{"point": 0, "people": 0, "restricted": 0, "tables": 1, "tablesNeeded": 1,
                             "finishAt": "2031-08-01T01:00:00Z", "longestWaitSeconds": 0, "tubes": 0, "trials": 0,
                             "kept": 0, "line": [], "quarters": [], "choices": [],
                             "need": {"medical": 2, "scanners": 1, "orderKeepers": 2, "coveralls": 3, "masks": 4}}]}
                """);
    }

    private void searched() {
        town.verbs().jdbi().useHandle(h -> {
            h.execute(
                    "insert into callups.runs (id, plan_id, settings, asked_at)"
                            + " values (?, ?, '{}', '2021-08-01T00:00:00Z')",
                    run,
                    plan);
            h.execute(
                    "insert into callups.run_facts (run_id, kind, occurred_at)"
                            + " values (?, 'ENDED', '2021-08-01T00:00:00Z')",
                    run);
        });
    }

    Call newPlan() {
        return body("id", newId(), "runId", newId(), "roundId", round(town), "areaId", town.area());
    }

    Call at() {
        return path("planId", plan);
    }

    Call atVersion() {
        return at().and(path("versionId", version));
    }

    Call atRun() {
        return at().and(path("runId", run));
    }

    Call newEdit() {
        var id = newId();
        var made = made(id, town, false);
        return path("planId", id)
                .and(body(
                        "id",
                        newId(),
                        "fromVersionId",
                        made,
                        "edit",
                        Map.of("kind", "TELEPHONE", "text", "0744-8380000")));
    }

    Call newUndo() {
        var id = newId();
        var first = made(id, town, false);
        var second = newId();
        town.verbs().jdbi().useHandle(h -> insert(h, id, second, first, 2));
        return path("planId", id).and(body("id", newId(), "fromVersionId", second));
    }

    Call newPublication() {
        var id = newId();
        return path("planId", id).and(body("id", newId(), "versionId", made(id, town, false)));
    }

    Call newRun() {
        var id = newId();
        made(id, town, false);
        return path("planId", id)
                .and(body(
                        "id",
                        newId(),
                        "settings",
                        Map.of(
                                "startAt",
                                "2031-08-01T00:00:00Z",
                                "endAt",
                                "2031-08-01T06:00:00Z",
                                "doorTeams",
                                0,
                                "heat",
                                false,
                                "pins",
                                List.of(),
                                "points",
                                List.of(Map.of(
                                        "name",
                                        Map.of("zh", "any"),
                                        "longitude",
                                        110,
                                        "latitude",
                                        29,
                                        "tables",
                                        1,
                                        "restrictedTables",
                                        1)))));
    }

    Call newRequest() {
        var id = newId();
        return path("planId", id)
                .and(body(
                        "id",
                        newId(),
                        "versionId",
                        made(id, town, false),
                        "organizationIds",
                        List.of(town.organization().value())));
    }
}
