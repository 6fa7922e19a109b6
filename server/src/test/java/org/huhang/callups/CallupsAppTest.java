package org.huhang.callups;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.huhang.callups.CallupDesk.ask;
import static org.huhang.callups.CallupDesk.edit;
import static org.huhang.callups.CallupDesk.planned;
import static org.huhang.callups.CallupDesk.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.duty.ReportIn;
import org.huhang.duty.ReportInId;
import org.huhang.duty.ReportsIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From a round to the volunteer's telephone: planned, changed by hand, undone, put in force.
@QuarkusTest
@QuarkusTestResource(House.class)
class CallupsAppTest {
    private static @Nullable CallupTown loaded;
    private static int rounds;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    ReportsIn reports;

    @Inject
    SendsCallups sends;

    private CallupTown town() {
        var known = loaded == null ? CallupTown.load(jdbi) : loaded;
        loaded = known;
        return known;
    }

    private SignedIn worker() {
        return SignedIn.as(invitations, Role.COMMUNITY_WORKER, town().city().area("430802001003"));
    }

    @Test
    void aCompoundIsPlannedChangedUndoneAndPutInForce() throws Exception {
        var worker = worker();
        var helper = town().city().person("李强").id();
        reports.record(List.of(reportIn(helper)));
        var round = town().round(++rounds);
        town().freeze(round);
        var plan = planned(worker, round, town().city().compound.value());
        var view = view(worker, plan);
        assertEquals(
                List.of("FROZEN", 3, 1, 1),
                List.of(
                        view.<String>path("version.ground.source"),
                        view.<Integer>path("version.ground.listed"),
                        view.<Integer>path("version.ground.buildings[0].volunteersNeeded"),
                        view.<Integer>path("version.ground.buildings[0].volunteers")));
        assertEquals(List.of("ORDINARY", "RESTRICTED"), view.<List<String>>path("version.result.calls.lane"));
        assertEquals(1, view.<Integer>path("version.result.routes[0].stops.size()"));
        String version = view.path("version.id");
        String first = view.path("version.result.calls[0].start");

        // before the round begins: named, and made all the same
        var second = Ids.next();
        var early = Map.of(
                "id",
                second,
                "fromVersionId",
                version,
                "edit",
                Map.of(
                        "kind",
                        "MOVE",
                        "entrance",
                        0,
                        "lane",
                        "ORDINARY",
                        "to",
                        Instant.parse(first).minus(Duration.ofHours(1)).toString()));
        for (int sent = 0; sent < 2; sent++) {
            worker.request()
                    .body(early)
                    .post("/api/callups/" + plan + "/edits")
                    .then()
                    .statusCode(200)
                    .body("version.number", equalTo(2))
                    .body("version.result.breaches.kind", hasItem("OUTSIDE"));
        }
        worker.request()
                .body(Map.of("id", Ids.next(), "fromVersionId", version))
                .post("/api/callups/" + plan + "/undo")
                .then()
                .statusCode(409)
                .body("code", equalTo("callups.changed-meanwhile"));
        String third = worker.request()
                .body(Map.of("id", Ids.next(), "fromVersionId", second))
                .post("/api/callups/" + plan + "/undo")
                .then()
                .statusCode(200)
                .body("version.origin", equalTo("UNDONE"))
                .body("version.result.calls[0].start", equalTo(first))
                .extract()
                .path("version.id");

        worker.request()
                .body(Map.of("id", Ids.next(), "versionId", third))
                .post("/api/callups/" + plan + "/publications")
                .then()
                .statusCode(200)
                .body("inForce", equalTo(third));
        var volunteer = SignedIn.as(invitations, Role.RESIDENT, town().city().compound, null, helper);
        volunteer
                .request()
                .get("/api/callups/calling")
                .then()
                .statusCode(200)
                .body("buildings[0].building", equalTo("1栋"))
                .body("buildings[0].turns.size()", equalTo(1));
        volunteer
                .request()
                .get("/api/callups/self")
                .then()
                .statusCode(200)
                .body("callups[0].lane", equalTo("AT_HOME"))
                .body("callups[0].start", nullValue());
        SignedIn.as(
                        invitations,
                        Role.RESIDENT,
                        town().city().compound,
                        null,
                        town().city().person("王小明").id())
                .request()
                .get("/api/callups/self")
                .then()
                .statusCode(200)
                .body("callups[0].start", equalTo(first));
        worker.request()
                .get("/api/callups/" + plan + "/versions/" + third + "/volunteers")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(List.of(helper.value().toString())));
        var table = worker.request()
                .get("/api/callups/" + plan + "/versions/" + third + "/timetable")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(2, table.lines().count(), "who is under restrictions stands in no list: " + table);

