package org.huhang.duty;

import static org.huhang.duty.MusterTown.DISPATCHER;
import static org.huhang.duty.MusterTown.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.notices.Notices;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Teams, conduct and checks on the tables.
@QuarkusTest
@QuarkusTestResource(House.class)
class TeamsAppTest {
    private static @Nullable MusterTown loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Notices notices;

    @Inject
    Musters musters;

    @Inject
    Teams teams;

    @Inject
    TeamStore store;

    @Inject
    Conduct conduct;

    @Inject
    ConductStore files;

    @Inject
    Checks checks;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    private MusterTown town() {
        var known = loaded == null ? MusterTown.load(jdbi, notices, musters) : loaded;
        loaded = known;
        return known;
    }

    @Test
    void oneTeamIsSplitIntoThreeDoorToDoorGroups() {
        var three = people("李强", "王建国", "覃芳");
        var team = formed(three);
        var parts = three.stream()
                .map(person -> new Teams.Part(new TeamId(Ids.next()), new Wording("入户组", null), List.of(person)))
                .toList();
        assertRefused("duty.parts-out-of-range", split(team, parts.subList(0, 1)));
        assertRefused(
                "duty.part-of-strangers",
                split(
                        team,
                        List.of(
                                parts.get(0),
                                new Teams.Part(
                                        new TeamId(Ids.next()), new Wording("组", null), List.of(three.get(0))))));
        var splitting = new Teams.Splitting(Ids.next(), team, parts);
        teams.split(splitting, DISPATCHER, NOON.plusSeconds(60)).orThrow();
        teams.split(splitting, DISPATCHER, NOON.plusSeconds(60)).orThrow();
        var whole = store.find(team).orElseThrow();
        assertEquals(Team.TeamEnd.SPLIT, whole.end());
        assertEquals(Set.of(), teams.members(team), "the team that was is of nobody now");
        assertEquals(
                3,
                store.listMembers(List.of(team)).stream()
                        .filter(member -> NOON.plusSeconds(60).equals(member.end()))
                        .count(),
                "and still says who was of it, until when");
        assertEquals(Set.of(three.get(1)), teams.members(parts.get(1).id()));
        assertEquals(team, store.find(parts.get(2).id()).orElseThrow().splitFromId());
        assertRefused("duty.team-ended", split(team, parts));
    }

    @Test
    void peopleJoinAndLeaveATeamAndADissolvedOneStaysAsItWas() {
        var team = formed(people("李强"));
        assertRefused(
                "duty.member-already", teams.join(new Teams.Joining(Ids.next(), team, people("李强")), DISPATCHER, NOON));
        teams.join(new Teams.Joining(Ids.next(), team, people("覃芳")), DISPATCHER, NOON)
                .orThrow();
        teams.leave(new Teams.Leaving(Ids.next(), team, town().person("李强")), DISPATCHER, NOON.plusSeconds(9))
                .orThrow();
        assertRefused(
                "duty.no-member",
                teams.leave(new Teams.Leaving(Ids.next(), team, town().person("李强")), DISPATCHER, NOON));
        assertEquals(Set.of(town().person("覃芳")), teams.members(team));
        teams.join(new Teams.Joining(Ids.next(), team, people("李强")), DISPATCHER, NOON.plusSeconds(10))
                .orThrow();
        assertEquals(2, teams.members(team).size());
        assertRefused("duty.why-not", teams.dissolve(new Teams.Dissolving(Ids.next(), team, ""), DISPATCHER, NOON));
        teams.dissolve(new Teams.Dissolving(Ids.next(), team, "任务完成"), DISPATCHER, NOON.plusSeconds(20))
                .orThrow();
        assertRefused(
                "duty.team-ended", teams.join(new Teams.Joining(Ids.next(), team, people("王建国")), DISPATCHER, NOON));
    }

