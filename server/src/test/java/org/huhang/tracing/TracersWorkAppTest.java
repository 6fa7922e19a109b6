package org.huhang.tracing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huhang.tracing.TracedTown.at;
import static org.huhang.tracing.TracedTown.body;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.SmallCity.Resident;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Contacts given to tracers, looked for, isolated, written for to other cities, tested, released. The last exposure is
/// on 27 July, so that day n is 27 July and n; all were approved on 28 July at 21:00.
///
///     the case   A1 in 汪家寨村
///     D1         CLOSE, 双峡村
///     D2         CLOSE, 双峡村
///     B1         SECONDARY through D1, 汪家寨村
///     C1         GENERAL, 汪家寨村
///     E1         CLOSE, a draft
@QuarkusTest
@QuarkusTestResource(House.class)
class TracersWorkAppTest {
    private static final Instant APPROVED = at("2021-07-28T21:00");
    private static final String LAST = "2021-07-27T21:05";
    private static final String WORK = "/api/tracing/worklist";

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    private SmallCity city;
    private FollowedTown town;
    private SignedIn tracer = SignedIn.NOBODY;
    private SignedIn colleague = SignedIn.NOBODY;
    private CaseId id = new CaseId(Ids.next());

    @BeforeEach
    void contacts() {
        now("2021-07-28T23:00");
        Emptied.tables(
                jdbi,
                "registry.areas, tracing.traced_cases, tracing.assignment_acts, tracing.letters, tracing.letter_numbers,"
                        + " tracing.health_reports, tracing.release_acts, testing.own_results");
        city = new SmallCity(jdbi);
        town = new FollowedTown(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        colleague = SignedIn.as(invitations, Role.TRACER, city.yongding);
        contacts("NCP-8");
    }

    private void contacts(String edition) {
        id = town.traced(city.a.get(0), city.wangjiazhai, edition);
        met(city.d.get(0), city.shuangxia, ContactClass.CLOSE, edition, true);
        met(city.d.get(1), city.shuangxia, ContactClass.CLOSE, edition, true);
        town.met(id, city.b.get(0), city.wangjiazhai, ContactClass.SECONDARY, LAST, city.d.get(0), edition);
        town.approved(id, city.b.get(0), city.wangjiazhai, ContactClass.SECONDARY, 2, edition, APPROVED);
        met(city.c.get(0), city.wangjiazhai, ContactClass.GENERAL, edition, true);
        met(city.e.get(0), city.shuangxia, ContactClass.CLOSE, edition, false);
    }

    private void met(Resident who, AreaId area, ContactClass contactClass, String edition, boolean approved) {
        town.met(id, who, area, contactClass, LAST, null, edition);
        if (approved) {
            town.approved(id, who, area, contactClass, 1, edition, APPROVED);
        }
    }

    private void now(String local) {
        if (clock.isDrill()) {
            clock.drive(at(local)).orThrow();
        } else {
            clock.beginDrill(at(local)).orThrow();
        }
    }

    @Test
    void whoeverIsDueSoonestComesFirstAndDraftsStandApart() {
        work("").body("total", equalTo(4))
                .body("contacts.contact.contactClass", equalTo(List.of("CLOSE", "CLOSE", "SECONDARY", "GENERAL")))
                .body("contacts.contact.state", equalTo(List.of("TO_CALL", "TO_CALL", "TO_CALL", "TO_CALL")))
                // E20: twelve hours from the approval; of general contacts no hour is set
                .body("contacts[0].contact.clock.dueAt", containsString("2021-07-29T01:00:00"))
                .body("contacts[3].contact.clock.dueAt", nullValue())
                .body("contacts[0].overdue", equalTo(false));
        work("?drafts=true").body("contacts.key.personId", equalTo(List.of(text(city.e.get(0)))));
        work("?contactClass=SECONDARY").body("total", equalTo(1));
        work("?areaId=" + city.shuangxia.value()).body("total", equalTo(2));
        work("?personId=" + text(city.b.get(0))).body("total", equalTo(1));
        work("?caseId=" + id.value()).body("total", equalTo(4));
        work("?caseId=" + Ids.next()).body("total", equalTo(0));
        now("2021-07-29T08:59");
        work("").body("contacts[0].overdue", equalTo(false));
        now("2021-07-29T09:01");
        work("").body("contacts.overdue", equalTo(List.of(true, true, true, false)));
        tracer.request()
                .get(WORK + "/summary")
                .then()
                .statusCode(200)
                .body("states.state", equalTo(List.of("TO_CALL")))
                .body("states.people", equalTo(List.of(4)))
                .body("states.overdue", equalTo(List.of(3)));
    }

    @Test
    void whoWasExcludedIsFollowedByNobody() {
        town.excluded(id, city.d.get(1), city.shuangxia, APPROVED.plusSeconds(60));
        work("").body("total", equalTo(3));
        outcome(city.d.get(1), "REACHED").statusCode(404).body("code", equalTo("tracing.no-such-contact"));
    }

    @Test
    void aListIsReadForAPurposeAndCounted() {
        SignedIn.nobody()
                .cookie("huhang_session", tracer.cookie())
                .get(WORK)
                .then()
                .statusCode(428);
        work("");
        assertEquals(
                1,
                jdbi.withHandle(h -> h.createQuery(
                                        "select count(*) from access.audit_entries where what = 'tracing-work'"
                                                + " and account_id = :account")
                                .bind("account", tracer.account().value())
                                .mapTo(int.class)
                                .one())
                        + jdbi.withHandle(h -> h.createQuery(
                                        "select count(*) from access.audit_pending where what = 'tracing-work'"
                                                + " and account_id = :account")
                                .bind("account", tracer.account().value())
                                .mapTo(int.class)
                                .one()));
    }

    @Test
    void whoTracesElsewhereSeesNobodyAndActsOnNobody() {
        var elsewhere = SignedIn.as(invitations, Role.TRACER, city.wulingyuan);
        elsewhere.request().get(WORK).then().statusCode(200).body("total", equalTo(0));
        elsewhere
                .request()
                .body(body("id", Ids.next(), "kind", "REACHED"))
                .post(page(city.d.get(0)) + "/outcomes")
                .then()
                .statusCode(403);
        elsewhere.request().get(page(city.d.get(0))).then().statusCode(403);
        // who traces where the contact lives sees it, though not its case's others
        var there = SignedIn.as(invitations, Role.TRACER, city.shuangxia);
        there.request().get(WORK).then().statusCode(200).body("total", equalTo(2));
    }

    @Test
    void contactsAreGivenToATracerAndTakenBack() {
        var act = Ids.next();
        var given = body(
                "id",
                act,
                "contacts",
                List.of(key(city.d.get(0)), key(city.e.get(0))),
                "accountId",
                colleague.account().value());
        for (int sent = 0; sent < 2; sent++) {
            post("assignments", given).statusCode(200).body("people", equalTo(2));
        }
        work("?tracerId=" + colleague.account().value())
                .body("contacts.key.personId", equalTo(List.of(text(city.d.get(0)))))
                .body("contacts[0].tracerName", equalTo("any TRACER"));
        colleague.request().get(WORK + "?mine=true").then().body("total", equalTo(1));
        colleague
                .request()
                .get(WORK + "?mine=true&drafts=true")
                .then()
                .body("contacts.key.personId", equalTo(List.of(text(city.e.get(0)))));
        work("?untraced=true").body("total", equalTo(3));
        post("assignments", body("id", Ids.next(), "contacts", List.of(key(city.d.get(0)))))
                .statusCode(200);
        work("?untraced=true").body("total", equalTo(4));
        post("assignments", body("id", act, "contacts", List.of(key(city.d.get(1)))))
                .statusCode(409)
                .body("code", equalTo("shared.id-used-for-other-content"));
    }

    @Test
    void whatCannotBeGivenIsRefusedWithTheReason() {
        var there = SignedIn.as(invitations, Role.TRACER, city.wulingyuan);
        var laboratory = SignedIn.as(invitations, Role.LABORATORY, city.yongding, city.laboratory, null);
        assign(List.of(key(city.d.get(0))), laboratory.account().value())
                .statusCode(422)
                .body("code", equalTo("tracing.no-tracer"));
        assign(List.of(key(city.d.get(0))), there.account().value())
                .statusCode(422)
                .body("code", equalTo("tracing.tracer-elsewhere"));
        assign(
                        List.of(key(city.d.get(0)), key(city.d.get(0))),
                        colleague.account().value())
                .statusCode(422)
                .body("code", equalTo("tracing.contact-twice"));
        assign(List.of(), colleague.account().value()).statusCode(422).body("code", equalTo("tracing.contacts-count"));
        assign(
                        List.of(key(city.d.get(0)), key(city.e.get(2))),
                        colleague.account().value())
                .statusCode(409)
                .body("code", equalTo("tracing.contacts-unknown"))
                .body("title", containsString("1 of those"));
        post(
                        "assignments",
                        body(
                                "id",
                                Ids.next(),
                                "contacts",
                                List.of(key(city.d.get(0))),
                                "accountId",
                                colleague.account().value(),
                                "shiftEnd",
                                "2021-07-28T15:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("tracing.shift-over"));
        work("?untraced=true").body("total", equalTo(4));
    }

    @Test
    void allWithoutATracerAreSpreadEvenlyAndAShiftHandsOver() {
        assign(List.of(key(city.d.get(0))), colleague.account().value()).statusCode(200);
        post(
                        "spreads",
                        body(
                                "id",
                                Ids.next(),
                                "accountIds",
                                List.of(
                                        tracer.account().value(),
                                        colleague.account().value()),
                                "shiftEnd",
                                "2021-07-28T22:00:00Z"))
                .statusCode(200)
                .body("people", equalTo(3));
        tracer.request()
                .get(WORK + "/summary")
                .then()
                .body("tracers.people", equalTo(List.of(2, 2)))
                .body("mine", equalTo(2));
        post(
                        "spreads",
                        body(
                                "id",
                                Ids.next(),
                                "accountIds",
                                List.of(tracer.account().value())))
                .statusCode(409)
                .body("code", equalTo("tracing.nobody-to-assign"));
        post(
                        "handovers",
                        body(
                                "id",
                                Ids.next(),
                                "from",
                                colleague.account().value(),
                                "accountIds",
                                List.of(colleague.account().value())))
                .statusCode(422)
                .body("code", equalTo("tracing.handed-to-oneself"));
        post(
                        "handovers",
                        body(
                                "id",
                                Ids.next(),
                                "from",
                                colleague.account().value(),
                                "accountIds",
                                List.of(tracer.account().value()),
                                "shiftEnd",
                                "2021-07-28T22:00:00Z"))
                .statusCode(200)
                .body("people", equalTo(2));
        work("?mine=true").body("total", equalTo(4));
        // at the end of the shift nobody has them
        now("2021-07-29T05:59");
        work("?untraced=true").body("total", equalTo(0));
        now("2021-07-29T06:00");
        work("?untraced=true").body("total", equalTo(4));
    }

    @Test
    void isolationStopsTheClockAndTheFirstHandIsCorrectedByAnother() {
        now("2021-07-29T10:00");
        work("").body("contacts[0].overdue", equalTo(true));
        var first = Ids.next();
        state(
                        city.d.get(0),
                        body(
                                "id",
                                first,
                                "kind",
                                "ISOLATED",
                                "place",
                                "SITE",
                                "occurredAt",
                                "2021-07-29T00:30:00Z",
                                "note",
                                "由专车送达"))
                .statusCode(200);
        work("?state=ISOLATED")
                .body("contacts.key.personId", equalTo(List.of(text(city.d.get(0)))))
                .body("contacts[0].overdue", equalTo(false))
                .body("contacts[0].contact.clock.stoppedAt", containsString("2021-07-29T00:30:00"));
        // a call later does not let anybody go
        outcome(city.d.get(0), "REACHED").statusCode(200);
        work("?state=ISOLATED").body("total", equalTo(1));
        state(city.d.get(0), body("id", Ids.next(), "kind", "REACHED", "corrects", first, "note", "尚未转运，误报"))
                .statusCode(200);
        work("?state=REACHED")
                .body("contacts[0].overdue", equalTo(true))
                .body("contacts[0].contact.clock.stoppedAt", nullValue());
        contact(city.d.get(0))
                .body("outcomes", hasSize(3))
                .body("outcomes.find { it.kind == 'ISOLATED' }.corrected", equalTo(true))
                .body("outcomes.find { it.kind == 'ISOLATED' }.note", equalTo("由专车送达"))
                .body("outcomes[0].byName", equalTo("any TRACER"));
        state(city.d.get(0), body("id", Ids.next(), "kind", "REACHED", "corrects", first))
                .statusCode(409)
                .body("code", equalTo("tracing.corrected-before"));
        assertEquals(
                0,
                number(
                        "select count(*) from tracing.outcomes where position(convert_to('专车', 'UTF8') in note_sealed) > 0"));
    }

    @Test
    void whoIsNotReachedThreeTimesIsShownAsNotToBeFound() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            state(city.c.get(0), body("id", Ids.next(), "kind", "CANNOT_BE_FOUND", "note", "电话、上门均无果"))
                    .statusCode(409)
                    .body("code", equalTo("tracing.too-few-attempts"));
            now("2021-07-29T0%d:00".formatted(attempt));
            state(
                            city.c.get(0),
                            body(
                                    "id",
                                    Ids.next(),
                                    "kind",
                                    "NOT_REACHED",
                                    "why",
                                    "PHONE_OFF",
                                    "againAt",
                                    "2021-07-29T0%d:00:00Z".formatted(attempt)))
                    .statusCode(200);
            work("?personId=" + text(city.c.get(0)))
                    .body("contacts[0].contact.state", equalTo(attempt < 3 ? "NOT_REACHED" : "UNREACHABLE"))
                    .body("contacts[0].contact.found.attempts", equalTo(attempt));
        }
        state(city.c.get(0), body("id", Ids.next(), "kind", "CANNOT_BE_FOUND"))
                .statusCode(422)
                .body("code", equalTo("tracing.tried-needed"));
        state(city.c.get(0), body("id", Ids.next(), "kind", "CANNOT_BE_FOUND", "note", "电话、上门均无果"))
                .statusCode(200);
        work("?state=CANNOT_BE_FOUND").body("total", equalTo(1));
        // reached after all: attempts begin anew
        outcome(city.c.get(0), "REACHED").statusCode(200);
        work("?state=REACHED").body("contacts[0].contact.found.attempts", equalTo(0));
    }

    @Test
    void whatCannotBeSoIsRefusedWithTheReason() {
        var d = city.d.get(0);
        refused(d, "tracing.why-needed", "kind", "NOT_REACHED");
        refused(d, "tracing.why-needed", "kind", "REACHED", "why", "PHONE_OFF");
        refused(d, "tracing.place-needed", "kind", "ISOLATED");
        refused(d, "tracing.city-needed", "kind", "LEFT_THE_CITY");
        refused(d, "tracing.city-needed", "kind", "REACHED", "city", "长沙市");
        refused(d, "tracing.outcome-later", "kind", "REACHED", "occurredAt", "2021-07-28T15:03:00Z");
        refused(
                d,
                "tracing.again-earlier",
                "kind",
                "NOT_REACHED",
                "why",
                "PHONE_OFF",
                "againAt",
                "2021-07-28T15:00:00Z");
        refused(d, "tracing.reason-names-somebody", "kind", "REACHED", "note", "电话 13999990001");
        refused(d, "tracing.no-such-outcome", "kind", "REACHED", "corrects", Ids.next());
        state(city.e.get(0), body("id", Ids.next(), "kind", "ISOLATED", "place", "HOME"))
                .statusCode(409)
                .body("code", equalTo("tracing.not-approved-yet"));
        outcome(city.e.get(2), "REACHED").statusCode(404);
        // a draft is looked into all the same
        outcome(city.e.get(0), "DISPUTES").statusCode(200);
        work("?drafts=true").body("contacts[0].contact.state", equalTo("DISPUTES"));
    }

    @Test
    void aLetterIsNumberedWhenItIsSentAndItsClocksAreStoppedByReceipts() {
        var d = city.d.get(0);
        state(d, body("id", Ids.next(), "kind", "LEFT_THE_CITY", "city", "长沙市")).statusCode(200);
        work("?state=LEFT_THE_CITY").body("contacts[0].contact.found.city", equalTo("长沙市"));
        var letter = letter(List.of(key(d), key(city.b.get(0))));
        letters().body("letters[0].reference", nullValue()).body("letters[0].overdue", equalTo(false));
        receipt(letter, "FOUND", null).statusCode(409).body("code", equalTo("tracing.letter-not-sent"));
        var sending = Ids.next();
        for (int sent = 0; sent < 2; sent++) {
            tracer.request()
                    .body(body("id", sending))
                    .post("/api/tracing/letters/" + letter + "/sending")
                    .then()
                    .statusCode(200);
        }
        tracer.request()
                .body(body("id", Ids.next()))
                .post("/api/tracing/letters/" + letter + "/sending")
                .then()
                .statusCode(409)
                .body("code", equalTo("tracing.letter-sent"));
        letters()
                .body("letters[0].reference", equalTo("协查〔2021〕1号"))
                .body("letters[0].sentByName", equalTo("any TRACER"))
                .body("letters[0].clocks.receipt", equalTo(List.of("FOUND", "ISOLATED")))
                .body("letters[0].clocks.hours", equalTo(List.of(2, 8)));
        work("?state=LETTER_SENT").body("total", equalTo(2));
        // E22: two hours
        now("2021-07-29T00:59");
        letters().body("letters[0].overdue", equalTo(false));
        now("2021-07-29T01:01");
        letters().body("letters[0].overdue", equalTo(true));
        receipt(letter, "FOUND", null).statusCode(200);
        letters().body("letters[0].overdue", equalTo(false)).body("letters[0].clocks[0].stoppedAt", notNullValue());
        receipt(letter, "ISOLATED", List.of(key(d))).statusCode(200);
        letters().body("letters[0].clocks[1].answered", equalTo(1)).body("letters[0].clocks[1].stoppedAt", nullValue());
        work("?state=HANDED_OVER").body("contacts.key.personId", equalTo(List.of(text(d))));
        now("2021-07-29T09:30");
        work("?state=HANDED_OVER").body("contacts[0].overdue", equalTo(false));
        work("?state=LETTER_SENT").body("contacts[0].overdue", equalTo(true));
        letters().body("letters[0].overdue", equalTo(true));
        tracer.request()
                .get("/api/tracing/letters/" + letter)
                .then()
                .statusCode(200)
                .body("people", hasSize(2))
                .body("people[0].words[0]", containsString("办公室"))
                .body("people.line.person.phone", not(hasItem(d.phone())))
                .body("answers", hasSize(2))
                .body("answers[0].said", equalTo("已转运"));
        assertEquals("协查〔2021〕2号", sent(letter(List.of(key(city.d.get(1))))));
    }

    @Test
    void whatALetterCannotSayIsRefused() {
        write(List.of(key(city.e.get(0))), "长沙市疫情防控指挥部")
                .statusCode(409)
                .body("code", equalTo("tracing.contacts-not-approved"));
        write(List.of(key(city.d.get(0))), " ").statusCode(422).body("code", equalTo("tracing.addressee-length"));
        write(List.of(), "长沙市疫情防控指挥部").statusCode(422).body("code", equalTo("tracing.contacts-count"));
        var letter = letter(List.of(key(city.d.get(0))));
        sent(letter);
        receipt(letter, "CHECKED", null).statusCode(422).body("code", equalTo("tracing.receipt-not-asked"));
        receipt(letter, "FOUND", List.of(key(city.d.get(1))))
                .statusCode(422)
                .body("code", equalTo("tracing.not-on-letter"));
        answered(letter, "answeredAt", "2021-07-28T14:59:00Z").body("code", equalTo("tracing.answered-when"));
        answered(letter, "answeredAt", "2021-07-28T15:03:00Z").body("code", equalTo("tracing.answered-when"));
        answered(letter, "answeredBy", "").body("code", equalTo("tracing.answered-by-length"));
        answered(letter, "said", "身份证 430802198005011234").body("code", equalTo("tracing.said-length"));
        var elsewhere = SignedIn.as(invitations, Role.TRACER, city.wulingyuan);
        elsewhere.request().get("/api/tracing/letters").then().body("letters", hasSize(0));
        elsewhere.request().get("/api/tracing/letters/" + letter).then().statusCode(403);
    }

    @Test
    void anOrdinaryListIsAnsweredWithinADay() {
        var list = Ids.next();
        tracer.request()
                .body(body(
                        "id", list, "kind", "PUSHED_LIST", "addressee", "常德市", "contacts", List.of(key(city.c.get(0)))))
                .post("/api/tracing/letters")
                .then()
                .statusCode(200);
        sent(list);
        now("2021-07-29T22:59");
        letters().body("letters[0].overdue", equalTo(false)).body("letters[0].clocks.hours", equalTo(List.of(24)));
        now("2021-07-29T23:01");
        letters().body("letters[0].overdue", equalTo(true));
    }

    @Test
    void testDaysAreMetByOnesOwnResultsAndHealthIsWrittenDown() {
        var d = city.d.get(0);
        town.tested(d, LocalDate.of(2021, 7, 28), "NEGATIVE");
        now("2021-07-31T08:00");
        contact(d)
                .body("plan.firstDay", equalTo("2021-07-28"))
                .body("plan.stayUntil", equalTo("2021-08-10"))
                .body("plan.lastDay", equalTo("2021-08-17"))
                .body("plan.doubleSample", equalTo(true))
                .body("plan.tests.number", equalTo(List.of(1, 4, 7, 14, 2, 7)))
                .body("plan.tests.state", equalTo(List.of("MET", "DUE", "TO_COME", "TO_COME", "TO_COME", "TO_COME")))
                .body("plan.tests[0].finding", equalTo("NEGATIVE"))
                .body("line.dayNumber", equalTo(4));
        now("2021-08-01T08:00");
        contact(d).body("plan.tests[1].state", equalTo("MISSED"));
        health(d, "2021-08-01", "MORNING", 366).statusCode(200);
        health(d, "2021-08-01", "MORNING", 373).statusCode(200);
        contact(d)
                .body("health", hasSize(1))
                .body("health[0].fever", equalTo(true))
                .body("health[0].symptoms", equalTo(List.of("DRY_COUGH")));
        health(d, "2021-08-02", "MORNING", 366).statusCode(422).body("code", equalTo("tracing.health-day"));
        health(d, "2021-07-26", "MORNING", 366).statusCode(422);
        health(d, "2021-08-01", "EVENING", 339).statusCode(422).body("code", equalTo("tracing.temperature"));
        health(d, "2021-08-01", "EVENING", 431).statusCode(422);
        health(city.e.get(0), "2021-08-01", "EVENING", 366).statusCode(409).body("code", equalTo("tracing.no-days"));
    }

    @Test
    void itEndsByItselfWhenItsDaysAreOver() {
        outcome(city.d.get(0), "REACHED").statusCode(200);
        now("2021-08-17T23:59");
        work("?personId=" + text(city.d.get(0))).body("contacts[0].contact.state", equalTo("REACHED"));
        now("2021-08-18T00:00");
        work("?personId=" + text(city.d.get(0)))
                .body("contacts[0].contact.state", equalTo("ENDED"))
                .body("contacts[0].overdue", equalTo(false));
        assign(List.of(key(city.d.get(0))), colleague.account().value())
                .statusCode(409)
                .body("code", equalTo("tracing.contacts-over"));
    }

    @Test
    void anExposureThatGoesOnEndsWhenItWasApprovedAtTheLatest() {
        town.met(id, city.a.get(1), city.wangjiazhai, ContactClass.CLOSE, null, null, "NCP-8");
        town.approved(id, city.a.get(1), city.wangjiazhai, ContactClass.CLOSE, 1, "NCP-8", APPROVED);
        contact(city.a.get(1)).body("plan.firstDay", equalTo("2021-07-29"));
    }

    @Test
    void aSecondaryContactIsReleasedWhenTheTestsSaySo() {
        var b = city.b.get(0);
        now("2021-08-03T20:00");
        releases()
                .body("total", equalTo(1))
                .body("contacts[0].verdict", equalTo("WAITS"))
                .body("contacts[0].linkedTests", equalTo(List.of(1, 4)))
                .body("contacts[0].ownTests", equalTo(List.of(1, 4, 7)));
        release(b).statusCode(409).body("code", equalTo("tracing.nobody-to-release"));
        days(city.d.get(0), "NEGATIVE", 1, 4);
        days(b, "NEGATIVE", 1, 4);
        releases().body("contacts[0].ownTests", equalTo(List.of(7))).body("contacts[0].linkedTests", hasSize(0));
        days(b, "NEGATIVE", 7);
        releases().body("contacts[0].verdict", equalTo("RELEASE")).body("ready", hasSize(1));
        var act = body("id", Ids.next(), "contacts", List.of(key(b), key(city.d.get(0))));
        for (int sent = 0; sent < 2; sent++) {
            tracer.request()
                    .body(act)
                    .post("/api/tracing/releases")
                    .then()
                    .statusCode(200)
                    .body("people", equalTo(1))
                    .body("refused", equalTo(1));
        }
        work("?state=RELEASED").body("contacts.key.personId", equalTo(List.of(text(b))));
        releases().body("total", equalTo(0));
    }

    @Test
    void whereTheLinkedIsPositiveItBecomesACloseContactAndThatOfItsCaseWhenThatIsApproved() {
        var b = city.b.get(0);
        days(city.d.get(0), "NEGATIVE", 1);
        days(city.d.get(0), "POSITIVE", 4);
        days(b, "NEGATIVE", 1, 4, 7);
        now("2021-08-03T20:00");
        releases().body("contacts[0].verdict", equalTo("BECOMES_CLOSE"));
        release(b).statusCode(409);
        var other = town.traced(city.d.get(0), city.shuangxia, "NCP-8");
        town.met(other, b, city.wangjiazhai, ContactClass.CLOSE, LAST, null, "NCP-8");
        work("?caseId=" + id.value() + "&state=UPGRADED")
                .body("contacts.key.personId", equalTo(List.of(text(b))))
                .body(
                        "contacts[0].contact.upgradedCaseId",
                        equalTo(other.value().toString()));
        work("?caseId=" + id.value() + "&state=BECAME_CASE")
                .body("contacts.key.personId", equalTo(List.of(text(city.d.get(0)))));
        releases().body("total", equalTo(0));
    }

    @Test
    void byTheNinthEditionTheFirstTwoTestsOfTheLinkedCount() {
        jdbi.useHandle(h -> h.execute("delete from tracing.exposures"));
        jdbi.useHandle(h -> h.execute("delete from tracing.contact_decisions"));
        contacts("NCP-9");
        var b = city.b.get(0);
        now("2021-08-03T20:00");
        days(b, "NEGATIVE", 1, 4, 7);
        days(city.d.get(0), "NEGATIVE", 2);
        releases().body("contacts[0].verdict", equalTo("WAITS")).body("contacts[0].linkedTests", equalTo(List.of(2)));
        days(city.d.get(0), "NEGATIVE", 3);
        release(b).statusCode(200);
    }

    @Test
    void oneIsToldWhyOneIsAContactUntilWhenAndNeverOfWhom() {
        var resident = SignedIn.as(
                invitations, Role.RESIDENT, city.shuangxia, null, city.d.get(0).id());
        resident.request()
                .get("/api/tracing/self")
                .then()
                .statusCode(200)
                .body("contactClass", equalTo(List.of("CLOSE")))
                .body("[0].words[0]", containsString("办公室"))
                .body("[0].plan.stayUntil", equalTo("2021-08-10"))
                .body("[0].nextTest", equalTo("2021-07-28"))
                .body("[0].community", equalTo("双峡村"))
                .body("[0].over", equalTo(false))
                .body("toString()", not(containsString("覃家明")));
        // a draft is told to nobody
        SignedIn.as(
                        invitations,
                        Role.RESIDENT,
                        city.shuangxia,
                        null,
                        city.e.get(0).id())
                .request()
                .get("/api/tracing/self")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        now("2021-08-18T00:00");
        resident.request().get("/api/tracing/self").then().body("[0].over", equalTo(true));
    }

    private ValidatableResponse work(String query) {
        return tracer.request().get(WORK + query).then().statusCode(200);
    }

    private ValidatableResponse contact(Resident who) {
        return tracer.request().get(page(who)).then().statusCode(200);
    }

    private ValidatableResponse letters() {
        return tracer.request().get("/api/tracing/letters").then().statusCode(200);
    }

    private ValidatableResponse releases() {
        return tracer.request().get("/api/tracing/releases").then().statusCode(200);
    }

    private ValidatableResponse release(Resident who) {
        return tracer.request()
                .body(body("id", Ids.next(), "contacts", List.of(key(who))))
                .post("/api/tracing/releases")
                .then();
    }

    private ValidatableResponse post(String what, Map<String, Object> sent) {
        return tracer.request().body(sent).post(WORK + "/" + what).then();
    }

    private ValidatableResponse assign(List<Object> contacts, UUID to) {
        return post("assignments", body("id", Ids.next(), "contacts", contacts, "accountId", to));
    }

    private ValidatableResponse outcome(Resident who, String kind) {
        return state(who, body("id", Ids.next(), "kind", kind));
    }

    private ValidatableResponse state(Resident who, Map<String, Object> sent) {
        return tracer.request().body(sent).post(page(who) + "/outcomes").then();
    }

    private void refused(Resident who, String code, Object... sent) {
        var all = body(sent);
        all.put("id", Ids.next());
        state(who, all).statusCode(422).body("code", equalTo(code));
    }

    private ValidatableResponse health(Resident who, String day, String half, int tenths) {
        return tracer.request()
                .body(body(
                        "id",
                        Ids.next(),
                        "day",
                        day,
                        "half",
                        half,
                        "temperatureTenths",
                        tenths,
                        "symptoms",
                        List.of("DRY_COUGH")))
                .post(page(who) + "/health")
                .then();
    }

    private UUID letter(List<Object> contacts) {
        return UUID.fromString(
                write(contacts, "长沙市疫情防控指挥部").statusCode(200).extract().path("letterId"));
    }

    private ValidatableResponse write(List<Object> contacts, String addressee) {
        return tracer.request()
                .body(body("id", Ids.next(), "kind", "REQUEST", "addressee", addressee, "contacts", contacts))
                .post("/api/tracing/letters")
                .then();
    }

    private String sent(UUID letter) {
        tracer.request()
                .body(body("id", Ids.next()))
                .post("/api/tracing/letters/" + letter + "/sending")
                .then()
                .statusCode(200);
        return tracer.request()
                .get("/api/tracing/letters/" + letter)
                .then()
                .extract()
                .path("letter.reference");
    }

    private ValidatableResponse receipt(
            UUID letter, String kind, @org.jspecify.annotations.Nullable List<Object> contacts) {
        var sent = body("id", Ids.next(), "kind", kind, "answeredBy", "长沙市疾控中心 李科", "said", "已转运");
        if (contacts != null) {
            sent.put("contacts", contacts);
        }
        return tracer.request()
                .body(sent)
                .post("/api/tracing/letters/" + letter + "/receipts")
                .then();
    }

    private ValidatableResponse answered(UUID letter, String field, String value) {
        var sent = body("id", Ids.next(), "kind", "FOUND", "answeredBy", "any");
        sent.put(field, value);
        return tracer.request()
                .body(sent)
                .post("/api/tracing/letters/" + letter + "/receipts")
                .then()
                .statusCode(422);
    }

    private void days(Resident who, String finding, int... days) {
        for (int day : days) {
            town.tested(who, LocalDate.of(2021, 7, 27).plusDays(day), finding);
        }
    }

    private String page(Resident who) {
        return "/api/tracing/contacts/" + id.value() + "/" + text(who);
    }

    private Object key(Resident who) {
        return Map.of("caseId", id.value(), "personId", who.id().value());
    }

    private static String text(Resident who) {
        return who.id().value().toString();
    }

    private int number(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }
}
