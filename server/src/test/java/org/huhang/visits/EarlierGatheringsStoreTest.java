package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Databases;
import org.huhang.shared.Ids;
import org.huhang.shared.KeyRing;
import org.huhang.shared.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes, reasons and refused lines of the version before keys are sealed, and read as they were.
@Tag("full")
class EarlierGatheringsStoreTest {
    @TempDir
    Path keys;

    @Test
    void clearWordsOfAnEarlierVersionAreSealedAndReadAgain() {
        var source = TestPostgres.get().earlier("earliergatherings", Map.of("visits", "1"));
        var jdbi = Databases.jdbi(source);
        var gathering = new GatheringId(Ids.next());
        var submission = Ids.next();
        jdbi.useHandle(h -> {
            h.execute("""
                    insert into visits.gatherings (id, place_id, area_id, title, start_at, end_at, closed_space,
                                                   known_from, note, entered_by, entered_at)
                    values (?, ?, ?, 'any', '2021-07-22T18:00:00Z', '2021-07-22T20:00:00Z', true,
                            'TICKETS', 'the note', ?, '2021-07-30T00:00:00Z')
                    """, gathering.value(), Ids.next(), Ids.next(), Ids.next());
            for (String reason : List.of("the reason", "")) {
                h.execute("""
                        insert into visits.attendance_facts
                               (id, gathering_id, person_id, kind, reason, entered_by, entered_at)
                        values (?, ?, ?, 'ATTENDED', ?, ?, '2021-07-30T00:00:00Z')
                        """, Ids.next(), gathering.value(), Ids.next(), reason, Ids.next());
            }
            h.execute("""
                    insert into visits.refused_attendees (submission_id, gathering_id, line, text, reason)
                    values (?, ?, 3, 'the line',
                            '{"kind":"INVALID","code":"visits.any","field":"row","params":{}}')
                    """, submission, gathering.value());
        });
        TestPostgres.get().migrate(source);

        var secrets = new GatheringSecrets(KeyRing.in(keys, "lists"));
        for (int start = 0; start < 2; start++) {
            new ClearLines(jdbi, secrets).run();
            new ClearNotes(jdbi, secrets).run();
        }

        var store = new GatheringStore(jdbi, new ObjectMapper(), secrets);
        assertEquals("the note", store.find(gathering).orElseThrow().note());
        assertEquals(
                List.of("", "the reason"),
                store.listAttendances(List.of(gathering)).stream()
                        .map(GatheringStore.Attendance::reason)
                        .sorted()
                        .toList());
        assertEquals("the line", store.listRefused(submission).getFirst().text());
        for (String table : List.of("unsealed_lines", "unsealed_notes", "unsealed_reasons")) {
            int left = jdbi.withHandle(h -> h.createQuery("select count(*) from visits." + table)
                    .mapTo(Integer.class)
                    .one());
            assertEquals(0, left, table);
        }
    }
}
