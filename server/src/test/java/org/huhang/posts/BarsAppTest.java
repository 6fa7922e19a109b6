package org.huhang.posts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.duty.Calls;
import org.huhang.duty.DemandId;
import org.huhang.duty.MusterId;
import org.huhang.duty.Musters;
import org.huhang.duty.NewMuster;
import org.huhang.duty.PlacingLock;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Musters, holds and absences against a roster in force: one person is in one place, whoever put them there.
@QuarkusTest
@QuarkusTestResource(House.class)
class BarsAppTest {
    private static @Nullable DayTown loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Posts posts;

    @Inject
    Plans plans;

    @Inject
    PlanStore store;

    @Inject
    Bars bars;

    @Inject
    SeatsLeft seatsLeft;

    @Inject
    Notices notices;

    @Inject
    Musters musters;

    @Inject
    Calls calls;

    @Inject
    PlacingLock placing;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    private DayTown town() {
        var known = loaded == null ? load() : loaded;
        loaded = known;
        return known;
    }

    private DayTown load() {
        var town = DayTown.load(jdbi, clock.now());
        jdbi.useHandle(h -> {
            h.execute(
                    "update posts.plans set start_date = ?, days = 2",
                    clock.today().minusDays(1));
            h.execute(
                    "insert into posts.plan_organizations values (?, ?)",
                    town.plan().value(),
                    town.city().court.value());
        });
        List.of("李强", "王建国", "覃芳")
                .forEach(name -> jdbi.useHandle(h -> h.execute(
                        "insert into registry.staff (organization_id, person_id, position, start_at)"
                                + " values (?, ?, '法官', '2020-01-01T00:00:00Z')",
                        town.city().court.value(),
                        town.person(name).value())));
        return town;
    }

    @BeforeEach
    void nothingBars() {
        town();
        jdbi.useHandle(h -> h.execute("truncate posts.absences, posts.absence_endings, duty.call_facts, zones.holds,"
                + " zones.held_people, zones.hold_decisions cascade"));
    }

    @Test
    void aCallToThePlaceOfARosterIsOneDutyWithIt() {
        var notice = notice();
        called(demand(notice, DayTown.CHECKPOINT, town().area(), true), "李强");
        called(demand(notice, "解放社区（未列名）", town().area(), false), "李强");
        assertEquals(List.of(), inPlan());
        assertEquals(List.of(), left());
    }

    @Test
    void aCallElsewhereKeepsFromTheRosterAndLeavesItsSeats() {
        for (boolean ends : List.of(true, false)) {
            nothingBars();
            called(elsewhere(notice(), ends), "李强");
            assertEquals(List.of(BarKind.CALLED), inPlan());
            assertEquals(
                    List.of(new SeatsLeft.LeftSeats(BarKind.CALLED, null, 1, town().plan(), "any", 1, town().start())),
                    left());
        }
    }

    @Test
    void whoIsCalledByANoticeThatHoldsNoMoreIsFree() {
        var notice = notice();
        called(elsewhere(notice, true), "李强");
        roster().supersede(notice, notice());
        assertEquals(List.of(), inPlan());
    }

    @Test
    void whoHoldsASeatElsewhereIsNotNamedAndItIsToldWhere() {
        var dispatcher = dispatcher();
        var away = elsewhere(notice(), true);
        name(dispatcher, away, "李强")
                .statusCode(409)
                .body("code", equalTo("duty.holds-seat"))
                .body("params.place", equalTo(DayTown.CHECKPOINT), "params.count", equalTo(1));
        dispatcher
                .request()
                .get("/api/demands/" + away.value() + "/candidates?q=李")
                .then()
                .statusCode(200)
                .body("candidates[0].seat.place.zh", equalTo(DayTown.CHECKPOINT));
        name(dispatcher, demand(notice(), "解放社区（未列名）", town().area(), true), "李强")
                .statusCode(200);
    }

