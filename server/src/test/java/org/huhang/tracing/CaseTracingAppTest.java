package org.huhang.tracing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.huhang.tracing.TracedTown.at;
import static org.huhang.tracing.TracedTown.place;
import static org.huhang.tracing.TracedTown.stay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.cases.CaseCoursesChanged;
import org.huhang.cases.CaseId;
import org.huhang.cases.CasesApproved;
import org.huhang.contacts.Setting;
import org.huhang.registry.PeopleChanged;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.huhang.shared.Wording;
import org.huhang.visits.BulkVisits;
import org.huhang.visits.ContactIndex;
import org.huhang.visits.DaysIndexed;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.VisitPlace;
import org.huhang.visits.VisitPlaces;
import org.huhang.zones.NewCover;
import org.huhang.zones.NewFact;
import org.huhang.zones.NewZone;
import org.huhang.zones.TestOrders;
import org.huhang.zones.ZoneId;
import org.huhang.zones.Zones;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contact index under approved cases: both degrees, editions, what each new fact changes.
///
///     27 July 19:30   a theatre: the case sits in row 10
@QuarkusTest
@QuarkusTestResource(House.class)
class CaseTracingAppTest {
    private static final Instant NOW = at("2021-07-29T12:00");
    private static final Instant SAMPLED = at("2021-07-28T20:00");

    @Inject
    Jdbi jdbi;

    @Inject
    CasesToTrace casesToTrace;

    @Inject
    ChangedCourses changedCourses;

    @Inject
    IndexedDays indexedDays;

    @Inject
    MergedContacts mergedContacts;

    @Inject
    Contacts contacts;

    @Inject
    Zones zones;

    @Inject
    TestOrders orders;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    WallClock wall;

    @Inject
    BulkVisits bulk;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    VisitPlaces places;

    @Inject
    ContactIndex index;

    private SmallCity city;
    private TracedTown town;
    private VisitPlace theatre;
    private VisitPlace office;
    private SmallCity.Resident theCase;

    @BeforeEach
    void aTown() {
        if (clock.isDrill()) {
            clock.drive(NOW).orThrow();
        } else {
            clock.beginDrill(NOW).orThrow();
        }
        Emptied.tables(
                jdbi,
                "registry.areas, cases.cases, visits.gatherings, visits.pseudonyms, visits.places, visits.batches,"
                        + " visits.days, visits.day_files, visits.identity_joins, tracing.traced_cases, notices.notices,"
                        + " access.approvals, zones.zones, zones.covers");
        city = new SmallCity(jdbi);
        town = new TracedTown(jdbi, bulk, pseudonyms, places, index);
        theatre = place("剧场", Setting.THEATRE, city.shuangxia);
        office = place("办公室", Setting.ROOM, city.shuangxia);
        theCase = city.person("病例", city.wulingyuan);
    }

    @Test
    void rowsMakeCloseContactsAndTheRestOfTheAudienceIsGeneral() {
        var near = city.person("三排内", city.shuangxia);
        var far = city.person("四排外", city.shuangxia);
        var unknown = city.person("座位不详", city.shuangxia);
        town.visits(List.of(evening(theCase, 10), evening(near, 13), evening(far, 14), evening(unknown, 0)));
        var id = trace();
        assertEquals(
                List.of("三排内 1 CLOSE met-theatre", "四排外 1 GENERAL beyond", "座位不详 1 CLOSE met-theatre"),
                town.contacts(id));
        assertEquals(List.of("APPROVAL +3 -0 ~0"), town.computations(id));
        // again: nothing is another
        accept(new CasesApproved(List.of(id)));
        assertEquals(List.of("APPROVAL +3 -0 ~0"), town.computations(id));
    }

