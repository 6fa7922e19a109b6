package org.huhang.posts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// A post leader's day: who is there by their own devices, who is not, what was handed over and what is left.
@QuarkusTest
@QuarkusTestResource(House.class)
class PostDayAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    DayFromDevices consumer;

    @Inject
    ReliefStore relief;

    @Inject
    ObjectMapper json;

    @Test
    void aPostLeadersDay() throws Exception {
        var town = DayTown.load(jdbi, clock.now());
        var leader = SignedIn.as(invitations, Role.POST_LEADER, town.area());
        var elsewhere = SignedIn.as(invitations, Role.POST_LEADER, town.city().area("430811"));
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var guard = SignedIn.as(invitations, Role.GATE_STAFF, town.area(), null, town.person("李强"));
        var device = TestDevice.enrolled(dispatcher, guard, town.area());
        nobodyCameYet(town, leader, elsewhere);
        onesGuardSignsIn(town, leader, device);
        anotherDoesNotCome(town, leader, elsewhere);
        whoHasNoTelephone(town, leader, elsewhere);
        handingOver(town, leader, guard, elsewhere);
        equipment(town, leader, guard);
        withoutANetwork(town, leader, device);
        whatThePhoneCarries(town, guard, device);
        aPostOfTwoAreas(town, leader);
        meals(town, leader);
        someoneStepsIn(town, leader);
    }

    /// 李强 has served for an hour and becomes a contact; 王建国 is called instead.
    private void someoneStepsIn(DayTown town, SignedIn leader) {
        town.publishAt(clock.now(), 1, 2, -1, 2);
        leader.request()
                .get(day(town))
                .then()
                .statusCode(200)
                .body("shifts[0].seats[0].state", equalTo("DUE"))
                .body("shifts[0].seats[0].person.name", equalTo("王*国"))
                .body("shifts[0].seats[0].relieved.person.name", contains("李*"))
                .body("shifts[0].seats[0].relieved[0].until", notNullValue())
                .body("shifts[0].seats[1].relieved", hasSize(0), "others", hasSize(0));
        leader.request()
                .get("/api/posts/live")
                .then()
                .body("posts[0].noShow", equalTo(0), "posts[0].others", equalTo(0));
    }

    private static void nobodyCameYet(DayTown town, SignedIn leader, SignedIn elsewhere) {
        elsewhere.request().get("/api/posts/live").then().statusCode(200).body("posts", hasSize(0));
        elsewhere.request().get(day(town)).then().statusCode(403);
        leader.request()
                .get("/api/posts/live")
                .then()
                .statusCode(200)
                .body("posts", hasSize(1), "posts[0].needed", equalTo(3), "posts[0].present", equalTo(0))
                .body("posts[0].noShow", equalTo(2), "posts[0].late", equalTo(0), "posts[0].others", equalTo(0))
                .body("posts[0].shiftStart", equalTo(town.start().toString()))
                .body("posts[0].lastSignAt", nullValue());
        leader.request()
                .get(day(town))
                .then()
                .statusCode(200)
                .body("lateAfterMinutes", equalTo(15), "noShowAfterMinutes", equalTo(30), "hours", hasSize(24))
                .body("shifts[0].seats.state", contains("NO_SHOW", "NO_SHOW", "OPEN"))
                .body("shifts[0].seats[0].person.name", equalTo("李*"), "shifts[0].seats[2].person", nullValue())
                .body("shifts[0].seats[0].waterMillilitres", equalTo(500))
                .body("shifts[0].seats[0].rests[0].heat", equalTo(true))
                .body("shifts[0].seats[1].rests[0].heat", equalTo(true), "shifts[0].seats[1].rests", hasSize(6));
    }

    private void onesGuardSignsIn(DayTown town, SignedIn leader, TestDevice device) throws Exception {
        send(device, List.of(device.next("POST_SIGN_IN", """
                {"post":"任意","postId":"%s"}""".formatted(
                        town.checkpoint().value()))));
        waitFor("select count(*) from duty.presence where device_id = ?", device);
        leader.request()
                .get("/api/posts/live")
                .then()
                .body("posts[0].present", equalTo(1), "posts[0].noShow", equalTo(1), "posts[0].others", equalTo(0))
                .body("posts[0].lastSignAt", notNullValue());
        leader.request()
                .get(day(town))
                .then()
                .body("shifts[0].seats.state", contains("PRESENT", "NO_SHOW", "OPEN"))
                .body("shifts[0].present", equalTo(1), "shifts[0].needed", equalTo(3))
                .body("shifts[0].seats[0].lateMinutes", either(equalTo(60)).or(equalTo(61)), "others", hasSize(0));
    }

    private static void anotherDoesNotCome(DayTown town, SignedIn leader, SignedIn elsewhere) {
        leader.request()
                .get("/api/posts/" + town.checkpoint().value() + "/holders/"
                        + town.plan().value() + "/1")
                .then()
                .statusCode(200)
                .body("name", equalTo("王建国"), "phone", equalTo("13800000003"));
        var path = "/api/posts/" + town.checkpoint().value() + "/no-shows";
        noShow(town, 0, leader, path).statusCode(409).body("code", equalTo("posts.is-there"));
        noShow(town, 2, leader, path).statusCode(409).body("code", equalTo("posts.seat-open"));
        noShow(town, 3, leader, path).statusCode(409).body("code", equalTo("posts.not-begun"));
        noShow(town, 9, leader, path).statusCode(404).body("code", equalTo("posts.no-such-seat"));
        noShow(town, 1, elsewhere, path).statusCode(403);
        var told = Map.of("id", Ids.next(), "planId", town.plan().value(), "seat", 1, "reason", "电话无人接听");
        for (int sent = 0; sent < 2; sent++) {
            leader.request()
                    .body(told)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("personId", equalTo(town.person("王建国").value().toString()))
                    .body("end", equalTo(town.end().toString()));
        }
        leader.request()
                .get(day(town))
                .then()
                .body("noShows", hasSize(1), "noShows[0].person.name", equalTo("王*国"))
                .body("noShows[0].reason", equalTo("电话无人接听"))
                .body("shifts[0].seats[1].reason", equalTo("电话无人接听"));
        town.publish(0, 2, -1, 2);
        leader.request()
                .get(day(town))
                .then()
                .body("noShows", hasSize(1), "shifts[0].seats[1].person.name", equalTo("覃*"))
                .body("shifts[0].seats[1].reason", nullValue());
    }

    private static io.restassured.response.ValidatableResponse noShow(
            DayTown town, int seat, SignedIn by, String path) {
        return by.request()
                .body(Map.of("id", Ids.next(), "planId", town.plan().value(), "seat", seat, "reason", "任意"))
                .post(path)
                .then();
    }

    private void handingOver(DayTown town, SignedIn leader, SignedIn guard, SignedIn elsewhere) {
        var path = "/api/posts/" + town.checkpoint().value() + "/handovers";
        var id = Ids.next();
        var note = Map.of("id", id, "shiftStart", town.start().toString(), "text", "东侧护栏松动，已报修");
        for (int sent = 0; sent < 2; sent++) {
            guard.request()
                    .body(note)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("text", equalTo("东侧护栏松动，已报修"), "taken", nullValue(), "offline", equalTo(false));
        }
        elsewhere.request().body(note).post(path).then().statusCode(403);
        guard.request()
                .body(Map.of("id", Ids.next(), "shiftStart", town.start().toString(), "text", " "))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("posts.handover-text"));
        var taken = "/api/posts/handovers/" + id + "/taken";
        guard.request()
                .body(Map.of("id", Ids.next()))
                .post(taken)
                .then()
                .statusCode(409)
                .body("code", equalTo("posts.handover-own"));
        var taking = Map.of("id", Ids.next());
        for (int sent = 0; sent < 2; sent++) {
            leader.request().body(taking).post(taken).then().statusCode(200).body("taken.at", notNullValue());
        }
        SignedIn.nobody()
                .cookie("huhang_session", leader.cookie())
                .get(path)
                .then()
                .statusCode(428);
        leader.request()
                .get(path)
                .then()
                .body("handovers", hasSize(1), "handovers[0].taken.byName", equalTo("any POST_LEADER"))
                .body("more", equalTo(false));
        int read = jdbi.withHandle(h -> h.createQuery("""
                        select (select count(*) from access.audit_entries
                                 where account_id = :leader and what = 'handovers' and note = :post)
                               + (select count(*) from access.audit_pending
                                   where account_id = :leader and what = 'handovers' and note = :post)
                        """)
                .bind("leader", leader.account().value())
                .bind("post", town.checkpoint().value().toString())
                .mapTo(int.class)
                .one());
        assertTrue(read > 0, "who reads notes stands in the log");
    }

    private static void equipment(DayTown town, SignedIn leader, SignedIn guard) {
        var path = "/api/posts/" + town.checkpoint().value() + "/equipment";
        var told = Map.of(
                "id",
                Ids.next(),
                "lines",
                List.of(
                        Map.of("item", "MASK", "kind", "COUNTED", "quantity", 5),
                        Map.of("item", "MASK", "kind", "USED", "quantity", 2)));
        for (int sent = 0; sent < 2; sent++) {
            guard.request().body(told).post(path).then().statusCode(200);
        }
        leader.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].item", equalTo("MASK"), "items[0].stock", equalTo(3))
                .body("items[0].usedThisShift", equalTo(2), "items[0].confidence", equalTo("ASSUMED"))
                // one seat of eight hours at 2 x 1.1 is left for which 3 suffice
                .body("items[0].runsOutAt", nullValue(), "items[0].source.zh", notNullValue())
                .body("items[2].neededADay", equalTo(0), "items[2].daysLeft", nullValue(), "facts", hasSize(2));
        refused(guard, path, "NOTHING", "USED", 1, "posts.no-such-item");
        refused(guard, path, "MASK", "USED", 0, "posts.stock-quantity");
        guard.request()
                .body(Map.of("id", Ids.next(), "lines", List.of(Map.of("item", "MASK", "kind", "USED", "quantity", 1))))
                .post(path)
                .then()
                .body("items[0].stock", equalTo(2))
                .body("items[0].runsOutAt", equalTo(town.end().toString()));
    }

    private static void refused(SignedIn by, String path, String item, String kind, int quantity, String code) {
        by.request()
                .body(Map.of(
                        "id", Ids.next(), "lines", List.of(Map.of("item", item, "kind", kind, "quantity", quantity))))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private void withoutANetwork(DayTown town, SignedIn leader, TestDevice device) throws Exception {
        var post = town.checkpoint().value();
        send(
                device,
                List.of(
                        device.next("POST_HANDOVER", """
                                {"postId":"%s","shiftStart":"%s","text":"夜里下雨，注意地滑"}""".formatted(post, town.start())),
                        device.next("POST_EQUIPMENT", """
                                {"postId":"%s","lines":[{"item":"GLOVES","kind":"COUNTED","quantity":40}]}""".formatted(post)),
                        device.next("POST_EQUIPMENT", """
                                {"postId":"%s","lines":[{"item":"GLOVES","kind":"COUNTED","quantity":1.5}]}""".formatted(post)),
                        device.next("POST_HANDOVER", """
                                {"postId":"%s","shiftStart":"%s","text":"任意"}""".formatted(town.border().value(), town.start())),
                        device.next("POST_HANDOVER", """
                                {"postId":"%s","shiftStart":"%s","text":"任意"}""".formatted(Ids.next(), town.start()))));
        waitFor(
                "select case when count(*) = 3 then 1 else 0 end from posts.refused_records where device_id = ?",
                device);
        // told again, as after a crash before the cursor moved
        jdbi.withHandle(h -> h.createQuery("select distinct batch_id from access.device_records where device_id = ?")
                        .bind(0, device.id())
                        .mapTo(UUID.class)
                        .list())
                .forEach(batch ->
                        QuarkusTransaction.requiringNew().run(() -> consumer.accept(new DeviceRecordsReceived(batch))));
        leader.request()
                .get("/api/posts/" + post + "/handovers")
                .then()
                .body("handovers", hasSize(2), "handovers[0].offline", equalTo(true))
                .body("handovers[0].text", equalTo("夜里下雨，注意地滑"), "handovers[0].byName", equalTo("any GATE_STAFF"));
        leader.request()
                .get("/api/posts/" + post + "/equipment")
                .then()
                .body("items.find { it.item == 'GLOVES' }.stock", equalTo(40), "facts", hasSize(4));
        leader.request()
                .get("/api/posts/refused-records")
                .then()
                .body("reason", hasSize(3))
                .body("reason", hasItem("UNREADABLE"))
                .body("reason", hasItem("OUTSIDE_AREA"))
                .body("reason", hasItem("NO_SUCH_POST"));
        int inTheClear = jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from posts.handovers where position(convert_to('地滑', 'UTF8') in words_sealed) > 0")
                .mapTo(int.class)
                .one());
        assertEquals(0, inTheClear);
    }

    private void whatThePhoneCarries(DayTown town, SignedIn guard, TestDevice device) throws Exception {
        String text = guard.request()
                .get("/api/devices/" + device.id() + "/bundle")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
        JsonNode lines = json.readTree(text).path("lines");
        assertEquals(1, lines.path("rosterPosts").size());
        assertEquals(
                town.checkpoint().value().toString(),
                lines.path("rosterPosts").get(0).path("id").asText());
        var shift = lines.path("shifts").get(0);
        assertEquals(town.plan().value() + "/0", shift.path("id").asText());
        assertEquals(500, shift.path("more").path("waterMillilitres").asInt());
        assertEquals(
                Duration.between(Instant.EPOCH, clock.ofWall(Instant.EPOCH)).toSeconds(),
                shift.path("more").path("drillSeconds").asLong(-1));
        assertEquals("覃*", shift.path("more").path("mates").get(0).path("name").asText());
        assertEquals(1, shift.path("more").path("mates").size());
        assertEquals(2, lines.path("handovers").size());
        assertEquals(
                "只",
                lines.path("items").get(0).path("more").path("unit").path("zh").asText());
    }

    /// Which lies in 慈利 and in 永定.
    private void aPostOfTwoAreas(DayTown town, SignedIn leader) {
        leader.request()
                .get("/api/posts/live")
                .then()
                .body("posts.postId", not(hasItem(town.border().value().toString())));
        for (String area : List.of("430821", "430802")) {
            var here = SignedIn.as(invitations, Role.POST_LEADER, town.city().area(area));
            here.request()
                    .get("/api/posts/live")
                    .then()
                    .body("posts.postId", hasItem(town.border().value().toString()));
            here.request()
                    .get("/api/posts/" + town.border().value() + "/day")
                    .then()
                    .statusCode(200);
        }
    }

    private void meals(DayTown town, SignedIn leader) {
        var due = new Relief(relief.list(), clock.zone());
        int expected = 3 * due.meals(town.start(), town.end()).size()
                + due.meals(town.end(), town.end().plus(DayTown.SHIFT)).size();
        int total = 0;
        for (int day = -1; day <= 1; day++) {
            List<Integer> counts = leader.request()
                    .get("/api/posts/meals?date=" + clock.today().plusDays(day))
                    .then()
                    .statusCode(200)
                    .body("rules", hasSize(7))
                    .extract()
                    .path("meals.total");
            total += counts.stream().mapToInt(Integer::intValue).sum();
        }
        assertTrue(expected > 0);
        assertEquals(expected, total);
    }

    private static void whoHasNoTelephone(DayTown town, SignedIn leader, SignedIn elsewhere) {
        var path = "/api/posts/" + town.checkpoint().value() + "/signs";
        // 覃芳, in the place of 王建国
        var comes = sign(town, 1, true, Instant.now());
        elsewhere.request().body(comes).post(path).then().statusCode(403);
        for (int sent = 0; sent < 2; sent++) {
            leader.request().body(comes).post(path).then().statusCode(200).body("comes", equalTo(true));
        }
        leader.request()
                .get(day(town))
                .then()
                .body("shifts[0].seats[1].state", equalTo("PRESENT"), "shifts[0].seats[1].byLeader", equalTo(true))
                .body("shifts[0].seats[0].byLeader", equalTo(false));
        leader.request()
                .body(sign(town, 2, true, Instant.now()))
                .post(path)
                .then()
                .statusCode(404);
        leader.request()
                .body(sign(town, 1, false, Instant.now().plusSeconds(600)))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("posts.sign-time"));
        leader.request()
                .body(sign(town, 1, false, Instant.now()))
                .post(path)
                .then()
                .statusCode(200);
        leader.request().get(day(town)).then().body("shifts[0].seats[1].state", equalTo("LEFT_EARLY"));
    }

    private static Map<String, Object> sign(DayTown town, int seat, boolean comes, Instant at) {
        return Map.of(
                "id", Ids.next(), "planId", town.plan().value(), "seat", seat, "comes", comes, "at", at.toString());
    }

    private static String day(DayTown town) {
        return "/api/posts/" + town.checkpoint().value() + "/day?date="
                + town.start().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private static void send(TestDevice device, List<TestDevice.Signed> records) {
        SignedIn.nobody()
                .body(device.batch(records))
                .post("/api/devices/" + device.id() + "/records")
                .then()
                .statusCode(200);
    }

    private void waitFor(String count, TestDevice device) throws InterruptedException {
        for (int i = 0; i < 200 && count(count, device) == 0; i++) {
            Thread.sleep(50);
        }
        assertTrue(count(count, device) > 0, "the consumer did not come");
    }

    private int count(String sql, TestDevice device) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind(0, device.id()).mapTo(int.class).one());
    }
}
