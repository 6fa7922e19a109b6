package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL beside the server: what a killed server leaves behind is taken over or cleared away.
class EmbeddedPostgresStoreTest {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "huhang");

    @TempDir
    Path home = Path.of("");

    @AfterEach
    void stopWhatStillRuns() throws Exception {
        if (RunningPostgres.find(home.resolve("postgres")).isPresent()) {
            start().stop();
        }
    }

    @Test
    void aSecondStartTakesOverWhatIsLeftRunning() throws Exception {
        var first = start();
        write(first, "kept");
        var second = start();
        assertEquals(first.url("postgres"), second.url("postgres"));
        assertEquals(List.of("kept"), words(second));
        second.stop();
        assertThrows(SQLException.class, () -> words(second));
    }

    @Test
    void aStoppedOneStartsAgainWithAllThatWasCommitted() throws Exception {
        var first = start();
        write(first, "kept");
        first.stop();
        assertEquals(List.of("kept"), words(start()));
    }

    @Test
    void whatIsThrownAwayWhileItRunsIsGone() throws Exception {
        write(start(), "old");
        EmbeddedPostgres.discard(home, CACHE);
        var next = start();
        assertThrows(SQLException.class, () -> words(next));
        write(next, "new");
        assertEquals(List.of("new"), words(next));
    }

    @Test
    void aProcessFileThatNobodyIsBehindDoesNotStopTheStart() throws Exception {
        var first = start();
        write(first, "kept");
        var file = home.resolve("postgres/postmaster.pid");
        var lines = Files.readAllLines(file);
        first.stop();
        // a process that is not there any more, then one that has the number by now but is something else
        var somethingElse = new ProcessBuilder("sleep", "300").start();
        try {
            for (long process : new long[] {4_194_303, somethingElse.pid()}) {
                lines.set(0, Long.toString(process));
                Files.write(file, lines);
                var again = start();
                assertEquals(List.of("kept"), words(again));
                again.stop();
            }
            assertEquals(true, somethingElse.isAlive());
        } finally {
            somethingElse.destroy();
        }
    }

    @Test
    void whatAKilledServerHadUnderWayEndsWhenItsDatabaseIsTakenOver() throws Exception {
        var first = start();
        write(first, "kept");
        try (var leftOver = connect(first)) {
            leftOver.setAutoCommit(false);
            leftOver.createStatement().execute("insert into words values ('half')");
            assertEquals(List.of("kept"), words(start()));
            assertThrows(SQLException.class, leftOver::commit);
        }
    }

    @Test
    void itIsStartedAgainWhenItDiesAtTheSameAddress() throws Exception {
        var postgres = start();
        write(postgres, "kept");
        var failures = new java.util.concurrent.CopyOnWriteArrayList<Exception>();
        postgres.keepRunning(failures::add);
        for (int death = 0; death < 2; death++) {
            var process =
                    RunningPostgres.find(home.resolve("postgres")).orElseThrow().process();
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            while (RunningPostgres.find(home.resolve("postgres"))
                    .filter(found -> found.process() != process)
                    .isEmpty()) {
                Thread.sleep(20);
            }
            assertEquals(List.of("kept"), words(postgres));
        }
        postgres.stop();
        Thread.sleep(600);
        assertEquals(true, RunningPostgres.find(home.resolve("postgres")).isEmpty(), "stopped for good");
        assertEquals(List.of(), failures);
    }

    @Test
    void anInitializationCutOffHalfWayIsBegunAgain() throws Exception {
        Files.createDirectories(home.resolve("postgres-initializing/base"));
        Files.writeString(home.resolve("postgres.password.growing"), "half");
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/half"), "half");
        write(start(), "kept");
        assertEquals(List.of("kept"), words(start()));
    }

    @Test
    void itIsDurableAndAsksForThePassword() throws Exception {
        var postgres = start();
        try (var connection = connect(postgres);
                var rows = connection
                        .createStatement()
                        .executeQuery("select current_setting('fsync') || current_setting('synchronous_commit')"
                                + " || current_setting('data_checksums')")) {
            rows.next();
            assertEquals("ononon", rows.getString(1));
        }
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.USER, "wrong"));
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("postgres.password"))));
    }

    private EmbeddedPostgres start() throws EmbeddedPostgres.StartFailed {
        return EmbeddedPostgres.start(home, CACHE, List.of("shared_buffers=16MB"));
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password());
    }

    private static void write(EmbeddedPostgres postgres, String word) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute("create table words (word text)");
            statement.execute("insert into words values ('" + word + "')");
        }
    }

    private static List<String> words(EmbeddedPostgres postgres) throws SQLException, IOException {
        try (var connection = connect(postgres);
                var rows = connection.createStatement().executeQuery("select word from words")) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