    @Test
    void contactsOfContactsOnlyAfterTheFirstExposure() {
        var near = city.person("密接", city.shuangxia);
        var after = city.person("其后", city.shuangxia);
        var before = city.person("其前", city.shuangxia);
        var shortly = city.person("短暂", city.shuangxia);
        town.visits(List.of(
                evening(theCase, 10),
                evening(near, 9),
                stay(near, office, "2021-07-27T09:00", "2021-07-27T11:00"),
                stay(before, office, "2021-07-27T09:00", "2021-07-27T11:00"),
                stay(near, office, "2021-07-28T09:00", "2021-07-28T11:00"),
                stay(after, office, "2021-07-28T09:00", "2021-07-28T09:15"),
                stay(shortly, office, "2021-07-28T09:00", "2021-07-28T09:14")));
        var id = trace();
        assertEquals(List.of("其后 2 SECONDARY second-degree", "密接 1 CLOSE met-theatre"), town.contacts(id));
        assertEquals(
                "9 办公室",
                jdbi.withHandle(h -> h.createQuery("""
                        select extract(hour from e.start_at at time zone 'Asia/Shanghai') || ' ' || e.evidence
                          from tracing.exposures e
                          join registry.people v on v.id = e.via_person_id
                         where e.degree = 2 and v.name = '密接' and e.seconds = 900
                        """).mapTo(String.class).one()));
    }

    @Test
    void aMinuteLessThanAQuarterOfAnHourInARoomIsNothing() {
        var enough = city.person("十五分", city.shuangxia);
        var less = city.person("十四分", city.shuangxia);
        town.visits(List.of(
                stay(theCase, office, "2021-07-27T09:00", "2021-07-27T12:00"),
                stay(enough, office, "2021-07-27T10:00", "2021-07-27T10:15"),
                stay(less, office, "2021-07-27T10:00", "2021-07-27T10:14")));
        assertEquals(List.of("十五分 1 CLOSE met-room"), town.contacts(trace()));
    }

    @Test
    void aMeetingIsAsSureAsTheLessSureOfTheTwoStaysAndOfOneThatIsKnownTwiceTheSurerCounts() {
        var both = city.person("双方有记录", city.shuangxia);
        var own = city.person("自述", city.shuangxia);
        var twice = city.person("自述且有记录", city.shuangxia);
        var night = city.person("跨夜", city.shuangxia);
        var ofTold = city.person("病例自述", city.shuangxia);
        var canteen = place("食堂", Setting.ROOM, city.shuangxia);
        town.visits(List.of(
                stay(theCase, office, "2021-07-27T09:00", "2021-07-27T12:00"),
                stay(both, office, "2021-07-27T09:00", "2021-07-27T10:00"),
                stay(own, office, "2021-07-27T09:00", "2021-07-27T10:00").told(),
                stay(twice, office, "2021-07-27T09:00", "2021-07-27T10:00").told(),
                stay(twice, office, "2021-07-27T09:30", "2021-07-27T09:40"),
                stay(theCase, theatre, "2021-07-28T00:10", "2021-07-28T01:00", 10),
                stay(night, theatre, "2021-07-27T23:00", "2021-07-28T02:00", 10),
                stay(theCase, canteen, "2021-07-27T13:00", "2021-07-27T14:00").told(),
                stay(ofTold, canteen, "2021-07-27T13:00", "2021-07-27T14:00")));
        trace();
        assertEquals(
                List.of(
                        "双方有记录 SEAT_LIST SEAT_LIST RECORDED",
                        "病例自述 SEAT_LIST OWN_STATEMENT TOLD",
                        "自述 OWN_STATEMENT SEAT_LIST TOLD",
                        "自述且有记录 SEAT_LIST SEAT_LIST RECORDED",
                        "跨夜 SEAT_LIST SEAT_LIST RECORDED"),
                jdbi.withHandle(h -> h.createQuery("""
                        select p.name || ' ' || k.source || ' ' || k.other_source || ' ' || k.sureness
                          from tracing.exposures_known k
                          join tracing.exposures e on e.id = k.exposure_id
                          join registry.people p on p.id = e.person_id
                         order by array_position(array['双方有记录', '病例自述', '自述', '自述且有记录', '跨夜'], p.name)
                        """).mapTo(String.class).list()));
    }

