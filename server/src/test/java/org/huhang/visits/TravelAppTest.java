package org.huhang.visits;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cities of at least four hours, with the mark of a city that has a risk area.
@QuarkusTest
@QuarkusTestResource(House.class)
class TravelAppTest {
    @Inject
    Invitations invitations;

    @Inject
    TravelStore store;

    @Inject
    ContactIndex index;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    private SmallCity city;
    private SignedIn tracer;
    private PersonId person;
    private LocalDate yesterday;

    @BeforeEach
    void town() {
        jdbi.useHandle(h -> {
            h.execute("truncate registry.areas, visits.days, visits.day_files, visits.entered_visits,"
                    + " visits.entered_corrections, visits.places, visits.city_risks cascade");
            // the service that these rules describe is over; here it goes on
            h.execute("delete from visits.travel_rules where start_date = '2024-01-01'");
            h.execute("insert into visits.travel_rules values ('2024-01-01', null, 14, 240, true, 'any', 'ASSUMED')");
        });
        city = new SmallCity(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        person = city.a.getFirst().id();
        yesterday = clock.today().minusDays(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-04, 14, true",
        "2022-06-28, 14, true",
        "2022-06-29, 14, false",
        "2022-07-07, 14, false",
        "2022-07-08, 7, false",
        "2022-12-12, 7, false"
    })
    void theEditionOfTheDaySaysHowFarBackAndWhetherItMarks(LocalDate day, int days, boolean marks) {
        var rule = store.findRule(day).orElseThrow();
        assertEquals(days, rule.days());
        assertEquals(marks, rule.marks());
        assertEquals(240, rule.leastMinutes());
    }

    @Test
    void afterTheServiceEndedThereIsNone() {
        assertEquals(true, store.findRule(LocalDate.of(2022, 12, 13)).isEmpty());
    }

    @Test
    void aCityOfFourHoursIsShownAndMarkedWhileTheCommandPostSaysSo() throws Exception {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, city.root);
        var risk = Map.of(
                "id",
                Ids.next(),
                "areaId",
                city.root.value(),
                "cityCode",
                "3201",
                "cityName",
                "南京市",
                "startDay",
                yesterday.toString(),
                "source",
                "any notice");
        for (int sent = 0; sent < 2; sent++) {
            command.request()
                    .body(risk)
                    .post("/api/travel/city-risks")
                    .then()
                    .statusCode(200)
                    .body("cityName", equalTo("南京市"));
        }
        tracer.request().body(risk).post("/api/travel/city-risks").then().statusCode(403);
        enter(Map.of("cityCode", "3201"), "08:00", "12:00").then().statusCode(200);
        enter(Map.of("cityCode", "4301", "cityName", "长沙市"), "13:00", "16:59")
                .then()
                .statusCode(200);
        indexed(2);
        travel().then()
                .statusCode(200)
                .body("kept", equalTo(true))
                .body("cities", hasSize(1))
                .body("cities[0].cityCode", equalTo("3201"))
                .body("cities[0].cityName", equalTo("南京市"))
                .body("cities[0].riskArea", equalTo(true));

        command.request()
                .body(Map.of("id", Ids.next(), "endDay", clock.today().toString(), "reason", "all low again"))
                .post("/api/travel/city-risks/" + risk.get("id") + "/end")
                .then()
                .statusCode(200);
        travel().then().body("cities[0].riskArea", equalTo(false));
        command.request()
                .body(Map.of("id", Ids.next(), "endDay", clock.today().toString(), "reason", "again"))
                .post("/api/travel/city-risks/" + risk.get("id") + "/end")
                .then()
                .statusCode(409)
                .body("code", equalTo("visits.risk-ended"));
    }

    @Test
    void ourOwnCityIsShownByItsPlaces() throws Exception {
        enter(Map.of("thingId", city.theatre.value()), "08:00", "12:30").then().statusCode(200);
        indexed(1);
        travel().then().body("cities.cityName", equalTo(List.of("张家界市"))).body("cities[0].riskArea", equalTo(false));
    }

    @Test
    void nobodyIsInTwoCitiesAtOnce() {
        var first = enter(Map.of("cityCode", "3201"), "08:00", "12:00");
        first.then().statusCode(200);
        enter(Map.of("thingId", city.theatre.value()), "11:00", "13:00")
                .then()
                .statusCode(422)
                .body("code", equalTo("visits.two-cities-known"))
                .body("field", equalTo("place"));
        enter(Map.of("thingId", city.theatre.value()), "11:30", "13:00").then().statusCode(200);

        // what stands for a visit is not held against that visit
        var instead = visit(Map.of("cityCode", "4301"), "08:00", "11:00");
        String id = first.then().extract().path("[0].visitId");
        tracer.request()
                .body(Map.of("id", Ids.next(), "reason", "it was Changsha", "replacement", instead))
                .post("/api/people/" + person.value() + "/visits/" + id + "/corrections")
                .then()
                .statusCode(200);
        enter(Map.of("cityCode", "4301"), "07:00", "08:30").then().statusCode(200);
    }

    @Test
    void whatIsNoCityIsRefused() {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, city.root);
        var risk = new HashMap<String, Object>(Map.of(
                "id",
                Ids.next(),
                "areaId",
                city.root.value(),
                "cityCode",
                "32",
                "cityName",
                "南京市",
                "startDay",
                "2021-07-20",
                "source",
                "any"));
        command.request().body(risk).post("/api/travel/city-risks").then().body("code", equalTo("visits.city-code"));
        risk.put("cityCode", "3201");
        risk.put("cityName", " ");
        command.request().body(risk).post("/api/travel/city-risks").then().body("code", equalTo("visits.city-name"));
    }

    private io.restassured.response.Response travel() {
        return tracer.request().get("/api/people/" + person.value() + "/travel");
    }

    private io.restassured.response.Response enter(Map<String, Object> place, String start, String end) {
        return tracer.request().body(visit(place, start, end)).post("/api/people/" + person.value() + "/visits");
    }

    private Map<String, Object> visit(Map<String, Object> place, String start, String end) {
        return Map.of(
                "id",
                Ids.next(),
                "place",
                place,
                "start",
                at(start).toString(),
                "end",
                at(end).toString(),
                "source",
                "OWN_STATEMENT",
                "sureness",
                "TOLD",
                "note",
                "");
    }

    private Instant at(String time) {
        return yesterday.atTime(LocalTime.parse(time)).atZone(clock.zone()).toInstant();
    }

    /// Waits until the index has so many of this person's visits.
    private void indexed(int visits) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var numbers = pseudonyms.of(List.of(person)).get(person);
            int found = numbers == null
                    ? 0
                    : numbers.stream()
                            .mapToInt(number -> index.now()
                                    .snapshot()
                                    .visits(number, 0, Integer.MAX_VALUE / 2)
                                    .size())
                            .sum();
            if (found == visits) {
                return;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("the index has not " + visits + " visits");
    }
}
