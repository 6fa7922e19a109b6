package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.PersonId;

/// A muster of the organization of one side, with the town's person named on it, who also reported in and volunteers.
record WalkMusters(
        UUID notice,
        UUID muster,
        UUID demand,
        UUID reportIn,
        UUID team,
        UUID conduct,
        SignedIn dispatcher,
        WalkTown town) {

    static WalkMusters of(WalkTown town) {
        var notice = newNotice(town);
        var muster = newId();
        var demand = newId();
        var made = new WalkMusters(
                notice,
                muster,
                demand,
                newId(),
                newId(),
                newId(),
                SignedIn.as(town.verbs().invitations(), Role.DISPATCHER, town.area()),
                town);
        WalkWire.done(
                "POST",
                "/api/musters",
                made.muster(muster, demand),
                SignedIn.as(town.verbs().invitations(), Role.COMMAND_POST, town.area()));
        made.name(town.person());
        WalkWire.done("POST", "/api/reports-in", made.reportIn(made.reportIn, town.person()), town.worker());
        WalkWire.done("POST", "/api/volunteers", made.volunteer(town.person()), town.worker());
        WalkWire.done("POST", "/api/teams", made.team(made.team, List.of(town.person())), made.dispatcher);
        WalkWire.done("POST", "/api/conduct", made.conductReport(made.conduct, "BREACH"), made.dispatcher);
        return made;
    }

    /// Issued, in the records alone.
    private static UUID newNotice(WalkTown town) {
        var id = newId();
        town.verbs().jdbi().useHandle(h -> {
            h.execute(
                    "insert into notices.notices (id, kind, basis, title_zh, body_zh, area_ids, readership,"
                            + " recorded_at)"
                            + " values (?, 'ORDER', ?, '令', '文', array[?]::uuid[], 'PUBLIC', '2021-07-01T00:00:00Z')",
                    id,
                    "WALK:" + id,
                    town.area().value());
            h.execute(
                    "insert into notices.issues (notice_id, issuer_zh, urgency, readership, recorded_at)"
                            + " values (?, '指挥部', 'URGENT', 'PUBLIC', '2021-07-01T00:00:00Z')",
                    id);
        });
        return id;
    }

    Call newMuster() {
        return muster(newId(), newId());
    }

    private Call muster(UUID id, UUID demandId) {
        Map<String, Object> words = Map.of("zh", "值守");
        return body(
                "id",
                id,
                "noticeId",
                notice,
                "title",
                words,
                "start",
                "2021-08-01T00:00:00Z",
                "demands",
                List.of(Map.of(
                        "id",
                        demandId,
                        "organizationId",
                        town.organization().value(),
                        "task",
                        words,
                        "areaId",
                        town.area().value(),
                        "place",
                        words)));
    }

    Call newNaming() {
        return naming(newStaff());
    }

    private Call naming(PersonId person) {
        return path("demandId", demand).and(body("id", newId(), "personIds", List.of(person)));
    }

    Call newAct() {
        var person = newStaff();
        name(person);
        return path("demandId", demand)
                .and(body(
                        "id", newId(), "personId", person, "act", "WITHDRAWN", "byTelephone", false, "reason", "any"));
    }

    Call newSkillShown() {
        return path("demandId", skilled()).and(body("id", newId(), "personId", newStaff(), "note", "any"));
    }

    /// A line that asks for a skill.
    private UUID skilled() {
        var line = newId();
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into duty.demands (id, muster_id, position, organization_id, task_zh, skill, area_id,"
                                + " place_zh) select ?, muster_id, 2 + (select count(*) from duty.demands d where"
                                + " d.muster_id = m.muster_id), organization_id, task_zh, 'SAMPLING', area_id, place_zh"
                                + " from duty.demands m where id = ?",
                        line,
                        demand));
        return line;
    }

    private void name(PersonId person) {
        WalkWire.done("POST", "/api/demands/" + demand + "/namings", naming(person), dispatcher);
    }

    PersonId newStaff() {
        var person = town.newPerson();
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into registry.staff (organization_id, person_id, position, start_at)"
                                + " values (?, ?, '科员', '2021-01-01T00:00:00Z')",
                        town.organization().value(),
                        person.value()));
        return person;
    }

    Call newLeave() {
        return body(
                "id",
                newId(),
                "personId",
                newStaff(),
                "organizationId",
                town.organization(),
                "start",
                "2021-08-01T00:00:00Z",
                "end",
                "2099-08-01T00:00:00Z",
                "note",
                "any");
    }

    Call newLeaveCancellation() {
        return body(
                "id",
                newId(),
                "organizationId",
                town.organization(),
                "noticeId",
                notice,
                "start",
                "2021-08-01T00:00:00Z");
    }

    Call newReportIn() {
        return reportIn(newId(), town.newPerson());
    }

    UUID newReportedIn() {
        var id = newId();
        WalkWire.done("POST", "/api/reports-in", reportIn(id, town.newPerson()), town.worker());
        return id;
    }

    private Call reportIn(UUID id, PersonId person) {
        return body("id", id, "areaId", town.area(), "basis", "HOME", "personId", person);
    }

    Call newVolunteer() {
        return volunteer(town.newPerson());
    }

    PersonId newVolunteering() {
        var person = town.newPerson();
        WalkWire.done("POST", "/api/volunteers", volunteer(person), town.worker());
        return person;
    }

    private Call volunteer(PersonId person) {
        return body("id", newId(), "personId", person, "areaId", town.area());
    }

    /// Of two members.
    UUID newTeam() {
        var id = newId();
        WalkWire.done("POST", "/api/teams", team(id, List.of(newStaff(), newStaff())), dispatcher);
        return id;
    }

    Call newTeamForming() {
        return team(newId(), List.of());
    }

    private Call team(UUID id, List<PersonId> people) {
        Map<String, Object> words = Map.of("zh", "突击队");
        return body(
                "id",
                id,
                "name",
                words,
                "task",
                words,
                "organizationId",
                town.organization(),
                "areaId",
                town.area(),
                "personIds",
                people);
    }

    Call newLeaving() {
        var team = newTeam();
        return path("teamId", team)
                .and(body("id", newId(), "personId", members(team).getFirst()));
    }

    Call newSplit() {
        var team = newTeam();
        return path("teamId", team)
                .and(body(
                        "id",
                        newId(),
                        "parts",
                        members(team).stream()
                                .map(person ->
                                        Map.of("id", newId(), "name", Map.of("zh", "组"), "personIds", List.of(person)))
                                .toList()));
    }

    private List<UUID> members(UUID team) {
        return town.verbs()
                .jdbi()
                .withHandle(h -> h.createQuery("select person_id from duty.team_facts where team_id = :team")
                        .bind("team", team)
                        .mapTo(UUID.class)
                        .list());
    }

    Call newConductReport() {
        return conductReport(newId(), "BREACH");
    }

    private Call conductReport(UUID id, String kind) {
        return body(
                "id",
                id,
                "kind",
                kind,
                "personId",
                town.person(),
                "organizationId",
                town.organization(),
                "areaId",
                town.area(),
                "words",
                "any");
    }

    /// Reported by somebody else than the walk's actors, and come as far as the acts say.
    UUID newConduct(String kind, String... acts) {
        var id = newId();
        WalkWire.done("POST", "/api/conduct", conductReport(id, kind), dispatcher);
        for (String act : acts) {
            WalkWire.done("POST", "/api/conduct/" + id + "/" + act, body("id", newId(), "words", "any"), dispatcher);
        }
        return id;
    }

    /// Decided on by somebody else, and appealed.
    UUID newAppealed() {
        var id = newConduct("COMPLAINT", "examinations");
        var verbs = town.verbs();
        WalkWire.done(
                "POST",
                "/api/conduct/" + id + "/decisions",
                body("id", newId(), "upheld", true, "words", "any"),
                SignedIn.as(verbs.invitations(), Role.COMMAND_POST, town.area()));
        WalkWire.done(
                "POST",
                "/api/conduct/own/" + id + "/appeals",
                body("id", newId(), "words", "any"),
                SignedIn.as(verbs.invitations(), Role.GATE_STAFF, town.area(), null, town.person()));
        return id;
    }

    Call newCheck() {
        return body(
                "id",
                newId(),
                "organizationId",
                town.organization(),
                "results",
                IntStream.rangeClosed(1, 10)
                        .mapToObj(position -> Map.of("position", position, "result", "OK", "note", ""))
                        .toList());
    }

    static Map<String, Object> evidence() {
        return Map.of("kind", "TRAINED", "holds", true, "note", "any");
    }
}