    @Test
    void whatWasBeforeTheWindowDoesNotCountUntilOnsetIsADayEarlier() {
        var early = city.person("廿五日", city.shuangxia);
        var inside = city.person("廿七日", city.shuangxia);
        town.visits(List.of(
                stay(theCase, office, "2021-07-25T09:00", "2021-07-25T10:00"),
                stay(early, office, "2021-07-25T09:00", "2021-07-25T10:00"),
                evening(theCase, 10),
                evening(inside, 10)));
        var id = trace();
        assertEquals(List.of("廿七日 1 CLOSE met-theatre"), town.contacts(id));
        town.onset(id, LocalDate.of(2021, 7, 27), NOW);
        QuarkusTransaction.requiringNew().run(() -> changedCourses.accept(new CaseCoursesChanged(List.of(id))));
        assertEquals(List.of("廿七日 1 CLOSE met-theatre", "廿五日 1 CLOSE met-room"), town.contacts(id));
        town.onset(id, LocalDate.of(2021, 7, 28), NOW);
        QuarkusTransaction.requiringNew().run(() -> changedCourses.accept(new CaseCoursesChanged(List.of(id))));
        assertEquals(List.of("廿七日 1 CLOSE met-theatre"), town.contacts(id));
        assertEquals(List.of("APPROVAL +1 -0 ~0", "COURSE +1 -0 ~0", "COURSE +0 -1 ~0"), town.computations(id));
        assertEquals(
                List.of("廿五日 – CLOSE", "廿五日 CLOSE –"),
                jdbi.withHandle(h -> h.createQuery("""
                        select p.name || ' ' || coalesce(t.class_before, '–') || ' ' || coalesce(t.class_after, '–')
                          from tracing.contact_turns t
                          join registry.people p on p.id = t.person_id
                         order by t.revision
                        """).mapTo(String.class).list()));
    }

    @Test
    void visitsThatComeLaterAddWhomTheyShow() {
        var late = city.person("后补", city.shuangxia);
        town.visits(List.of(evening(theCase, 10)));
        var id = trace();
        assertEquals(List.of(), town.contacts(id));
        town.visits(List.of(evening(late, 10)));
        var days = new DaysIndexed(List.of(LocalDate.of(2021, 7, 27)));
        QuarkusTransaction.requiringNew().run(() -> indexedDays.accept(days));
        QuarkusTransaction.requiringNew().run(() -> indexedDays.accept(days));
        assertEquals(List.of("后补 1 CLOSE met-theatre"), town.contacts(id));
        // outside of the window nobody looks
        QuarkusTransaction.requiringNew()
                .run(() -> indexedDays.accept(new DaysIndexed(List.of(LocalDate.of(2021, 7, 1)))));
        assertEquals(1, number("select count(*) from tracing.contact_turns where class_before is null"));
    }

    @Test
    void underTheNinthTheRestAreVenueExposedAndOnlyHighRiskLeadsOn() {
        clock.drive(at("2022-07-10T12:00")).orThrow();
        var near = city.person("同排", city.shuangxia);
        var far = city.person("远排", city.shuangxia);
        var mate = city.person("同事", city.shuangxia);
        var ofNear = city.person("同排之友", city.shuangxia);
        var ofMate = city.person("同事之友", city.shuangxia);
        var canteen = place("食堂", Setting.ROOM, city.shuangxia);
        town.visits(List.of(
                stay(theCase, theatre, "2022-07-08T19:30", "2022-07-08T21:30", 10),
                stay(near, theatre, "2022-07-08T19:30", "2022-07-08T21:30", 10),
                stay(far, theatre, "2022-07-08T19:30", "2022-07-08T21:30", 30),
                stay(theCase, office, "2022-07-08T09:00", "2022-07-08T10:00"),
                stay(mate, office, "2022-07-08T09:00", "2022-07-08T10:00"),
                stay(near, canteen, "2022-07-09T12:00", "2022-07-09T13:00"),
                stay(ofNear, canteen, "2022-07-09T12:00", "2022-07-09T13:00"),
                stay(mate, canteen, "2022-07-09T18:00", "2022-07-09T19:00"),
                stay(ofMate, canteen, "2022-07-09T18:00", "2022-07-09T19:00")));
        var id = town.approved(theCase, city.shuangxia, at("2022-07-09T20:00"));
        accept(new CasesApproved(List.of(id)));
        assertEquals(
                List.of(
                        "同事 1 CLOSE met-room",
                        "同事之友 2 SECONDARY second-degree",
                        "同排 1 CLOSE met-theatre",
                        "远排 1 VENUE_EXPOSED beyond"),
                town.contacts(id));
    }

