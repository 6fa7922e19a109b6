package org.huhang.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.People;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class LeakChecksAppTest {
    @Inject
    Invitations invitations;

    @Inject
    ExportMaking making;

    @Inject
    ExportStore store;

    @Inject
    People people;

    @Inject
    Jdbi jdbi;

    private static @Nullable SmallCity built;
    private SignedIn worker = SignedIn.NOBODY;
    private SignedIn auditor = SignedIn.NOBODY;
    private SignedIn dispatcher = SignedIn.NOBODY;

    @BeforeEach
    void people() {
        if (built == null) {
            built = new SmallCity(jdbi);
        }
        worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city().wangjiazhai);
        auditor = SignedIn.as(invitations, Role.AUDITOR, city().yongding);
        dispatcher = SignedIn.as(invitations, Role.DISPATCHER, city().yongding);
    }

    @Test
    void aLeakedListTellsWhichExportItCameFromAndRaisesAnAlert() throws Exception {
        var first = export();
        var second = export();
        // somebody took the watermark away, reordered the rows and kept two columns
        var leaked = rows(second).stream()
                .map(row -> row.get(3) + "\t" + row.get(0))
                .sorted()
                .collect(Collectors.joining("\n"));
        check(leaked)
                .statusCode(200)
                .body("sources", hasSize(1))
                .body("sources[0].exportId", equalTo(second))
                .body("sources[0].name", equalTo("汪家寨村"))
                .body("sources[0].requestedByName", equalTo("any COMMUNITY_WORKER"))
                .body("sources[0].found", equalTo(1))
                .body("sources[0].byMark", equalTo(false));
        auditor.request()
                .get("/api/access/alerts")
                .then()
                .body("findAll { it.kind == 'LEAK' }.subjectId", hasItem(second))
                .body("findAll { it.kind == 'LEAK' }.subjectId", not(hasItem(first)));
    }

    @Test
    void theWholeFileTellsItByItsMarkToo() throws Exception {
        var id = export();
        check(text(id))
                .body("sources[0].exportId", equalTo(id))
                .body("sources[0].byMark", equalTo(true))
                .body("sources[0].found", equalTo(2));
    }

    @Test
    void aListOfRealPeopleTellsNothing() {
        check("430890198005010111 13800000000").body("sources", hasSize(0)).body("numbers", equalTo(2));
    }

    @Test
    void whoOpensAPersonThatDoesNotExistIsToldOfAndNoticesNothing() {
        var court = city().laboratory;
        auditor.request()
                .body(Map.of("id", Ids.next()))
                .post("/api/organizations/" + court.value() + "/canaries")
                .then()
                .statusCode(200)
                .body("canaries", equalTo(1));
        auditor.request()
                .get("/api/organizations/" + court.value())
                .then()
                .statusCode(200)
                .body("headcount", equalTo(0));
        String canary = dispatcher
                .request()
                .get("/api/organizations/" + court.value() + "/staff")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .extract()
                .path("[0].person.id");
        // the list showed one person alone: to look at it is to look at that person
        var alerts = canaryAlerts(canary);
        assertEquals(1, alerts);
        dispatcher
                .request()
                .body(Map.of("id", Ids.next(), "personIds", List.of(canary), "note", "any"))
                .post("/api/people/reveals")
                .then()
                .statusCode(200);
        assertEquals(alerts + 1, canaryAlerts(canary));
        auditor.request()
                .get("/api/access/alerts")
                .then()
                .body(
                        "findAll { it.subjectId == '" + canary + "' }.accountId",
                        hasItem(dispatcher.account().value().toString()));
        var number = people.get(new PersonId(UUID.fromString(canary))).identityNumber();
        check("name," + number)
                .body("sources[0].organizationId", equalTo(court.value().toString()))
                .body("sources[0].found", equalTo(1));
    }

    private int canaryAlerts(String canary) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from access.alerts where kind = 'CANARY' and subject_id = ?")
                        .bind(0, UUID.fromString(canary))
                        .mapTo(int.class)
                        .one());
    }

    private static SmallCity city() {
        return Objects.requireNonNull(built);
    }

    private ValidatableResponse check(String list) {
        return auditor.request()
                .contentType(ContentType.BINARY)
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post("/api/exports/leak-checks")
                .then();
    }

    /// Made here and now.
    private String export() {
        String id = worker.request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "kind",
                        "PEOPLE_OF_AREA",
                        "subjectId",
                        city().wangjiazhai.value(),
                        "format",
                        "CSV",
                        "reason",
                        "any"))
                .post("/api/exports")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        store.decide(new ExportId(UUID.fromString(id)), true);
        for (int i = 0; i < 200; i++) {
            making.next(Instant.now());
            if (store.find(new ExportId(UUID.fromString(id))).orElseThrow().file() != null) {
                return id;
            }
        }
        throw new AssertionError("the export is not made");
    }

    private String text(String id) {
        return new String(
                worker.request()
                        .get("/api/exports/" + id + "/file")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    private List<List<String>> rows(String id) {
        var rows = text(id).lines()
                .skip(4)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        assertFalse(rows.isEmpty());
        return rows;
    }
}
