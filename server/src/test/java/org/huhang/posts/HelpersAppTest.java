package org.huhang.posts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.access.AccountId;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.duty.EvidenceKind;
import org.huhang.duty.NewTeam;
import org.huhang.duty.ReportIn;
import org.huhang.duty.ReportInId;
import org.huhang.duty.ReportsIn;
import org.huhang.duty.TeamId;
import org.huhang.duty.Teams;
import org.huhang.duty.Volunteers;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rosters that draw on people who reported in, volunteers and teams beside staff, or on them alone.
@QuarkusTest
@QuarkusTestResource(House.class)
class HelpersAppTest {
    private static final PlanHelpers ALL = new PlanHelpers(true, true, List.of());
    private static @Nullable RosterTown loaded;
    private static int residents = 100;

    @Inject
    Jdbi jdbi;

    @Inject
    Posts posts;

    @Inject
    Plans plans;

    @Inject
    PlanStore store;

    @Inject
    PlanLoader loader;

    @Inject
    HelpersGone helpersGone;

    @Inject
    DraftStore drafts;

    @Inject
    Replans replans;

    @Inject
    Volunteers volunteers;

    @Inject
    ReportsIn reports;

    @Inject
    Teams teams;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    RosterDesk desk;

    private RosterTown town() {
        var known = loaded == null ? RosterTown.load(jdbi, posts, plans) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nobodyHelpsAndNothingIsInForce() {
        town().forget();
        Emptied.tables(jdbi, "duty.volunteer_facts, duty.evidence_facts, duty.reports_in, duty.teams");
    }

    @Test
    void eachComesOnceByTheFirstGroundOnWhichTheyCome() {
        var reported = reported(area());
        var elsewhere = reported(town().city().area("430811"));
        var volunteer = volunteer(Set.of());
        var untrained = volunteer(Set.of(EvidenceKind.TRAINED));
        var member = resident();
        var both = volunteer(Set.of());
        report(both, area());
        var staff = store.listPeople(town().planned(1)).getFirst().personId();
        report(staff, area());
        var team = team(member, reported);
        var plan = planned(new PlanHelpers(true, true, List.of(team)), true);
        var came = store.listPeople(plan.id()).stream()
                .collect(Collectors.toMap(PlanPerson::personId, PlanPerson::comesAs));
        assertEquals(
                List.of(ComesAs.STAFF, ComesAs.TEAM, ComesAs.TEAM, ComesAs.VOLUNTEER, ComesAs.REPORTED_IN),
                List.of(came.get(staff), came.get(member), came.get(reported), came.get(volunteer), came.get(both)));
        assertEquals(RosterTown.STAFF + 4, came.size(), "not the one of another area nor who was not trained");
        assertTrue(!came.containsKey(elsewhere) && !came.containsKey(untrained));

        // an earlier plan grows by who came since
        var late = volunteer(Set.of());
        for (int sent = 0; sent < 2; sent++) {
            plans.grow(plan, new Plans.NewGrowth(Ids.next(), List.of()), RosterTown.SUNDAY)
                    .orThrow();
        }
        var grown = store.listPeople(plan.id());
        assertEquals(RosterTown.STAFF + 5, grown.size());
        assertEquals(late, grown.getLast().personId());
    }

    /// A gate that helpers keep alone. One leaves, and one lacks what volunteers need from then on: both are replaced,
    /// and whoever is of the staff as well stays there.
    @Test
    void whoHelpsNoMoreIsReplaced() throws Exception {
        for (int i = 0; i < 6; i++) {
            volunteer(Set.of());
            reported(area());
        }
        var staff = store.listPeople(town().planned(1)).getFirst().personId();
        report(staff, area());
        var plan = planned(ALL, false);
        var draft = desk.drafted(desk.search(plan.id(), 1));
        var published = desk.publish(plan.id(), draft, null).orThrow();
        int[] before = drafts.holders(draft);
        assertEquals(0, drafts.find(plan.id(), draft).orElseThrow().tally().unfilled());
        assertEquals(13, store.listPeople(plan.id()).size());

        var people = store.listPeople(plan.id());
        var leaving = holding(people, before, ComesAs.VOLUNTEER, 0);
        var untrained = holding(people, before, ComesAs.VOLUNTEER, 1);
        var ended = holding(people, before, ComesAs.REPORTED_IN, 0);
        assertEquals(List.of(), desk.leftOf(leaving));
        jdbi.useHandle(h -> h.execute(
                "insert into duty.volunteer_facts (id, person_id, kind, area_id, reason, occurred_at)"
                        + " values (?, ?, 'LEFT', ?, 'any', ?)",
                Ids.next(),
                leaving.value(),
                area().value(),
                RosterTown.SUNDAY));
        shown(untrained, EvidenceKind.TRAINED, false);
        end(ended);
        for (PersonId each : List.of(leaving, untrained, ended)) {
            var left = desk.leftOf(each).getFirst();
            assertEquals(BarKind.NOT_HELPING, left.kind());
            assertEquals(seats(people, before, each), left.seats());
        }
        var id = new DraftId(Ids.next());
        replans.replan(plan, new Replans.NewReplan(id, "换人"), RosterTown.PLANNER, RosterTown.SUNDAY)
                .orThrow();
        var mended = drafts.find(plan.id(), id).orElseThrow();
        assertEquals(
                List.of(0L, 0L), List.of(mended.tally().hard(), mended.tally().unfilled()));
        int[] after = drafts.holders(id);
        for (PersonId each : List.of(leaving, untrained, ended)) {
            assertEquals(0, seats(people, after, each));
        }
        desk.publish(plan.id(), id, published).orThrow();
        assertEquals(List.of(), desk.leftOf(leaving));
    }

    /// Where somebody works for an organization of the plan, that they help no more changes nothing.
    @Test
    void whoIsOfTheStaffStays() throws Exception {
        var staff = store.listPeople(town().planned(1)).getFirst().personId();
        report(staff, area());
        var plan = planned(ALL, true);
        var draft = desk.drafted(desk.search(plan.id(), 0));
        desk.publish(plan.id(), draft, null).orThrow();
        end(staff);
        assertEquals(List.of(), desk.leftOf(staff));
    }

    /// The plan is of two days, Monday and Tuesday: insurance that ends on Monday evening bars from Tuesday, and what
    /// is
    /// shown from Tuesday on bars on Monday alone.
    @Test
    void volunteersArePlacedOnTheDaysOnWhichTheyHaveWhatTheyNeed() {
        var until = volunteer(Set.of(EvidenceKind.INSURED));
        shown(until, EvidenceKind.INSURED, LocalDate.of(2021, 8, 1), RosterTown.MONDAY.plusDays(1));
        var from = volunteer(Set.of(EvidenceKind.TRAINED));
        shown(from, EvidenceKind.TRAINED, RosterTown.MONDAY.plusDays(1), null);
        var never = volunteer(Set.of(EvidenceKind.PLEDGE));
        shown(never, EvidenceKind.PLEDGE, RosterTown.MONDAY.plusDays(3), null);
        var plan = planned(ALL, false);
        var people = store.listPeople(plan.id());
        assertEquals(
                Set.of(until, from), people.stream().map(PlanPerson::personId).collect(Collectors.toSet()));
        var tuesday = RosterTown.MONDAY.plusDays(1).atStartOfDay(clock.zone()).toEpochSecond();
        var crew = loader.load(plan, RosterTown.SUNDAY).staffing.people();
        for (PlanPerson each : people) {
            var away = crew.get(each.position()).away();
            assertEquals(1, away.size());
            var span = away.getFirst();
            assertEquals(tuesday, each.personId().equals(until) ? span.start() : span.end());
        }
    }

    /// A second record of somebody turns out to be theirs: whoever is of the staff in one of them stays, and whoever
    /// helps
    /// can be told absent by either id.
    @Test
    void whoWasMergedIsOnePerson() {
        var staff = store.listPeople(town().planned(1)).getFirst().personId();
        var twin = reported(area());
        var helper = reported(area());
        var other = volunteer(Set.of());
        var plan = planned(ALL, true);
        end(twin);
        merge(twin, staff);
        assertEquals(List.of(), helpersGone.of(plan, List.of(staff), RosterTown.SUNDAY));
        merge(helper, other);
        assertEquals(List.of(), helpersGone.of(plan, List.of(other), RosterTown.SUNDAY));
        end(helper);
        assertEquals(List.of(), helpersGone.of(plan, List.of(other), RosterTown.SUNDAY), "volunteers still");
    }

    /// Whoever reported in and works for an organization of the plan by now is of its staff.
    @Test
    void whoIsEmployedMeanwhileStays() {
        var helper = reported(area());
        var plan = planned(ALL, true);
        end(helper);
        assertEquals(1, helpersGone.of(plan, List.of(helper), RosterTown.SUNDAY).size());
        town().employ(helper);
        assertEquals(List.of(), helpersGone.of(plan, List.of(helper), RosterTown.SUNDAY));
    }

    /// The organization that formed a team sends its own staff; that somebody else's employer hears nothing, volunteers
    /// are
    /// free to keep to themselves.
    @Test
    void aTeamTellsNoEmployerButWhoFormedIt() {
        var own = store.listPeople(town().planned(1)).getFirst().personId();
        var volunteer = volunteer(Set.of());
        town().employ(volunteer, procuratorate());
        var plan = planned(new PlanHelpers(false, false, List.of(team(own, volunteer))), false);
        assertEquals(town().city().court, came(plan, own).organizationId());
        assertNull(came(plan, volunteer).organizationId());
    }

    /// A roster of volunteers alone: no organization is told, and the page says how many come without one.
    @Test
    void whoComesWithoutAnOrganizationIsCountedAmongThoseTold() throws Exception {
        for (int i = 0; i < 4; i++) {
            volunteer(Set.of());
        }
        var plan = planned(ALL, false);
        var draft = desk.drafted(desk.search(plan.id(), 0));
        var publication = desk.publish(plan.id(), draft, null).orThrow();
        SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"))
                .request()
                .get("/api/rosters/" + plan.id().value() + "/publications/" + publication.value() + "/messages")
                .then()
                .statusCode(200)
                .body("organizations", equalTo(List.of()))
                .body("others", equalTo(4));
    }

    /// The three parts of a split team are the team.
    @Test
    void aSplitTeamHelpsOn() {
        var one = resident();
        var other = resident();
        var team = team(one, other);
        teams.recordSplit(Ids.next(), team, List.of(part(one), part(other)), RosterTown.SUNDAY);
        var plan = planned(new PlanHelpers(false, false, List.of(team)), false);
        assertEquals(
                Set.of(one, other),
                store.listPeople(plan.id()).stream().map(PlanPerson::personId).collect(Collectors.toSet()));
    }

    /// Helpers are the area's: whoever plans in it draws on them, sees the plan, and tells who cannot come.
    @Test
    void helpersAreOfTheirAreaAndNoOrganizations() {
        var helper = volunteer(Set.of());
        var gate = gate();
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var elsewhere =
                SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430811"));
        var dispatcher =
                SignedIn.as(invitations, Role.DISPATCHER, town().city().area("430802"), town().city().court, null);
        asked(dispatcher, gate, new PlanHelpers(false, true, List.of())).statusCode(403);
        asked(elsewhere, gate, new PlanHelpers(false, true, List.of())).statusCode(403);
        asked(command, gate, new PlanHelpers(false, true, List.of(new TeamId(Ids.next()))))
                .statusCode(422)
                .body("code", equalTo("posts.no-such-team"));
        asked(command, gate, new PlanHelpers(false, false, List.of()))
                .statusCode(422)
                .body("code", equalTo("posts.organizations-out-of-range"));
        String plan = asked(command, gate, new PlanHelpers(false, true, List.of()))
                .statusCode(200)
                .body("helpers.volunteers", equalTo(true))
                .body("people", equalTo(1))
                .extract()
                .path("plan.id");
        command.request().get("/api/rosters").then().body("rosters.plan.id", hasItem(plan));
        dispatcher.request().get("/api/rosters").then().body("rosters.plan.id", not(hasItem(plan)));
        dispatcher.request().get("/api/rosters/" + plan).then().statusCode(403);
        command.request()
                .get("/api/rosters/" + plan + "/people")
                .then()
                .statusCode(200)
                .body("people.comesAs", equalTo(List.of("VOLUNTEER")))
                .body("people[0].organizationId", equalTo(null));
        absent(dispatcher, helper).statusCode(403);
        absent(elsewhere, helper).statusCode(403);
        absent(command, helper).statusCode(200);
        command.request()
                .get("/api/posts/absences")
                .then()
                .statusCode(200)
                .body("absences.person.id", hasItem(helper.value().toString()));
        elsewhere
                .request()
                .get("/api/posts/absences")
                .then()
                .statusCode(200)
                .body("absences.person.id", not(hasItem(helper.value().toString())));
    }

    /// Who cannot come is told by whoever plans with them, and that is listed and ended by whoever told it; what is
    /// agreed
    /// with somebody stays with their employer, and of who has none with whoever plans.
    @Test
    void whatIsToldOfAHelperIsToldByWhoPlansAndKnownToWhoNeedsIt() {
        var volunteer = volunteer(Set.of());
        var sent = reported(area());
        town().employ(sent, procuratorate());
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var elsewhere =
                SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430811"));
        asked(command, gate(), ALL).statusCode(200);
        absent(command, sent).statusCode(200);
        agreed(command, volunteer).statusCode(200);
        agreed(command, sent).statusCode(403);
        agreed(elsewhere, sent).statusCode(200);
        command.request()
                .get("/api/posts/agreements")
                .then()
                .statusCode(200)
                .body("agreements.person.id", equalTo(List.of(volunteer.value().toString())));
        // the plan is over: nobody else sees it, and who told it can still end it
        jdbi.useHandle(h -> h.execute("update posts.plans set start_date = '2021-08-01'"));
        String absence = command.request()
                .get("/api/posts/absences")
                .then()
                .statusCode(200)
                .body("absences.person.id", equalTo(List.of(sent.value().toString())))
                .extract()
                .path("absences[0].absence.id");
        command.request()
                .body(Map.of("id", Ids.next(), "end", clock.now().toString()))
                .post("/api/posts/absences/" + absence + "/end")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse agreed(SignedIn who, PersonId person) {
        return who.request()
                .body(Map.of(
                        "id", Ids.next(),
                        "personId", person.value(),
                        "startDate", clock.today().toString(),
                        "limits", Map.of("shiftMinutes", 240, "nightsInARow", false),
                        "reason", "孕期"))
                .post("/api/posts/agreements")
                .then();
    }

    private ValidatableResponse asked(SignedIn who, PostId gate, PlanHelpers helpers) {
        return who.request()
                .body(Map.of(
                        "id", Ids.next(),
                        "title", "志愿者轮值",
                        "areaId", town().city().area("430802").value(),
                        "startDate", clock.today().toString(),
                        "days", 1,
                        "postIds", List.of(gate.value()),
                        "organizationIds", List.of(),
                        "helpers",
                                Map.of(
                                        "reportedIn", helpers.reportedIn(),
                                        "volunteers", helpers.volunteers(),
                                        "teamIds",
                                                helpers.teamIds().stream()
                                                        .map(TeamId::value)
                                                        .toList())))
                .post("/api/rosters")
                .then();
    }

    private ValidatableResponse absent(SignedIn who, PersonId person) {
        return who.request()
                .body(Map.of(
                        "id", Ids.next(),
                        "personId", person.value(),
                        "kind", "AWAY",
                        "start", clock.now().toString(),
                        "reason", "家中有事"))
                .post("/api/posts/absences")
                .then();
    }

    private RosterPlan planned(PlanHelpers helpers, boolean court) {
        var plan = town().helped(2, helpers, court, gate());
        plans.record(plan, RosterTown.SUNDAY);
        return store.find(plan.id()).orElseThrow();
    }

    private PostId gate() {
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        return gate;
    }

    private PlanPerson came(RosterPlan plan, PersonId person) {
        return store.listPeople(plan.id()).stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static int seats(List<PlanPerson> people, int[] holders, PersonId person) {
        int position = people.stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .orElseThrow()
                .position();
        return (int) Arrays.stream(holders).filter(each -> each == position).count();
    }

    private static PersonId holding(List<PlanPerson> people, int[] holders, ComesAs ground, int which) {
        return people.stream()
                .filter(each ->
                        each.comesAs() == ground && IntStream.of(holders).anyMatch(holder -> holder == each.position()))
                .skip(which)
                .findFirst()
                .orElseThrow()
                .personId();
    }

    private AreaId area() {
        return town().area();
    }

    private PersonId resident() {
        residents++;
        return town().resident("周" + residents, residents);
    }

    /// Of another area, with nobody in it.
    private OrganizationId procuratorate() {
        var id = new OrganizationId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into registry.organizations (id, name, pinyin, system, level, area_id)"
                        + " values (?, '武陵源区人民检察院', '', 'PROCURATORATES', 'COUNTY', ?)",
                id.value(),
                town().city().area("430811").value()));
        return id;
    }

    private PersonId reported(AreaId area) {
        var person = resident();
        report(person, area);
        return person;
    }

    private void report(PersonId person, AreaId area) {
        reports.record(List.of(new ReportIn(
                new ReportInId(Ids.next()),
                person,
                null,
                area,
                ReportIn.Basis.HOME,
                null,
                null,
                RosterTown.SUNDAY,
                null,
                null,
                null,
                null)));
    }

    private void end(PersonId person) {
        jdbi.useHandle(h -> h.execute(
                "insert into duty.report_in_facts (id, report_in_id, act, words, account_id, occurred_at)"
                        + " select ?, id, 'ENDED', 'any', ?, ? from duty.reports_in where person_id = ?",
                Ids.next(),
                new AccountId(Ids.next()).value(),
                RosterTown.SUNDAY,
                person.value()));
    }

    /// With all that volunteers need but some of it.
    private PersonId volunteer(Set<EvidenceKind> lacking) {
        var person = resident();
        volunteers.recordJoined(Ids.next(), person, area(), RosterTown.SUNDAY);
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind != EvidenceKind.SKILL && !lacking.contains(kind)) {
                shown(person, kind, true);
            }
        }
        return person;
    }

    private void shown(PersonId person, EvidenceKind kind, boolean holds) {
        shown(person, new Volunteers.Shown(kind, null, holds, LocalDate.of(2021, 8, 1), null, ""));
    }

    private void shown(PersonId person, EvidenceKind kind, LocalDate from, @Nullable LocalDate until) {
        shown(person, new Volunteers.Shown(kind, null, true, from, until, ""));
    }

    private void shown(PersonId person, Volunteers.Shown shown) {
        volunteers.record(Ids.next(), person, List.of(shown), null, RosterTown.SUNDAY, LocalDate.of(2021, 8, 1));
    }

    private void merge(PersonId duplicate, PersonId survivor) {
        jdbi.useHandle(h -> h.execute(
                "update registry.people set merged_into = ? where id = ?", survivor.value(), duplicate.value()));
    }

    private TeamId team(PersonId... members) {
        var id = new TeamId(Ids.next());
        teams.record(
                new NewTeam(
                        id,
                        new Wording("突击队", null),
                        new Wording("守门", null),
                        town().city().court,
                        area(),
                        null,
                        List.of(members)),
                RosterTown.SUNDAY);
        return id;
    }

    private static Teams.Part part(PersonId member) {
        return new Teams.Part(new TeamId(Ids.next()), new Wording("一组", null), List.of(member));
    }
}