    @Test
    void underTheTwentyMeasuresNobodyIsSecondary() {
        clock.drive(at("2022-11-20T12:00")).orThrow();
        var mate = city.person("同事", city.shuangxia);
        var ofMate = city.person("同事之友", city.shuangxia);
        town.visits(List.of(
                stay(theCase, office, "2022-11-18T09:00", "2022-11-18T10:00"),
                stay(mate, office, "2022-11-18T09:00", "2022-11-18T10:00"),
                stay(mate, office, "2022-11-18T15:00", "2022-11-18T17:00"),
                stay(ofMate, office, "2022-11-18T15:00", "2022-11-18T17:00")));
        var id = town.approved(theCase, city.shuangxia, at("2022-11-18T20:00"));
        accept(new CasesApproved(List.of(id)));
        assertEquals(List.of("同事 1 CLOSE met-room"), town.contacts(id));
    }

    @Test
    void order37AddsWhoStayedOnItsGroundForTwoHoursInsideItsDaysAlone() {
        clock.drive(at("2021-08-05T12:00")).orThrow();
        var hotel = place("客栈", Setting.ROOM, city.shuangxia);
        var elsewhere = place("别处", Setting.ROOM, city.wangjiazhai);
        var twoHours = city.person("两小时", city.wulingyuan);
        var less = city.person("不足", city.wulingyuan);
        var outside = city.person("地外", city.wulingyuan);
        town.visits(List.of(
                stay(twoHours, hotel, "2021-07-20T09:00", "2021-07-20T10:00"),
                stay(twoHours, hotel, "2021-07-22T09:00", "2021-07-22T10:00"),
                stay(less, hotel, "2021-07-20T09:00", "2021-07-20T10:59"),
                stay(outside, elsewhere, "2021-07-20T09:00", "2021-07-20T19:00")));
        // no such zone is in force yet
        var before = town.approved(city.person("先例", city.wulingyuan), city.shuangxia, at("2021-08-04T20:00"));
        accept(new CasesApproved(List.of(before)));
        assertEquals(List.of(), town.contacts(before));
        var zone = zones.open(
                        List.of(new NewZone(
                                new ZoneId(Ids.next()),
                                new Wording("高风险区", null),
                                city.yongding,
                                "ZHANGJIAJIE_ORDER_37",
                                "HIGH",
                                NewCover.areas(List.of(city.shuangxia)),
                                NewFact.of(orders.issued("第37号令", at("2021-08-04T12:00"))))),
                        new AccountId(Ids.next()),
                        at("2021-08-04T12:00"))
                .orThrow()
                .getFirst();
        contacts.retraceGround(List.of(zone), clock.now());
        assertEquals(List.of("两小时 1 CLOSE stayed-on-ground"), town.contacts(before));
        assertEquals("GROUND +1 -0 ~0", town.computations(before).getLast());
        // before its days it adds nobody
        var july = town.approved(city.person("七月", city.wulingyuan), city.shuangxia, at("2021-07-31T20:00"));
        accept(new CasesApproved(List.of(july)));
        assertEquals(List.of(), town.contacts(july));
        // one case carries them: they met the place, and not each case of it
        var second = town.approved(city.person("又一例", city.wulingyuan), city.shuangxia, at("2021-08-04T20:00"));
        accept(new CasesApproved(List.of(second)));
        assertEquals(List.of(), town.contacts(second));
    }

