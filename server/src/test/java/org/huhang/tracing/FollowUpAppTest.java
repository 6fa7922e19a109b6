package org.huhang.tracing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huhang.tracing.TracedTown.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.huhang.SmallCity.Resident;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

/// Days, tests and health of those followed, and how it ends: by itself, by a release, by becoming a case.
@QuarkusTest
@QuarkusTestResource(House.class)
class FollowUpAppTest extends TracersAtWork {
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

    private ValidatableResponse releases() {
        return tracer.request().get("/api/tracing/releases").then().statusCode(200);
    }

    private ValidatableResponse release(Resident who) {
        return tracer.request()
                .body(body("id", Ids.next(), "contacts", List.of(key(who))))
                .post("/api/tracing/releases")
                .then();
    }

    private void days(Resident who, String finding, int... days) {
        for (int day : days) {
            town.tested(who, LocalDate.of(2021, 7, 27).plusDays(day), finding);
        }
    }
}
