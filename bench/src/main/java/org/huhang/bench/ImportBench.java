package org.huhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/// A CSV file of people through the whole import, from the first byte sent to the last row accounted for, held against
/// PostgreSQL's own COPY of the very same rows into the same tables.
final class ImportBench {
    private static final int PEOPLE = 500_000;
    private static final double GOAL_RATIO = 0.3;
    private static final List<String> TABLES = List.of("registry.people", "imports.accepted_rows");

    private final ImportClient client;
    private final Tables tables;
    private final int people;

    ImportBench(ImportClient client, Tables tables, int scale) {
        this.client = client;
        this.tables = tables;
        this.people = Math.max(20_000, PEOPLE / scale);
    }

    Figure run() throws IOException, InterruptedException, SQLException {
        // what the JVM learns in its first seconds is no part of an import's rate
        take(PeopleFile.of(tables, people / 10, 1), people / 10);
        var content = PeopleFile.of(tables, people, 2);
        long start = System.nanoTime();
        var id = take(content, people);
        double seconds = (System.nanoTime() - start) / 1e9;
        tables.awaitNewsHandled();
        double handled = (System.nanoTime() - start) / 1e9;
        double copy = copyAgain(id);
        double rate = people / seconds;
        System.out.printf(
                "%nimport of %,d people: %.1f s, %,.0f rows/s; looked through for duplicates after %.1f s;"
                        + " COPY alone %.1f s, %,.0f rows/s%n",
                people, seconds, rate, handled, copy, people / copy);
        return new Figure(
                "import.people", rate, "rows/s", "copy", copy / seconds, new Figure.Goal("ratio", false, GOAL_RATIO));
    }

    private String take(byte[] content, int rows) throws IOException, InterruptedException, SQLException {
        var id = client.start(content, rows);
        for (; ; ) {
            var file = client.find(id);
            if (file.path("state").asText().equals("DONE")) {
                if (file.path("accepted").asInt() != rows) {
                    throw new IOException("not all accepted: " + file);
                }
                return id;
            }
            Thread.sleep(20);
        }
    }

    /// Takes the rows out again and puts them back by COPY alone, in one transaction, with every index in place.
    private double copyAgain(String id) throws IOException, SQLException {
        var condition = List.of(
                "id in (select thing_id from imports.accepted_rows where import_id = '" + id + "')",
                "import_id = '" + id + "'");
        var files = List.of(Files.createTempFile("huhang-", ".copy"), Files.createTempFile("huhang-", ".copy"));
        try (var connection = tables.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < files.size(); i++) {
                try (var out = Files.newOutputStream(files.get(i))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from " + TABLES.get(i) + " where " + condition.get(i)
                                            + ") to stdout (format binary)",
                                    out);
                }
            }
            execute(connection, "delete from registry.duplicate_findings");
            execute(connection, "delete from registry.duplicate_pairs");
            for (int i = 0; i < files.size(); i++) {
                execute(connection, "delete from " + TABLES.get(i) + " where " + condition.get(i));
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum registry.people, imports.accepted_rows");
            execute(connection, "checkpoint");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (int i = 0; i < files.size(); i++) {
                try (var in = Files.newInputStream(files.get(i))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + TABLES.get(i) + " from stdin (format binary)", in, 1 << 18);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        } finally {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