    @Test
    void aCrowdMakesNobodyCloseAndLeadsToNobody() {
        var market = place("市场", Setting.ROOM, city.shuangxia);
        var near = city.person("密接", city.shuangxia);
        var stays = new ArrayList<TracedTown.Stay>(List.of(
                stay(theCase, market, "2021-07-28T07:00", "2021-07-28T08:00"),
                stay(theCase, office, "2021-07-27T09:00", "2021-07-27T10:00"),
                stay(near, office, "2021-07-27T09:00", "2021-07-27T10:00"),
                stay(near, market, "2021-07-28T17:00", "2021-07-28T18:00")));
        for (int i = 0; i < 100; i++) {
            stays.add(stay(city.person("早市", city.shuangxia), market, "2021-07-28T07:00", "2021-07-28T08:00"));
            stays.add(stay(city.person("晚市", city.shuangxia), market, "2021-07-28T17:00", "2021-07-28T18:00"));
        }
        town.visits(stays);
        var id = trace();
        assertEquals(
                List.of("GENERAL 1 100", "CLOSE 1 1"),
                jdbi.withHandle(h -> h.createQuery("""
                        select suggested_class || ' ' || degree || ' ' || count(*)
                          from tracing.standing_exposures group by suggested_class, degree order by count(*) desc
                        """).mapTo(String.class).list()),
                () -> town.contacts(id).stream().distinct().toList().toString());
        assertTrue(town.contacts(id).contains("密接 1 CLOSE met-room"));
    }

    @Test
    void whereNobodyCanBeNamedTheCaseWaitsAndIsTriedAgain() {
        var near = city.person("密接", city.shuangxia);
        town.visits(List.of(evening(theCase, 10), evening(near, 10)));
        jdbi.useHandle(h -> h.execute(
                "insert into visits.identity_joins values (?, ?, ?, 100000, ?)",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                wall.now()));
        var id = trace();
        assertEquals(List.of(), town.contacts(id));
        assertEquals(List.of("APPROVAL +0 -0 ~0 visits.too-many-identities"), town.computations(id));
        QuarkusTransaction.requiringNew().run(() -> contacts.retraceWaiting(NOW));
        assertEquals(1, town.computations(id).size(), "nothing is said twice");
        jdbi.useHandle(h -> h.execute("truncate visits.identity_joins"));
        QuarkusTransaction.requiringNew().run(() -> contacts.retraceWaiting(NOW));
        assertEquals(List.of("密接 1 CLOSE met-theatre"), town.contacts(id));
        assertEquals("RETRY +1 -0 ~0", town.computations(id).getLast());
    }

    @Test
    void whoIsKnownAlreadyIsNotNamedAgain() {
        town.visits(List.of(evening(theCase, 10), evening(city.a.get(0), 10), evening(city.b.get(0), 30)));
        var id = trace();
        var joins = "select coalesce(sum(people), 0) from visits.identity_joins";
        assertEquals(2, number(joins));
        town.onset(id, LocalDate.of(2021, 7, 27), NOW);
        QuarkusTransaction.requiringNew().run(() -> changedCourses.accept(new CaseCoursesChanged(List.of(id))));
        assertEquals(2, number(joins));
    }

    @Test
    void twoRecordsThatBecomeOnePersonAreOneContact() {
        var one = city.person("甲", city.shuangxia);
        var other = city.person("乙", city.shuangxia);
        town.visits(List.of(evening(theCase, 10), evening(one, 9), evening(other, 11)));
        var id = trace();
        assertEquals(2, town.contacts(id).size());
        jdbi.useHandle(h -> h.execute(
                "update registry.people set merged_into = ? where id = ?",
                one.id().value(),
                other.id().value()));
        QuarkusTransaction.requiringNew().run(() -> mergedContacts.accept(new PeopleChanged(List.of(one.id()))));
        assertEquals(1, number("select count(distinct person_id) from tracing.standing_exposures"));
        assertEquals("PEOPLE +0 -1 ~0", town.computations(id).getLast());
    }

