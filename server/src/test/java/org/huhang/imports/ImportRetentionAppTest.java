package org.huhang.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.ClearScan;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a file says of people lies sealed, and is gone when its time is over.
@QuarkusTest
@QuarkusTestResource(House.class)
class ImportRetentionAppTest {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String GOOD = SmallCity.identityNumber(LocalDate.of(1990, 1, 1), 101);
    private static final String BAD = "430890199001011234567";
    private static final String HEADER = "姓名,身份证号,430890198812319999";

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    ImportRetention retention;

    @Inject
    ImportSecrets secrets;

    private SmallCity city;
    private FileSender sender;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, imports.imports, shared.events");
        jdbi.useHandle(h -> h.execute("truncate imports.accepted_rows, imports.refused_rows"));
        city = new SmallCity(jdbi);
        sender = new FileSender(SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.wangjiazhai));
    }

    @Test
    void nothingOfAFileLiesInTheClear() {
        var id = sent();
        sender.start(id);
        sender.awaitDone(id).body("file.refused", equalTo(1));
        sent();
        assertEquals(List.of(), new ClearScan(jdbi).find(List.of(GOOD, BAD, "430890198812319999")));
        assertTrue(sender.worker()
                .request()
                .get("/api/imports/" + id + "/refused.csv")
                .asString()
                .contains(BAD));
    }

    /// A second before, at, and after its time.
    @Test
    void aFileIsKeptThirtyDaysAndThenItsKeyIsDestroyed() throws InterruptedException {
        var id = sent();
        sender.start(id);
        sender.awaitDone(id);
        var received = received(id);
        var copy = jdbi.withHandle(
                h -> h.createQuery("select content_sealed from imports.file_chunks where import_id = cast(:id as uuid)")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .one());

        assertEquals(List.of(), retention.end(received.plus(KEPT).minusSeconds(1)));
        assertEquals(1, sender.refusedRows(id).size());
        long key = retention.end(received.plus(KEPT)).getFirst();
        assertEquals(List.of(), retention.end(received.plus(KEPT).plusSeconds(1)));

        for (int i = 0; i < 150 && opens(key, copy); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThrows(NullPointerException.class, () -> secrets.openChunk(key, 1, copy), "the key is destroyed");
        sender.worker()
                .request()
                .get("/api/imports/" + id)
                .then()
                .body("file.state", equalTo("DONE"))
                .body("file.accepted", equalTo(1))
                .body("file.refused", equalTo(1))
                .body("file.endedAt", not(equalTo(null)))
                .body("refusedRows[0].reasons.size()", equalTo(0));
    }

    @Test
    void aFileThatNobodyStartedCanBeStartedNoMore() {
        var id = sent();
        var mapping = java.util.Map.of("name", 0, "identityNumber", 1);
        retention.end(received(id).plus(KEPT));
        sender.worker().request().get("/api/imports/" + id).then().body("file.state", equalTo("CANCELLED"));
        sender.start(id, mapping).statusCode(409).body("code", equalTo("imports.cannot-start"));
    }

    private boolean opens(long key, byte[] copy) {
        try {
            assertNotNull(secrets.openChunk(key, 1, copy));
            return true;
        } catch (NullPointerException e) {
            return false;
        }
    }

    private String sent() {
        return sender.send(
                        Ids.next(),
                        "people",
                        (HEADER + "\n覃新一," + GOOD + ",\n覃新二," + BAD + ",\n").getBytes(StandardCharsets.UTF_8),
                        2,
                        city.wangjiazhai)
                .statusCode(200)
                .extract()
                .path("file.importId")
                .toString();
    }

    private Instant received(String id) {
        return jdbi.withHandle(
                h -> h.createQuery("select received_at from imports.imports where id = cast(:id as uuid)")
                        .bind("id", id)
                        .mapTo(Instant.class)
                        .one());
    }
}