    @Test
    void aBreachGoesItsWayAndItsWordsLieSealed() {
        var report = new Conduct.Report(
                new ConductId(Ids.next()),
                ConductKind.BREACH,
                town().person("覃芳"),
                town().city().court,
                town().area(),
                "擅自离岗三小时");
        var reporter = new Conduct.Actor(DISPATCHER, null);
        conduct.report(report, reporter, clock.now()).orThrow();
        conduct.report(report, reporter, clock.now()).orThrow();
        act(report.id(), ConductAct.EXAMINED, null, reporter).orThrow();
        act(report.id(), ConductAct.HEARD, null, reporter).orThrow();
        assertRefused("duty.conduct-somebody-else", act(report.id(), ConductAct.DECIDED, true, reporter));
        var decider = new Conduct.Actor(MusterTown.OTHER, null);
        assertRefused("duty.decision-unclear", act(report.id(), ConductAct.DECIDED, null, decider));
        act(report.id(), ConductAct.DECIDED, true, decider).orThrow();
        assertEquals(
                "擅自离岗三小时",
                files.find(report.id()).orElseThrow().facts().getFirst().words());
        int clear = jdbi.withHandle(
                h -> h.createQuery("select count(*) from duty.conduct_facts where position(:words in words_sealed) > 0")
                        .bind("words", "擅自离岗三小时".getBytes(StandardCharsets.UTF_8))
                        .mapTo(int.class)
                        .one());
        assertEquals(0, clear);
        var me = SignedIn.as(invitations, Role.GATE_STAFF, town().area(), null, town().person("覃芳"));
        var own = me.request()
                .get("/api/conduct/own")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("DECIDED", own.getString("[0].state"));
        assertNull(own.getString("[0].steps[0].by"), "who reported is not told");
        me.request()
                .body(Map.of("id", Ids.next(), "words", "当时送病人"))
                .post("/api/conduct/own/" + report.id().value() + "/appeals")
                .then()
                .statusCode(200);
        var somebody = SignedIn.as(invitations, Role.GATE_STAFF, town().area(), null, town().person("李强"));
        somebody.request()
                .body(Map.of("id", Ids.next(), "words", "any"))
                .post("/api/conduct/own/" + report.id().value() + "/appeals")
                .then()
                .statusCode(404);
    }

    @Test
    void aCheckHasAResultForEachItemAndSaysWhatIsWrong() {
        var court = town().city().court;
        var nine = IntStream.rangeClosed(1, 9)
                .mapToObj(position -> new CheckResult(position, CheckResult.Finding.OK, ""))
                .toList();
        assertRefused("duty.check-incomplete", check(court, nine));
        var ten = new ArrayList<>(nine);
        ten.add(new CheckResult(10, CheckResult.Finding.NOT_OK, " "));
        assertRefused("duty.check-unsaid", check(court, ten));
        ten.set(9, new CheckResult(10, CheckResult.Finding.NOT_OK, "无人轮换"));
        check(court, ten).orThrow();
    }

    private Outcome<CheckId> check(OrganizationId organization, List<CheckResult> results) {
        return checks.record(
                new Checks.NewCheck(new CheckId(Ids.next()), organization, results),
                DISPATCHER,
                NOON,
                LocalDate.of(2021, 7, 31));
    }

    private Outcome<ConductId> act(ConductId id, ConductAct act, @Nullable Boolean upheld, Conduct.Actor by) {
        return conduct.act(new Conduct.Act(Ids.next(), id, act, upheld, "any"), by, clock.now());
    }

    private Outcome<TeamId> split(TeamId team, List<Teams.Part> parts) {
        return teams.split(new Teams.Splitting(Ids.next(), team, parts), DISPATCHER, NOON.plusSeconds(60));
    }

    private TeamId formed(List<PersonId> people) {
        return teams.form(
                        new NewTeam(
                                new TeamId(Ids.next()),
                                new Wording("突击队", "Assault team"),
                                new Wording("入户登记", "Door to door"),
                                town().city().court,
                                town().area(),
                                null,
                                people),
                        DISPATCHER,
                        NOON)
                .orThrow();
    }

    private List<PersonId> people(String... names) {
        return List.of(names).stream().map(town()::person).toList();
    }

    private static void assertRefused(String code, Outcome<?> outcome) {
        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals(code, refused.refusal().code());
    }
}
