package org.huhang.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `archive-wal.sh` does with a segment, in a folder that looks like PostgreSQL's.
class ArchiveWalTest {
    private static final String NAME = "000000010000000000000007";
    private static final byte[] CONTENT = "records".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder = Path.of("");

    private Path home = Path.of("");
    private Path data = Path.of("");
    private Path backups = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = folder.resolve("the home");
        data = home.resolve("postgres");
        backups = folder.resolve("it's backups");
        Files.createDirectories(data.resolve("global"));
        Files.createDirectories(data.resolve("pg_wal/archive_status"));
        Files.createDirectories(backups.resolve("wal"));
        Files.write(data.resolve("global/pg_control"), new byte[] {1, 2, 3, 4, 5, 6, 7, (byte) 255, 9, 9});
        Files.write(segment(), CONTENT);
        new WalArchiving(home).prepare(backups);
        new WalArchiving(home).want(true, backups);
        Files.writeString(backups.resolve("database"), DatabaseId.of(data) + "\n");
    }

    @Test
    void aSegmentIsPutAwayWholeWithItsTimeForItsOwnerAlone() throws Exception {
        var written = Instant.parse("2021-08-01T12:34:56Z");
        Files.setLastModifiedTime(segment(), FileTime.from(written));
        assertEquals(0, archive());
        try (var in = new GZIPInputStream(Files.newInputStream(target()))) {
            assertArrayEquals(CONTENT, in.readAllBytes());
        }
        assertEquals(written, Files.getLastModifiedTime(target()).toInstant());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target())));
        assertEquals(List.of(NAME + ".gz"), names(backups.resolve("wal")));
        assertEquals("", new WalArchiving(home).alarm());
    }

    @Test
    void theSameSegmentOnceMoreIsFine() throws Exception {
        assertEquals(0, archive());
        assertEquals(0, archive());
    }

    @Test
    void anotherContentNeverTakesItsPlace() throws Exception {
        assertEquals(0, archive());
        var first = Files.readAllBytes(target());
        Files.writeString(segment(), "something else");
        assertEquals(1, archive());
        assertArrayEquals(first, Files.readAllBytes(target()));
        assertTrue(new WalArchiving(home).alarm().contains("is not the same"));
    }

    @Test
    void nothingIsKeptBeforeThereIsABackup() throws Exception {
        new WalArchiving(home).want(false, backups);
        assertEquals(0, archive());
        assertEquals(List.of(), names(backups.resolve("wal")));
    }

    @Test
    void nothingIsKeptOfADatabaseMadeAnew() throws Exception {
        Files.write(data.resolve("global/pg_control"), new byte[] {8, 8, 8, 8, 8, 8, 8, 8});
        assertEquals(0, archive());
        assertEquals(List.of(), names(backups.resolve("wal")));
    }

    @Test
    void aFolderThatIsNotThereAlarmsAndTheSegmentWaits() throws Exception {
        Files.move(backups, folder.resolve("unmounted"));
        assertEquals(1, archive());
        assertTrue(new WalArchiving(home).alarm().contains("is not there or holds another database"));
        Files.move(folder.resolve("unmounted"), backups);
        assertEquals(0, archive());
        assertEquals("", new WalArchiving(home).alarm());
    }

    @Test
    void whatAKillLeftHalfWrittenIsNoSegment() throws Exception {
        Files.writeString(backups.resolve("wal/growing-" + NAME), "half");
        assertEquals(0, archive());
        assertEquals(List.of(NAME + ".gz"), names(backups.resolve("wal")));
    }

    @Test
    void tooManyThatWaitAreLetGoBeforeTheyFillTheDisk() throws Exception {
        Files.delete(backups.resolve("database"));
        waiting(256);
        assertEquals(1, archive(), "256 may wait");
        waiting(257);
        assertEquals(0, archive(), "257 may not");
        assertTrue(new WalArchiving(home).alarm().contains("make a new backup"));
        assertFalse(Files.exists(target()));
    }

    private void waiting(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            var ready = data.resolve("pg_wal/archive_status/" + new WalName(1, 7 + i) + ".ready");
            if (!Files.exists(ready)) {
                Files.createFile(ready);
            }
        }
    }

    private Path segment() {
        return data.resolve("pg_wal").resolve(NAME);
    }

    private Path target() {
        return backups.resolve("wal").resolve(NAME + ".gz");
    }

    private int archive() throws Exception {
        return new ProcessBuilder("sh", "../archive-wal.sh", "pg_wal/" + NAME, NAME)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
