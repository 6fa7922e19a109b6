package org.huhang.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huhang.shared.EmbeddedPostgres;

/// A small database to back up: numbered notes, a second table, digests of all there is.
final class Notes implements AutoCloseable {
    private final Connection connection;

    Notes(Path home) throws Exception {
        connection = EmbeddedPostgres.connectRunning(home).orElseThrow();
    }

    void make() throws SQLException {
        execute("create table notes (number int primary key, text text)");
        execute(
                "create table pages as select n, repeat('page ' || n, 200) as text from generate_series(1, 20000) as n");
    }

    void write(int number) throws SQLException {
        execute("insert into notes values (" + number + ", 'note')");
    }

    List<Integer> numbers() throws SQLException {
        return texts("select number from notes order by number").stream()
                .map(Integer::valueOf)
                .toList();
    }

    /// Of every table, by name.
    Map<String, String> digests() throws SQLException {
        var found = new TreeMap<String, String>();
        for (String table : texts("select tablename from pg_tables where schemaname = 'public'")) {
            found.put(
                    table,
                    texts("select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")
                            .getFirst());
        }
        return found;
    }

    /// Ends the segment, so that it is put away at once.
    String switchWal() throws SQLException {
        return texts("select pg_walfile_name(pg_switch_wal())").getFirst();
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
