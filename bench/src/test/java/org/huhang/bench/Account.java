package org.huhang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What must hold of the tables after whatever befell the server.
final class Account {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EVENTS_BEYOND_CHANGES = """
            select (select count(*) from shared.events where name = 'duty.RosterChanged')
                   - (select count(*) from duty.roster_facts where change_id is not null)
            """;

    private final Tables tables;
    private final String eventsOfTheLoad;

    Account(Tables tables) throws IOException, SQLException {
        this.tables = tables;
        this.eventsOfTheLoad = tables.one(EVENTS_BEYOND_CHANGES);
    }

    void check(Collection<Write> done) throws IOException, SQLException, InterruptedException {
        everyWriteIsThereOnce(done);
        awaitNone("files unread", """
                select count(*) from testing.result_files
                 where id not in (select batch_id from testing.file_readings)
                """);
        none("files whose rows are not all there", """
                select count(*) from testing.file_readings r
                 where rows_in <> accepted + refused
                    or accepted <> (select count(*) from testing.results x where x.batch_id = r.batch_id)
                    or refused <> (select count(*) from testing.refused_rows x where x.batch_id = r.batch_id)
                """);
        none("areas with a wrong count of people", """
                select count(*) from registry.area_counts c
                 where people <> (select count(*) from registry.people p where p.area_id = c.area_id)
                """);
        assertEquals(eventsOfTheLoad, tables.one(EVENTS_BEYOND_CHANGES), "one event for each change of a roster");
        awaitNone("consumers behind or standing still", """
                select count(*) from shared.cursors c
                 where failures > 0
                    or exists (select from shared.events e where e.name = c.event_name and e.number > c.number)
                """);
    }

    private void everyWriteIsThereOnce(Collection<Write> done) throws IOException, SQLException {
        var byTable = done.stream()
                .collect(Collectors.groupingBy(
                        write -> write.table() + " " + write.column(), TreeMap::new, Collectors.toList()));
        for (List<Write> writes : byTable.values()) {
            var kind = writes.getFirst();
            var ids = writes.stream().map(write -> write.id().toString()).collect(Collectors.joining(","));
            none("writes lost or doubled in " + kind.table(), """
                    select count(*) from unnest(string_to_array(?, ',')::uuid[]) as wanted
                     where 1 <> (select count(*) from %s t where t.%s = wanted)
                    """.formatted(kind.table(), kind.column()), ids);
        }
    }

    private void none(String what, String sql, Object... parameters) throws IOException, SQLException {
        assertEquals("0", tables.one(sql, parameters), what);
    }

    private void awaitNone(String what, String sql) throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!tables.one(sql).equals("0") && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        none(what, sql);
    }
}
