package org.huhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks into the tables of the PostgreSQL at work in a home folder.
record Tables(Path home) {
    private static final String WAITING = """
            select consumer from shared.cursors c
             where exists (select from shared.events e where e.name = c.event_name and e.number > c.number)
            """;

    /// The process of PostgreSQL itself.
    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(processFile().getFirst().strip()))
                .orElseThrow(() -> new IOException("no PostgreSQL is at work in " + home));
    }

    /// One line for each row, its columns parted by a space.
    List<String> rows(String sql, Object... parameters) throws IOException, SQLException {
        var found = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var line = new ArrayList<String>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        line.add(String.valueOf(rows.getString(column)));
                    }
                    found.add(String.join(" ", line));
                }
            }
        }
        return found;
    }

    /// Until every consumer of the journal has taken in what there is for it.
    void awaitNewsHandled() throws IOException, InterruptedException, SQLException {
        awaitNewsHandled(100);
    }

    /// @param lookMillis between two looks
    void awaitNewsHandled(int lookMillis) throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + Duration.ofMinutes(20).toNanos();
        while (!rows(WAITING).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException("news is not handled within twenty minutes");
            }
            Thread.sleep(lookMillis);
        }
    }

    String one(String sql, Object... parameters) throws IOException, SQLException {
        return rows(sql, parameters).getFirst();
    }

    /// Of every table, by its name: what its rows hold, in whichever order they lie.
    Map<String, String> digests() throws IOException, SQLException {
        var found = new TreeMap<String, String>();
        for (String table : rows("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename)
                  from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
            found.put(table, one("""
                    select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                      from %s t
                    """.formatted(table)));
        }
        return found;
    }

    Connection connect() throws IOException, SQLException {
        var port = processFile().get(3).strip();
        var password = Files.readString(home.resolve("postgres.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "huhang", password);
    }

    private List<String> processFile() throws IOException {
        return Files.readAllLines(home.resolve("postgres/postmaster.pid"));
    }
}