    @Test
    void aCaseWithoutALaboratorysRecordTracesNobodyAndIsToldAloud() {
        town.visits(List.of(evening(theCase, 10), evening(city.a.get(0), 10)));
        var without = town.reported(theCase, city.shuangxia, SAMPLED);
        town.approve(without, city.shuangxia, SAMPLED);
        accept(new CasesApproved(List.of(without)));
        tracedNobodyAndOneAlertIsOpen(without);
        assertEquals(1, alarms(without));
        // called approved once more, it is the same alert
        accept(new CasesApproved(List.of(without)));
        tracedNobodyAndOneAlertIsOpen(without);
    }

    @Test
    void aCaseThatSomebodyApprovedAloneTracesNobodyAndTheyDoNotSettleTheAlert() {
        town.visits(List.of(evening(theCase, 10), evening(city.a.get(0), 10)));
        var alone = SignedIn.as(invitations, Role.SECOND_APPROVER, city.yongding);
        var other = SignedIn.as(invitations, Role.SECOND_APPROVER, city.yongding);
        var id = town.reported(theCase, city.shuangxia, SAMPLED);
        town.addResult(id, SAMPLED);
        town.approve(id, city.shuangxia, SAMPLED, alone.account(), alone.account());
        accept(new CasesApproved(List.of(id)));
        var alert = tracedNobodyAndOneAlertIsOpen(id);
        settle(alone, alert).then().statusCode(403).body("code", equalTo("access.own-alert"));
        settle(other, alert).then().statusCode(200);
        accept(new CasesApproved(List.of(id)));
        assertEquals(0, number("select count(*) from tracing.traced_cases"));
    }

    @Test
    void aCaseThatNobodyApprovedTracesNobodyAndIsToldAloud() {
        var alone = town.reported(theCase, city.shuangxia, SAMPLED);
        town.addResult(alone, SAMPLED);
        jdbi.useHandle(h -> h.execute(
                "insert into cases.decisions (case_id, approval_id, approved, decided_at) values (?, ?, true, ?)",
                alone.value(),
                Ids.next(),
                SAMPLED));
        accept(new CasesApproved(List.of(alone)));
        tracedNobodyAndOneAlertIsOpen(alone);
        assertEquals(1, alarms(alone));
    }

    /// @return the alert's id, as an auditor of the case's area sees it
    private String tracedNobodyAndOneAlertIsOpen(CaseId id) {
        assertEquals(0, number("select count(*) from tracing.traced_cases"));
        assertEquals(0, number("select count(*) from tracing.exposures"));
        assertEquals(0, number("select coalesce(sum(people), 0) from visits.identity_joins"));
        var ofCase = "findAll { it.subjectId == '" + id.value() + "' }";
        return SignedIn.as(invitations, Role.AUDITOR, city.shuangxia)
                .request()
                .get("/api/access/alerts")
                .then()
                .statusCode(200)
                .body(ofCase + ".kind", contains("FABRICATED_CASE"))
                .body(ofCase + ".stops", contains(false))
                .extract()
                .path(ofCase + "[0].id");
    }

    private static Response settle(SignedIn who, String alert) {
        return who.request()
                .body(TracedTown.body("id", Ids.next(), "reason", "looked into"))
                .post("/api/access/alerts/" + alert + "/settlement");
    }

    private TracedTown.Stay evening(SmallCity.Resident who, int row) {
        return stay(who, theatre, "2021-07-27T19:30", "2021-07-27T21:05", row);
    }

    private CaseId trace() {
        var id = town.approved(theCase, city.shuangxia, SAMPLED);
        accept(new CasesApproved(List.of(id)));
        return id;
    }

    private void accept(CasesApproved event) {
        QuarkusTransaction.requiringNew().run(() -> casesToTrace.accept(event));
    }

    private int alarms(CaseId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select count(*)
                  from (select what, subject_ids from access.audit_pending
                         union all
                        select what, subject_ids from access.audit_entries) a
                 where what = 'casesNotTraced' and :id = any(subject_ids)
                """).bind("id", id).mapTo(int.class).one());
    }

    private int number(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }
}
