package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkCases.query;
import static org.huhang.WalkSide.newId;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;

/// A plan of one side's post with a draft and a run that has ended.
record WalkRosters(UUID plan, UUID run, UUID draft, SignedIn command, WalkTown town) {
    static WalkRosters of(WalkTown town) {
        var made = new WalkRosters(
                newId(),
                newId(),
                newId(),
                SignedIn.as(town.verbs().invitations(), Role.COMMAND_POST, town.area()),
                town);
        made.plan(made.plan, made.newPost());
        made.draft(made.plan, made.draft);
        made.searched();
        return made;
    }

    UUID newPost() {
        var id = newId();
        WalkWire.done("POST", "/api/posts", post(id), command);
        return id;
    }

    Call post(UUID id) {
        return body(
                "id",
                id,
                "name",
                Map.of("zh", "卡点"),
                "kind",
                "GATE",
                "pattern",
                "GATE",
                "areaId",
                town.area(),
                "outdoor",
                true,
                "longitude",
                110.4,
                "latitude",
                29.1,
                "opensAt",
                "2021-07-01T00:00:00Z",
                "organizationIds",
                List.of(town.organization().value()));
    }

    Call newRule() {
        return path("postId", newPost())
                .and(body(
                        "id",
                        newId(),
                        "startDate",
                        "2021-08-01",
                        "source",
                        "any",
                        "lines",
                        List.of(Map.of("startsAt", "08:00", "minutes", 480, "people", 1))));
    }

    Call newClosing() {
        return path("postId", newPost()).and(body("id", newId(), "closesAt", "2021-08-01T00:00:00Z", "reason", "any"));
    }

    private void plan(UUID id, UUID post) {
        plan(id, post, "2021-08-02");
    }

    private void plan(UUID id, UUID post, String startDate) {
        WalkWire.done("POST", "/api/rosters", newPlan(id, post, startDate), command);
    }

    Call newPlan() {
        return newPlan(newId(), newPost(), "2021-08-02");
    }

    private Call newPlan(UUID id, UUID post, String startDate) {
        return body(
                "id",
                id,
                "title",
                "any",
                "areaId",
                town.area(),
                "startDate",
                startDate,
                "days",
                1,
                "postIds",
                List.of(post),
                "organizationIds",
                List.of(town.organization().value()));
    }

    /// Nobody stands anywhere in it.
    private void draft(UUID of, UUID id) {
        draft(of, id, "array[0,-1,-1,-1,-1,-1,-1,-1]");
    }

    private void draft(UUID of, UUID id, String holders) {
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.drafts (id, plan_id, origin, holders, tally, limits_date, made_at, note)"
                                + " values (?, ?, 'HAND', " + holders + ", '{}', '2020-01-01',"
                                + " '2021-08-01T00:00:00Z', '')",
                        id,
                        of));
    }

    private void searched() {
        town.verbs().jdbi().useHandle(h -> {
            h.execute(
                    "insert into posts.runs (id, plan_id, at_most_seconds, seed, asked_at)"
                            + " values (?, ?, 0, 1, '2021-08-01T00:00:00Z')",
                    run,
                    plan);
            h.execute(
                    "insert into posts.run_facts (run_id, kind, occurred_at) values (?, 'ENDED', '2021-08-01T00:00:00Z')",
                    run);
        });
    }

    Call at() {
        return path("planId", plan);
    }

    Call atDraft() {
        return at().and(path("draftId", draft));
    }

    Call newRun() {
        var id = newId();
        plan(id, newPost());
        return path("planId", id).and(body("id", newId(), "atMostSeconds", 0));
    }

    Call compared() {
        return at().and(query("before", draft)).and(query("after", draft));
    }

    Call newPublication() {
        var id = newId();
        var made = newId();
        plan(id, newPost());
        draft(id, made);
        return path("planId", id).and(body("id", newId(), "draftId", made, "reason", "any"));
    }

    Call newReplan() {
        return path("planId", inForce(newId())).and(body("id", newId(), "reason", "any"));
    }

    Call published() {
        var id = newId();
        return path("planId", inForce(id)).and(path("publicationId", id));
    }

    /// A plan with that publication.
    private UUID inForce(UUID publication) {
        return inForce(publication, "2021-08-02", "array[0,-1,-1,-1,-1,-1,-1,-1]");
    }

    private UUID inForce(UUID publication, String startDate, String holders) {
        var id = newId();
        var made = newId();
        plan(id, newPost(), startDate);
        draft(id, made, holders);
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.publications (id, plan_id, draft_id, reason, published_at)"
                                + " values (?, ?, ?, 'any', '2021-08-01T00:00:00Z')",
                        publication,
                        id,
                        made));
        return id;
    }

    /// A plan of tomorrow in force whose only holder is absent.
    Call newBarred() {
        var id = inForce(newId(), town.verbs().clock().today().plusDays(1).toString(), "array[0,0,0,0,0,0,0,0]");
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.absences (id, person_id, kind, start_at, reason, told_at)"
                                + " select ?, person_id, 'AWAY', '2021-08-01T00:00:00Z', 'any', '2021-08-01T00:00:00Z'"
                                + " from posts.plan_people where plan_id = ? and position = 0",
                        newId(),
                        id));
        return path("planId", id);
    }

    Call newAbsence() {
        return body(
                "id",
                newId(),
                "personId",
                town.person(),
                "kind",
                "AWAY",
                "start",
                "2021-08-01T00:00:00Z",
                "end",
                "2021-08-02T00:00:00Z",
                "reason",
                "any");
    }

    Call newAgreement() {
        return body(
                "id",
                newId(),
                "personId",
                town.person(),
                "startDate",
                "2021-08-01",
                "limits",
                Map.of("shiftMinutes", 240, "nightsInARow", false),
                "reason",
                "any");
    }

    /// One stands there when the list is asked for.
    Call withAgreement() {
        agreement();
        return WalkCases.nothing();
    }

    private UUID agreement() {
        var id = newId();
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.agreed_limits (id, person_id, start_date, shift_minutes, nights_in_a_row,"
                                + " reason, told_at) values (?, ?, '2021-08-01', 240, false, 'any',"
                                + " '2021-08-01T00:00:00Z')",
                        id,
                        town.person().value()));
        return id;
    }

    Call newAgreementEnding() {
        return path("agreementId", agreement()).and(body("id", newId(), "endDate", "2030-01-01"));
    }

    /// The loop of everybody, in which one of each side is.
    String loop() {
        loopStay();
        return "any";
    }

    private UUID loopStay() {
        var id = newId();
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.loop_members (id, loop, person_id, start_at, told_at)"
                                + " values (?, 'any', ?, '2021-08-01T00:00:00Z', '2021-08-01T00:00:00Z')",
                        id,
                        town.person().value()));
        return id;
    }

    Call newLoopEnding() {
        return path("loopStayId", loopStay()).and(body("id", newId(), "end", "2030-01-01T00:00:00Z", "reason", "any"));
    }

    /// One stands there when the list is asked for.
    Call withAbsence() {
        absence();
        return WalkCases.nothing();
    }

    UUID absence() {
        var id = newId();
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.absences (id, person_id, kind, start_at, reason, told_at)"
                                + " values (?, ?, 'AWAY', ?, 'any', '2021-08-01T00:00:00Z')",
                        id,
                        town.person().value(),
                        Timestamp.from(town.verbs().clock().now())));
        return id;
    }
}
