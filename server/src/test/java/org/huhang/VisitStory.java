package org.huhang;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huhang.access.SignedIn;
import org.huhang.registry.PlaceId;
import org.huhang.shared.Ids;

/// What people say where they were, typed in: it makes a contact more, until it is corrected.
///
///     27 July 12:00   a meal: A1, as the case says, and ten minutes later C1, as C1 says
///     27 July 18:10   when C1 was there in truth
final class VisitStory {
    private final SmallCity city;
    private final SignedIn tracer;
    private final String theCase;
    private final StoryContacts contacts;
    private final PlaceId restaurant;

    VisitStory(SmallCity city, SignedIn tracer, String theCase) {
        this.city = city;
        this.tracer = tracer;
        this.theCase = theCase;
        contacts = new StoryContacts(city, tracer);
        restaurant = city.place("RESTAURANT", "溪布街土家菜馆", city.shuangxia);
    }

    void tell() {
        var before = contacts.list(theCase, 6);
        int revision = latest();
        typed(city.a.getFirst(), meal("2021-07-27T04:00:00Z", "2021-07-27T05:00:00Z"));
        var said = meal("2021-07-27T04:10:00Z", "2021-07-27T04:50:00Z");
        typed(city.c.getFirst(), said);
        assertTrue(contacts.list(theCase, 7).contains("C1 CLOSE CO_PRESENCE"));
        contacts.changes(theCase)
                .body("changes[0].cause", equalTo("DAYS_INDEXED"))
                .body("changes[0].added", equalTo(1))
                .body("changes[0].gone", equalTo(0))
                .body("changes[0].changed", equalTo(0));
        assertEquals(revision + 1, latest());
        assertEquals(List.of("C1 null -> CLOSE"), contacts.moved(theCase, revision + 1));

        // sent again it is the same visit, and under another person's name none
        typed(city.c.getFirst(), said);
        enter(city.b.getFirst(), said).statusCode(409).body("code", equalTo("shared.id-used-for-other-content"));

        var instead = meal("2021-07-27T10:10:00Z", "2021-07-27T10:50:00Z");
        var correction = Map.of("id", Ids.next(), "reason", "本人更正：是晚饭", "replacement", instead);
        for (int sent = 0; sent < 2; sent++) {
            correct(said, correction)
                    .statusCode(200)
                    .body("[0].correctedReason", equalTo("本人更正：是晚饭"))
                    .body("[0].replacedBy", equalTo(String.valueOf(instead.get("id"))));
        }
        assertEquals(before, contacts.list(theCase, 6));
        contacts.changes(theCase)
                .body("changes[0].added", equalTo(0))
                .body("changes[0].gone", equalTo(1))
                .body("changes[0].changed", equalTo(0));
        assertEquals(revision + 2, latest(), "nothing that was sent again is looked at again");
        assertEquals(List.of("C1 CLOSE -> null"), contacts.moved(theCase, revision + 2));

        // what is corrected stays so, however often somebody asks for another
        var late = Map.of("id", Ids.next(), "reason", "没有去过");
        for (int sent = 0; sent < 2; sent++) {
            correct(said, late).statusCode(409).body("code", equalTo("visits.visit-corrected"));
        }
        assertFalse(contacts.list(theCase, 6).contains("C1"));
    }

    private int latest() {
        return contacts.changes(theCase).extract().jsonPath().getInt("changes[0].revision");
    }

    private Map<String, Object> meal(String start, String end) {
        return Map.of(
                "id",
                Ids.next(),
                "place",
                Map.of("thingId", restaurant.value()),
                "start",
                start,
                "end",
                end,
                "source",
                "OWN_STATEMENT",
                "sureness",
                "TOLD",
                "note",
                "流调问询");
    }

    private void typed(SmallCity.Resident who, Map<String, Object> visit) {
        enter(who, visit).statusCode(200).body("", hasSize(1));
    }

    private ValidatableResponse enter(SmallCity.Resident who, Map<String, Object> visit) {
        return tracer.request().body(visit).post(path(who)).then();
    }

    private ValidatableResponse correct(Map<String, Object> visit, Map<String, ?> correction) {
        return tracer.request()
                .body(correction)
                .post(path(city.c.getFirst()) + "/" + visit.get("id") + "/corrections")
                .then();
    }

    private static String path(SmallCity.Resident who) {
        return "/api/people/" + who.id().value() + "/visits";
    }
}
