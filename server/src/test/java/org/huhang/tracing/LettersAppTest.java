package org.huhang.tracing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huhang.tracing.TracedTown.body;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

/// Letters to other cities and lists: written, numbered, answered, and late.
@QuarkusTest
@QuarkusTestResource(House.class)
class LettersAppTest extends TracersAtWork {
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

    private ValidatableResponse letters() {
        return tracer.request().get("/api/tracing/letters").then().statusCode(200);
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
}
