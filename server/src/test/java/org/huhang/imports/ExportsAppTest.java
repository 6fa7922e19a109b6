package org.huhang.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class ExportsAppTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Invitations invitations;

    @Inject
    ExportExpiry expiry;

    @Inject
    ExportStore store;

    @Inject
    ExportMaking making;

    @Inject
    ExportKeys keys;

    @Inject
    Jdbi jdbi;

    private static @Nullable SmallCity city;
    private SignedIn worker = SignedIn.NOBODY;
    private SignedIn approver = SignedIn.NOBODY;
    private SignedIn auditor = SignedIn.NOBODY;

    @BeforeEach
    void people() {
        if (city == null) {
            city = new SmallCity(jdbi);
        }
        worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city().wangjiazhai);
        approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city().yongding);
        auditor = SignedIn.as(invitations, Role.AUDITOR, city().yongding);
    }

    @Test
    void nothingIsMadeBeforeASecondPersonHasApproved() throws Exception {
        var id = request("CSV")
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .extract()
                .<String>path("id");
        file(worker, id).statusCode(409).body("code", equalTo("imports.export-not-ready"));
        assertFalse(making.next(Instant.now()));
        get(id).body("state", equalTo("WAITING")).body("file", nullValue());
        decide(id, false, "ask the street instead");
        await(id, "REFUSED").body("decision.reason", equalTo("ask the street instead"));
        file(worker, id).statusCode(409);
    }

    @Test
    void anApprovedListHasEverybodyAWatermarkAndOneWhoDoesNotExist() throws Exception {
        var id = ready("CSV");
        var text = new String(content(id), StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        assertEquals("\uFEFF# People of 汪家寨村; export " + id, lines.get(0));
        assertTrue(
                lines.get(1)
                        .startsWith("# For any COMMUNITY_WORKER alone, approved by any SECOND_APPROVER; purpose:"
                                + " oversight; door to door"),
                lines.get(1));
        assertTrue(lines.get(2).contains("to be destroyed by"), lines.get(2));
        assertEquals("Name,Sex,Birth date,Identity number,Phone,Area,Door", lines.get(3));
        var people = lines.subList(4, lines.size());
        assertEquals(6 + 1, people.size());
        assertTrue(people.stream().anyMatch(line -> line.startsWith("覃家明,")));
        var canary = people.stream().filter(line -> line.contains(",430899")).toList();
        assertEquals(1, canary.size());
        get(id).body("file.rows", equalTo(7)).body("people", equalTo(6));
    }

    @Test
    void eachExportHasAnInventedPersonOfItsOwn() throws Exception {
        assertNotEquals(canary(ready("CSV")), canary(ready("CSV")));
    }

    @Test
    void everybodyInAListSeesThatTheyWereTakenAlongAndTheAuditorEachDownload() throws Exception {
        var id = ready("XLSX");
        assertEquals("PK", new String(content(id), 0, 2, StandardCharsets.US_ASCII));
        content(id);
        var person = city().a.getFirst().id().value();
        auditor.request()
                .get("/api/access/readings?personId=" + person)
                .then()
                .statusCode(200)
                .body("findAll { it.note == '" + id + "' }.what", hasItem("export"))
                .body("findAll { it.note == '" + id + "' }.revealed", hasItem(true));
        auditor.request()
                .get("/api/access/readings?limit=500")
                .then()
                .body("findAll { it.what == 'export-download' && it.note == '" + id + "' }.size()", equalTo(2));
        get(id).body("downloads", equalTo(2));
    }

    @Test
    void onlyWhoAskedHasTheFileAndOnlyWhileTheirRoleLasts() throws Exception {
        var id = ready("CSV");
        var colleague = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city().wangjiazhai);
        file(colleague, id).statusCode(403).body("code", equalTo("access.outside-scope"));
        colleague.request().get("/api/exports").then().body("id", hasItem(id));
        file(auditor, id).statusCode(403).body("code", equalTo("access.not-permitted"));
        jdbi.useHandle(h -> h.execute(
                "update access.grants set end_at = start_at + interval '1 ms' where account_id = ?",
                worker.account().value()));
        file(worker, id).statusCode(403);
    }

    @Test
    void anExpiredFileIsRefusedDeletedAndItsKeyDestroyed() throws Exception {
        var id = ready("CSV");
        var export = new ExportId(UUID.fromString(id));
        var expires = store.find(export).orElseThrow().expiresAt();
        var key = Objects.requireNonNull(store.find(export).orElseThrow().keyNumber());
        assertTrue(expires != null && keys.holds(key));
        expiry.run(expires.minusMillis(1));
        file(worker, id).statusCode(200);
        jdbi.useHandle(h ->
                h.execute("update imports.export_files set expires_at = made_at where export_id = ?", export.value()));
        file(worker, id).statusCode(410).body("code", equalTo("imports.export-expired"));
        expiry.run(expires);
        assertFalse(keys.holds(key));
        assertEquals(0, rows("export_chunks", id));
        assertEquals(1, entries(export, "exportsExpire"));
        get(id).body("state", equalTo("EXPIRED"));
        file(worker, id).statusCode(410);
    }

    @Test
    void aFileIsGoodForThreeDays() throws Exception {
        var file = store.find(new ExportId(UUID.fromString(ready("CSV")))).orElseThrow();
        assertEquals(file.madeAt() == null ? null : file.madeAt().plus(Duration.ofDays(3)), file.expiresAt());
    }

    @Test
    void whatLiesInTheDatabaseCannotBeRead() throws Exception {
        var id = ready("CSV");
        var pieces = jdbi.withHandle(h -> h.createQuery("select sealed from imports.export_chunks where export_id = ?")
                .bind(0, UUID.fromString(id))
                .mapTo(byte[].class)
                .list());
        assertFalse(pieces.isEmpty());
        for (byte[] piece : pieces) {
            assertFalse(new String(piece, StandardCharsets.UTF_8).contains("覃家明"));
        }
        assertEquals(2, rows("traces", id));
    }

    @Test
    void theStaffOfAnOrganizationIsForItsDispatcher() throws Exception {
        var court = city().laboratory;
        jdbi.useHandle(h -> h.execute(
                "insert into registry.staff (organization_id, person_id, position, start_at)"
                        + " values (?, ?, '检验员', '2021-01-01T00:00:00Z') on conflict do nothing",
                court.value(),
                city().b.getFirst().id().value()));
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, city().yongding, court, null);
        var asked = ask(dispatcher, "STAFF_OF_ORGANIZATION", court.value(), "CSV", "call them up")
                .statusCode(200)
                .extract()
                .<String>path("id");
        ask(worker, "STAFF_OF_ORGANIZATION", court.value(), "CSV", "any")
                .statusCode(403)
                .body("code", equalTo("access.outside-scope"));
        ask(dispatcher, "PEOPLE_OF_AREA", city().yongding.value(), "CSV", "any").statusCode(403);
        decide(dispatcher, asked, true, "");
        await(dispatcher, asked, "READY");
        var text = new String(file(dispatcher, asked).statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.contains("田大山,male,"), text);
    }

    @Test
    void whoAsksSaysWhyAndDoesNotApproveIt() {
        ask(worker, "PEOPLE_OF_AREA", city().wangjiazhai.value(), "CSV", " ")
                .statusCode(422)
                .body("code", equalTo("imports.export-reason"));
        ask(worker, "PEOPLE_OF_AREA", city().shuangxia.value(), "CSV", "any")
                .statusCode(403)
                .body("code", equalTo("access.outside-scope"));
        var head = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city().wulingyuan);
        ask(head, "PEOPLE_OF_AREA", city().wulingyuan.value(), "CSV", "any")
                .statusCode(422)
                .body("code", equalTo("imports.export-of-nobody"));
        var id = request("CSV").extract().<String>path("id");
        String approval = get(id).extract().path("approvalId");
        approver.request()
                .get("/api/access/approvals/" + approval)
                .then()
                .body("text", containsString("the list of all people of 汪家寨村 (6, with numbers"))
                .body("text", not(containsString("覃家明")));
        worker.request()
                .body(Map.of("id", Ids.next(), "approved", true, "reason", ""))
                .post("/api/access/approvals/" + approval + "/decision")
                .then()
                .statusCode(403);
    }

    private int entries(ExportId id, String what) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*)
                  from (select what, subject_ids from access.audit_pending
                        union all select what, subject_ids from access.audit_entries) e
                 where what = :what and :id = any(subject_ids)
                """)
                .bind("id", id)
                .bind("what", what)
                .mapTo(int.class)
                .one());
    }

    private int rows(String table, String id) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from imports." + table + " where export_id = ?")
                .bind(0, UUID.fromString(id))
                .mapTo(int.class)
                .one());
    }

    private static SmallCity city() {
        return Objects.requireNonNull(city);
    }

    private String canary(String id) {
        return new String(content(id), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(",430899"))
                .findFirst()
                .orElseThrow();
    }

    private String ready(String format) throws InterruptedException {
        String id = request(format).statusCode(200).extract().path("id");
        decide(id, true, "");
        await(id, "READY");
        return id;
    }

    private ValidatableResponse request(String format) {
        return ask(worker, "PEOPLE_OF_AREA", city().wangjiazhai.value(), format, "door to door");
    }

    private static ValidatableResponse ask(SignedIn who, String kind, UUID subject, String format, String reason) {
        return who.request()
                .body(Map.of("id", Ids.next(), "kind", kind, "subjectId", subject, "format", format, "reason", reason))
                .post("/api/exports")
                .then();
    }

    private ValidatableResponse get(String id) {
        return get(worker, id);
    }

    private static ValidatableResponse get(SignedIn who, String id) {
        return who.request().get("/api/exports/" + id).then().statusCode(200);
    }

    private byte[] content(String id) {
        return file(worker, id).statusCode(200).extract().asByteArray();
    }

    private static ValidatableResponse file(SignedIn who, String id) {
        return who.request().get("/api/exports/" + id + "/file").then();
    }

    private void decide(String id, boolean approved, String reason) {
        decide(worker, id, approved, reason);
    }

    private void decide(SignedIn reader, String id, boolean approved, String reason) {
        String approval = get(reader, id).extract().path("approvalId");
        approver.request()
                .body(Map.of("id", Ids.next(), "approved", approved, "reason", reason))
                .post("/api/access/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse await(String id, String state) throws InterruptedException {
        return await(worker, id, state);
    }

    private static ValidatableResponse await(SignedIn who, String id, String state) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = get(who, id);
            if (now.extract().path("state").equals(state) || System.nanoTime() > end) {
                return now.body("state", equalTo(state));
            }
            Thread.sleep(100);
        }
    }
}
