package org.huhang.visits;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.contacts.Setting;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Visits typed in, corrected and taken back, and gone with their day.
@QuarkusTest
@QuarkusTestResource(House.class)
class EnteredVisitsAppTest {
    @Inject
    Invitations invitations;

    @Inject
    DayFiles days;

    @Inject
    VisitRetention retention;

    @Inject
    DayFileStore store;

    @Inject
    FileKeys keys;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    private SmallCity city;
    private SignedIn tracer;
    private LocalDate yesterday;
    private String path;

    @BeforeEach
    void town() {
        jdbi.useHandle(h -> h.execute("truncate registry.areas, visits.days, visits.day_files, visits.entered_visits,"
                + " visits.entered_corrections cascade"));
        city = new SmallCity(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        yesterday = clock.today().minusDays(1);
        path = "/api/people/" + city.a.getFirst().id().value() + "/visits";
    }

    @Test
    void aVisitTypedInCountsUntilAnotherStandsForIt() throws Exception {
        var visit = visit(Map.of("thingId", city.theatre.value()), "18:00", "20:00", "3排15座");
        for (int sent = 0; sent < 2; sent++) {
            tracer.request().body(visit).post(path).then().statusCode(200).body("", hasSize(1));
        }
        assertEquals(List.of("THEATRE 7200 3/15"), read());

        var other = visit(Map.of("line", "G6043", "coach", "05", "vehicle", "SEALED_TRAIN"), "08:00", "09:00", "12F");
        var correction = Map.of("id", Ids.next(), "reason", "it was the train", "replacement", other);
        for (int sent = 0; sent < 2; sent++) {
            tracer.request()
                    .body(correction)
                    .post(path + "/" + visit.get("id") + "/corrections")
                    .then()
                    .statusCode(200)
                    .body("[0].correctedReason", equalTo("it was the train"))
                    .body("[0].replacedBy", equalTo(String.valueOf(other.get("id"))));
        }
        assertEquals(List.of("SEALED_TRAIN 3600 12/6"), read());
        var again = Map.of("id", Ids.next(), "reason", "again");
        for (int sent = 0; sent < 2; sent++) {
            tracer.request()
                    .body(again)
                    .post(path + "/" + visit.get("id") + "/corrections")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("visits.visit-corrected"));
        }
        tracer.request()
                .body(Map.of("id", Ids.next(), "reason", "not there at all"))
                .post(path + "/" + other.get("id") + "/corrections")
                .then()
                .statusCode(200)
                .body("[0].replacedBy", nullValue());
        assertEquals(List.of(), read());
        tracer.request().get(path).then().statusCode(200).body("", hasSize(2));
        tracer.request()
                .body(Map.of("id", Ids.next(), "reason", "of somebody else"))
                .post("/api/people/" + city.b.getFirst().id().value() + "/visits/" + visit.get("id") + "/corrections")
                .then()
                .statusCode(404);
    }

    @Test
    void whatCannotBeIsRefused() {
        var theatre = Map.<String, Object>of("thingId", city.theatre.value());
        refused(visit(theatre, "20:00", "18:00", null), "visits.ends-before-start");
        refused(visit(Map.of("thingId", Ids.next()), "18:00", "20:00", null), "visits.place-unknown");
        refused(visit(theatre, "18:00", "20:00", "天窗"), "visits.seat-unreadable");
        var future = visit(theatre, "18:00", "20:00", null);
        future.put("end", clock.now().plus(Duration.ofHours(1)).toString());
        refused(future, "visits.in-the-future");
        var old = visit(theatre, "18:00", "20:00", null);
        old.put("start", at(clock.today().minusDays(40), "18:00").toString());
        old.put("end", at(clock.today().minusDays(40), "20:00").toString());
        refused(old, "visits.older-than-kept");
        var named = visit(theatre, "18:00", "20:00", null);
        named.put("note", "told by " + city.b.getFirst().identityNumber());
        refused(named, "visits.note-names-somebody");
        SignedIn.as(invitations, Role.TRACER, city.wulingyuan)
                .request()
                .get(path)
                .then()
                .statusCode(403);
    }

    /// A day that was over by an earlier rule stays over when a later one would keep it: its key is gone.
    @Test
    void forADayThatIsOverNothingIsTypedInHoweverOftenItIsSent() {
        var theatre = Map.<String, Object>of("thingId", city.theatre.value());
        var kept = visit(theatre, "18:00", "20:00", null);
        tracer.request().body(kept).post(path).then().statusCode(200);
        jdbi.useHandle(h -> h.execute("update visits.days set ended_at = ?", clock.now()));
        var late = visit(theatre, "12:00", "13:00", null);
        for (int sent = 0; sent < 2; sent++) {
            tracer.request().body(late).post(path).then().statusCode(409).body("code", equalTo("visits.day-over"));
        }
        tracer.request().get(path).then().statusCode(200).body("", hasSize(1));
    }

    /// The row stays and says nothing.
    @Test
    void aVisitTypedInEndsWithItsDay() throws Exception {
        var visit = visit(Map.of("cityCode", "4301"), "12:00", "17:00", null);
        tracer.request().body(visit).post(path).then().statusCode(200);
        var copy = jdbi.withHandle(h -> h.createQuery("select sealed from visits.entered_visits")
                .mapTo(byte[].class)
                .one());
        long key = java.util.Objects.requireNonNull(store.find(yesterday)).keyNumber();
        retention.end(yesterday.plusDays(31), clock.now());
        assertEquals(List.of(), read());
        for (int i = 0; i < 150 && keys.holds(key); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertFalse(keys.holds(key));
        assertEquals(null, keys.openText(key, "visit/" + visit.get("id"), copy), "nor does an old backup");
        tracer.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("[0].placeName", nullValue())
                .body("[0].start", nullValue());
    }

    private void refused(Map<String, Object> visit, String code) {
        tracer.request().body(visit).post(path).then().statusCode(422).body("code", equalTo(code));
    }

    private List<String> read() throws IOException, DamagedFile {
        var found = new ArrayList<String>();
        var settings = new VisitPlaces(jdbi).settings(0);
        days.read(
                yesterday,
                (person, place, start, seconds, bits) ->
                        found.add(settings.get(place).map(Setting::name).orElse("city") + " " + seconds + " "
                                + VisitBits.row(bits) + "/" + VisitBits.seat(bits)));
        return found;
    }

    private Map<String, Object> visit(
            Map<String, Object> place, String start, String end, @org.jspecify.annotations.Nullable String seat) {
        var visit = new HashMap<String, Object>(Map.of(
                "id",
                Ids.next(),
                "place",
                place,
                "start",
                at(yesterday, start).toString(),
                "end",
                at(yesterday, end).toString(),
                "source",
                "OWN_STATEMENT",
                "sureness",
                "TOLD",
                "note",
                ""));
        if (seat != null) {
            visit.put("seat", seat);
        }
        return visit;
    }

    private Instant at(LocalDate day, String time) {
        return day.atTime(java.time.LocalTime.parse(time)).atZone(clock.zone()).toInstant();
    }
}
