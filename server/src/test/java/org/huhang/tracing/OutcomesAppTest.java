package org.huhang.tracing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.huhang.tracing.TracedTown.body;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huhang.SmallCity.Resident;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

/// Who is reached, is not, is isolated, has left: by the first hand, and corrected.
@QuarkusTest
@QuarkusTestResource(House.class)
class OutcomesAppTest extends TracersAtWork {
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

    private void refused(Resident who, String code, Object... sent) {
        var all = body(sent);
        all.put("id", Ids.next());
        state(who, all).statusCode(422).body("code", equalTo(code));
    }

    private int number(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }
}