    /// Whoever names somebody while a roster with them is put in force waits for it, and hears of it.
    @Test
    void whoIsNamedWhileTheyArePublishedIsSeenToHoldASeat() throws Exception {
        var dispatcher = dispatcher();
        var away = elsewhere(notice(), true);
        var person = town().person("李强");
        var other = new PersonId(Ids.next());
        seatOf(person, other);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var named = QuarkusTransaction.requiringNew().call(() -> {
                placing.hold(List.of(person));
                seatOf(other, person);
                var naming = threads.submit(() -> name(dispatcher, away, "李强"));
                RosterDesk.waitFor(() -> naming.isDone() || waiting());
                return naming;
            });
            named.get().statusCode(409).body("code", equalTo("duty.holds-seat"));
        }
    }

    private void seatOf(PersonId before, PersonId now) {
        jdbi.useHandle(h -> h.execute(
                "update posts.plan_people set person_id = ? where person_id = ?", now.value(), before.value()));
    }

    private boolean waiting() {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (select from pg_locks where locktype = 'advisory' and not granted)
                """).mapTo(boolean.class).one());
    }

    @Test
    void whoIsOnHoldIsNeitherNamedNorExpected() {
        hold("李强", Duration.ofDays(7));
        var dispatcher = dispatcher();
        name(dispatcher, demand(notice(), DayTown.CHECKPOINT, town().area(), true), "李强")
                .statusCode(422)
                .body("code", equalTo("duty.cannot-be-named"), "params.people[0].hindrances", hasItem("ON_HOLD"));
        assertEquals(
                List.of(new SeatsLeft.LeftSeats(BarKind.ON_HOLD, null, 1, town().plan(), "any", 1, town().start())),
                left());
        SignedIn.as(invitations, Role.POST_LEADER, town().area())
                .request()
                .get("/api/posts/" + town().checkpoint().value() + "/day?date=" + day())
                .then()
                .statusCode(200)
                .body("shifts.flatten().seats.flatten().state", hasItem("ABSENT_TOLD"));
        dispatcher
                .request()
                .get("/api/rosters/" + town().plan().value() + "/absences")
                .then()
                .statusCode(200)
                .body("people", hasSize(1), "people[0].kind", equalTo("ON_HOLD"))
                .body("people[0].person.name", equalTo("李*"), "people[0].absenceId", nullValue())
                .body("people[0].seats", equalTo(1), "more", equalTo(false));
        dispatcher
                .request()
                .get("/api/posts/seats-left?areaId="
                        + town().city().area("430802").value())
                .then()
                .statusCode(200)
                .body("kind", equalTo(List.of("ON_HOLD")));
    }

    @Test
    void aHoldThatIsOverKeepsNobody() {
        hold("李强", Duration.ZERO);
        name(dispatcher(), demand(notice(), DayTown.CHECKPOINT, town().area(), true), "李强")
                .statusCode(200);
        assertEquals(List.of(), left());
    }

    /// Also whoever works for an organization that is none of the area's, such as a city's bureau.
    @Test
    void theUnitsDispatcherSeesWhoOfTheRosterIsAbsent() {
        jdbi.useHandle(h -> h.execute(
                "insert into posts.absences (id, person_id, kind, start_at, reason, told_at)"
                        + " values (?, ?, 'UNFIT', ?, '发热', ?)",
                Ids.next(),
                town().person("王建国").value(),
                Timestamp.from(town().start()),
                Timestamp.from(clock.now())));
        jdbi.useHandle(h -> h.execute(
                "update posts.plan_people set organization_id = ? where person_id = ?",
                Ids.next(),
                town().person("王建国").value()));
        var at = "/api/rosters/" + town().plan().value() + "/absences";
        dispatcher()
                .request()
                .get(at)
                .then()
                .statusCode(200)
                .body("people.kind", equalTo(List.of("UNFIT")), "people[0].person.name", equalTo("王*国"));
        SignedIn.as(invitations, Role.DISPATCHER, town().city().area("430811"))
                .request()
                .get(at)
                .then()
                .statusCode(403);
    }

    /// Of the court alone: not of the area.
    private SignedIn dispatcher() {
        return SignedIn.as(invitations, Role.DISPATCHER, town().city().area("430802"), town().city().court, null);
    }

    private String day() {
        return town().start().atZone(clock.zone()).toLocalDate().toString();
    }

    private RosterTown roster() {
        return new RosterTown(town().city(), jdbi, posts, plans);
    }

    private NoticeId notice() {
        return roster().notice(notices);
    }

    private DemandId elsewhere(NoticeId notice, boolean ends) {
        return demand(notice, "武陵源区隔离点", town().city().area("430811"), ends);
    }

    private DemandId demand(NoticeId notice, String place, AreaId area, boolean ends) {
        var id = new DemandId(Ids.next());
        var from = clock.now().minus(Duration.ofHours(2));
        OrganizationId court = town().city().court;
        musters.record(
                new NewMuster(
                        new MusterId(Ids.next()),
                        notice,
                        new Wording("支援", null),
                        from,
                        ends ? from.plus(Duration.ofDays(14)) : null,
                        null,
                        List.of(new NewMuster.NewDemand(
                                id, court, new Wording("值守", null), null, area, null, new Wording(place, null), null))),
                from);
        return id;
    }

    private void called(DemandId demand, String name) {
        calls.recordNamed(Ids.next(), demand, List.of(town().person(name)), clock.now());
    }

    private ValidatableResponse name(SignedIn dispatcher, DemandId demand, String name) {
        return dispatcher
                .request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "personIds",
                        List.of(town().person(name).value())))
                .post("/api/demands/" + demand.value() + "/namings")
                .then();
    }

    private void hold(String name, Duration left) {
        UUID hold = Ids.next();
        Instant end = clock.now().plus(left);
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into zones.holds (id, rule_code, area_id, reason, start_at, end_at, approval_id,"
                            + " requested_by, requested_at) values (?, 'POSITIVE_POOL', ?, 'any', ?, ?, ?, ?, ?)",
                    hold,
                    town().area().value(),
                    Timestamp.from(end.minus(Duration.ofDays(10))),
                    Timestamp.from(end),
                    Ids.next(),
                    Ids.next(),
                    Timestamp.from(end.minus(Duration.ofDays(10))));
            h.execute(
                    "insert into zones.held_people (hold_id, person_id) values (?, ?)",
                    hold,
                    town().person(name).value());
            h.execute(
                    "insert into zones.hold_decisions (hold_id, approved, decided_at) values (?, true, ?)",
                    hold,
                    Timestamp.from(end.minus(Duration.ofDays(10))));
        });
    }

    private List<BarKind> inPlan() {
        var now = clock.now();
        List<PersonId> people = store.listPeople(town().plan()).stream()
                .map(PlanPerson::personId)
                .toList();
        var plan = store.find(town().plan()).orElseThrow();
        return bars.listIn(plan, people, now, now.plus(Duration.ofDays(2)), now).stream()
                .map(Bar::kind)
                .toList();
    }

    private List<SeatsLeft.LeftSeats> left() {
        var now = clock.now();
        return seatsLeft.list(List.of(town().person("李强")), _ -> true, now, now.plus(Duration.ofDays(30)));
    }
}