        // the next round goes on from it
        var next =
                planned(worker, town().round(++rounds), town().city().compound.value());
        var again = view(worker, next);
        assertEquals(third, again.path("version.fromVersionId"));
        assertEquals("REGISTRY", again.path("version.ground.source"));
    }

    @Test
    void aVolunteerIsToldOfTheirBuildingAndLaterOfChangesAlone() throws Exception {
        var worker = worker();
        var helper = town().city().person("李强").id();
        reports.record(List.of(reportIn(helper)));
        var round = town().round(++rounds);
        town().freeze(round);
        var plan = planned(worker, round, town().city().compound.value());
        String first = view(worker, plan).path("version.id");
        var told = published(worker, plan, UUID.fromString(first));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().contains("您负责1栋"), told.toString());
        worker.request()
                .get("/api/callups/" + plan + "/news")
                .then()
                .statusCode(200)
                .body("volunteers", equalTo(1), "reachesPeople", equalTo(true), "people.all", equalTo(1));

        assertEquals(List.of(), published(worker, plan, UUID.fromString(first)), "nothing changed for them");

        var later = Ids.next();
        edit(
                worker,
                plan,
                later,
                first,
                Map.of(
                        "kind",
                        "START",
                        "to",
                        CallupTown.START
                                .plus(Duration.ofDays(rounds))
                                .plus(Duration.ofHours(1))
                                .toString()));
        var changed = published(worker, plan, later);
        assertEquals(1, changed.size(), changed.toString());
        assertTrue(changed.getFirst().contains("以这条为准"), changed.toString());

        // nobody calls there any more
        jdbi.useHandle(
                h -> h.execute("delete from callups.version_volunteers where version_id = ?", UUID.fromString(first)));
        var freed = published(worker, plan, UUID.fromString(first));
        assertEquals(1, freed.size(), freed.toString());
        assertTrue(freed.getFirst().contains("不用再负责叫号"), freed.toString());
    }

    private ReportIn reportIn(PersonId helper) {
        return new ReportIn(
                new ReportInId(Ids.next()),
                helper,
                null,
                town().city().compound,
                ReportIn.Basis.HOME,
                null,
                null,
                Instant.parse("2021-08-01T00:00:00Z"),
                null,
                null,
                null,
                null);
    }

    /// What people are told by SMS; the journal's consumer is run here, and again.
    private List<String> published(SignedIn who, UUID plan, UUID version) {
        var id = Ids.next();
        who.request()
                .body(Map.of("id", id, "versionId", version))
                .post("/api/callups/" + plan + "/publications")
                .then()
                .statusCode(200);
        var event = new CallupPublished(new CallupPlanId(plan), new CallupPublicationId(id));
        for (int heard = 0; heard < 2; heard++) {
            QuarkusTransaction.requiringNew().run(() -> sends.accept(event));
        }
        return jdbi.withHandle(h -> h.createQuery("select d.text from notices.deliveries d"
                        + " join notices.channels c on c.id = d.channel_id"
                        + " where d.basis = :basis and c.person_id is not null")
                .bind("basis", SendsCallups.basis(event.publicationId()))
                .mapTo(String.class)
                .list());
    }

    @Test
    void aCountyIsPlannedByItsCompounds() throws Exception {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var plan = planned(
                command, town().round(++rounds), town().city().area("430802").value());
        var view = view(command, plan);
        assertEquals(5, view.<Integer>path("version.ground.listed"));
        assertEquals(2, view.<Integer>path("version.result.areas.size()"));
    }

    @Test
    void nobodyPlansElsewhere() {
        var round = town().round(++rounds);
        var elsewhere =
                SignedIn.as(invitations, Role.COMMUNITY_WORKER, town().city().area("430811"));
        ask(elsewhere, round, town().city().compound.value(), Ids.next()).statusCode(403);
        var sampler =
                SignedIn.as(invitations, Role.SAMPLING_STAFF, town().city().area("430802"));
        ask(sampler, round, town().city().compound.value(), Ids.next()).statusCode(403);
    }
}
