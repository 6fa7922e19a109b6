package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.Databases;
import org.huhang.shared.Ids;
import org.huhang.shared.KeyRing;
import org.huhang.shared.TestPostgres;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files and refused rows of the version before keys are sealed, and read as they were.
@Tag("full")
class EarlierFilesStoreTest {
    @TempDir
    Path keys;

    @Test
    void clearFilesOfAnEarlierVersionAreSealedAndReadAgain() {
        var source = TestPostgres.get().earlier("earlierfiles", Map.of("testing", "1"));
        var jdbi = Databases.jdbi(source);
        var ids = List.of(Ids.next(), Ids.next());
        jdbi.useHandle(h -> {
            for (UUID id : ids) {
                h.execute("""
                        insert into testing.result_files
                               (id, name, sha256, content, organization_id, area_id, sent_by, received_at)
                        values (?, 'any.csv', '\\x00', ?, ?, ?, ?, '2021-01-01T00:00:00Z')
                        """, id, content(id), id, id, id);
                h.execute("""
                        insert into testing.refused_rows (batch_id, row_number, looks_positive, cells, reasons)
                        values (?, 7, true, '["a","430890"]',
                                '[{"kind":"INVALID","code":"testing.any","field":"row","params":{}}]')
                        """, id);
            }
        });
        TestPostgres.get().migrate(source);

        var secrets = new FileSecrets(KeyRing.in(keys, "files"));
        var json = new ObjectMapper();
        var rows = new SealedRows(secrets, json);
        for (int start = 0; start < 2; start++) {
            new ClearFiles(jdbi, secrets, rows).run();
        }

        var store = new ResultFileStore(jdbi, json, secrets, rows);
        for (UUID id : ids) {
            assertArrayEquals(content(id), store.findContent(new BatchId(id)).orElseThrow());
            var row = store.listRefused(new BatchId(id), 10).getFirst().row();
            assertEquals(List.of("a", "430890"), row.cells());
            assertEquals("testing.any", row.reasons().getFirst().code());
            assertEquals(
                    content(id).length,
                    store.find(new BatchId(id)).orElseThrow().file().sizeBytes());
        }
        assertEquals(0, count(jdbi, """
                select (select count(*) from testing.unsealed_files) + (select count(*) from testing.unsealed_rows)
                """));
    }

    private static byte[] content(UUID id) {
        return ("file " + id).getBytes(StandardCharsets.UTF_8);
    }

    private static int count(Jdbi jdbi, String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }
}
