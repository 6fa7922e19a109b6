package org.huhang.tracing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.huhang.tracing.TracedTown.body;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

/// The work list: what is due, whose it is, and how it is given, spread and handed over.
@QuarkusTest
@QuarkusTestResource(House.class)
class TracersWorkAppTest extends TracersAtWork {
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
}
