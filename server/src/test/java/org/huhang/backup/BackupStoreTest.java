package org.huhang.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huhang.shared.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a PostgreSQL at work, and what comes back out of them.
@Tag("full")
class BackupStoreTest {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "huhang");
    private static final Duration LONGEST_ARCHIVING = Duration.ofSeconds(30);
    private static final Progress SILENT = (what, done, total) -> {};

    @TempDir
    Path folder = Path.of("");

    private final List<EmbeddedPostgres> started = new ArrayList<>();

    @AfterEach
    void stopWhatStillRuns() throws Exception {
        for (EmbeddedPostgres each : started) {
            each.stop();
        }
    }

    @Test
    void aMomentAmongWritesComesBackAndNothingLater() throws Exception {
        start(home());
        var sent = new ConcurrentSkipListMap<Integer, Instant>();
        var answered = new ConcurrentSkipListMap<Integer, Instant>();
        var stopping = new AtomicBoolean();
        try (var notes = new Notes(home());
                var others = new Notes(home())) {
            notes.make();
            var writer = Thread.ofVirtual().start(() -> writeOn(others, sent, answered, stopping));
            make(7);
            Thread.sleep(300);
            var busy = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Thread.sleep(300);
            stopping.set(true);
            writer.join();

            var quiet = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var digests = notes.digests();
            Thread.sleep(50);
            notes.execute("update notes set text = 'later'");
            notes.execute("delete from pages where n % 2 = 0");
            notes.execute("create table later as select 1 as one");
            archive(notes);

            restore(folder.resolve("quiet"), quiet);
            try (var restored = new Notes(start(folder.resolve("quiet")))) {
                assertEquals(digests, restored.digests());
                restored.write(-1);
            }
            restore(folder.resolve("busy"), busy);
            try (var restored = new Notes(start(folder.resolve("busy")))) {
                var there = restored.numbers();
                assertTrue(there.containsAll(before(answered, busy)), "all that was acknowledged by then");
                assertTrue(before(sent, busy).containsAll(there), "nothing that was sent later");
                assertTrue(there.size() > 10 && there.size() < sent.size(), there.size() + " of " + sent.size());
            }
            restore(folder.resolve("all"), null);
            try (var restored = new Notes(start(folder.resolve("all")))) {
                assertEquals(notes.digests(), restored.digests());
            }
        }
    }

    @Test
    void aMomentAfterTheLastTransactionComesBackToo() throws Exception {
        start(home());
        try (var notes = new Notes(home())) {
            notes.make();
            make(7);
            notes.write(1);
            Thread.sleep(20);
            var after = Instant.now();
            Thread.sleep(20);
            archive(notes);
            var arriving = new AtomicBoolean();
            Progress meanwhile = (what, done, total) -> {
                if (what.equals("WAL") && done == total && !arriving.getAndSet(true)) {
                    writeAndArchive(notes, 2);
                }
            };
            var restored = new Restore(backups(), folder.resolve("new"), CACHE).run(after, meanwhile);
            assertTrue(restored.last().orElseThrow().isBefore(after));
            try (var there = new Notes(start(folder.resolve("new")))) {
                assertEquals(List.of(1), there.numbers());
            }
        }
    }

    @Test
    void whatCannotBeRestoredIsSaidInOneLine() throws Exception {
        start(home());
        try (var notes = new Notes(home())) {
            notes.make();
            var early = Instant.now();
            var base = make(7);
            notes.write(1);
            var second = archive(notes);
            notes.write(2);
            var third = archive(notes);
            notes.write(3);
            archive(notes);
            var target = folder.resolve("new");

            var possible = "possible is from " + base.completedAt() + " to ";
            refused("nothing is kept of " + early + "; " + possible, target, early);
            var late = Instant.now().plus(Duration.ofHours(1));
            refused("the WAL archived ends before " + late + "; " + possible, target, late);

            var file = base.data().resolve("PG_VERSION");
            Files.writeString(file, "19\n");
            refused("damaged: " + file + " is not what was backed up", target, null);
            Files.delete(file);
            refused("damaged: " + file + " is not what was backed up", target, null);
            Files.writeString(file, "18\n");

            var wal = backups().wal().folder();
            var missing = wal.resolve(third + ".gz");
            Files.move(missing, folder.resolve("aside"));
            refused("WAL segment " + third + " is missing in " + wal + "; " + possible, target, null);
            Files.writeString(missing, "not a segment");
            refused("PostgreSQL cannot recover: huhang: cannot unpack " + missing, target, null);
            Files.move(folder.resolve("aside"), missing, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            Files.delete(wal.resolve(base.manifest().stopWal() + ".gz"));
            refused("WAL segment " + base.manifest().stopWal() + " is missing in " + wal, target, null);
            assertTrue(second.compareTo(third) < 0);

            var manifest = base.folder().resolve("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replace("\"size\" : 3", "\"size\" : 4"));
            refused("damaged: " + manifest, target, null);
            refused(home() + " is not empty", home(), null);
        }
    }

    @Test
    void aKilledBackupLeavesNothingThatIsListedAndTheNextIsClean() throws Exception {
        start(home());
        try (var notes = new Notes(home())) {
            notes.make();
            var killed = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.huhang.Main",
                            "backup",
                            "--home",
                            home().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("killed.log").toFile());
            killed.environment().put("HUHANG_CACHE", CACHE.toString());
            var process = killed.start();
            while (process.isAlive() && below(backups().bases().folder()) < 100) {
                Thread.sleep(1);
            }
            process.destroyForcibly().waitFor();
            assertEquals(List.of(), backups().list(), Files.readString(folder.resolve("killed.log")));
            assertTrue(below(backups().bases().folder()) >= 100, "it was killed half way");

            var base = make(7);
            assertEquals(List.of(base), backups().list());
            assertEquals(List.of(base.folder()), there(backups().bases().folder()));
            notes.write(1);
            archive(notes);
            restore(folder.resolve("new"), null);
        }
    }

    @Test
    void oldBackupsGoWithTheWalThatOnlyTheyNeeded() throws Exception {
        start(home());
        try (var notes = new Notes(home())) {
            notes.make();
            var first = make(2);
            var second = make(2);
            var third = make(2);
            assertEquals(List.of(second, third), backups().list());
            assertFalse(backups().wal().holds(first.startWal()));
            assertTrue(backups().wal().holds(second.startWal()));
        }
    }

    @Test
    void aDatabaseThatRestsIsBackedUpAndRestsAgain() throws Exception {
        try (var notes = new Notes(start(home()))) {
            notes.make();
            notes.write(1);
        }
        started.removeLast().stop();
        make(7);
        assertEquals(true, EmbeddedPostgres.connectRunning(home()).isEmpty());
        restore(folder.resolve("new"), null);
        try (var restored = new Notes(start(folder.resolve("new")))) {
            assertEquals(List.of(1), restored.numbers());
        }
    }

    @Test
    void noWalIsKeptBeforeTheFirstBackup() throws Exception {
        try (var notes = new Notes(start(home()))) {
            notes.make();
            notes.switchWal();
            notes.write(1);
            notes.switchWal();
        }
        started.removeLast().stop();
        assertFalse(Files.exists(backups().wal().folder()));
    }

    @Test
    void aStartBesideTheServersOwnLeavesNoGap() throws Exception {
        try (var notes = new Notes(start(home()))) {
            notes.make();
            make(7);
        }
        started.removeLast().stop();
        started.add(EmbeddedPostgres.start(home(), CACHE, new WalArchiving(home()).asBefore()));
        try (var notes = new Notes(home())) {
            notes.write(1);
            archive(notes);
        }
        restore(folder.resolve("new"), null);
        try (var restored = new Notes(start(folder.resolve("new")))) {
            assertEquals(List.of(1), restored.numbers());
        }
    }

    @Test
    void neitherKeysNorThePasswordAreInABackup() throws Exception {
        start(home());
        var password = Files.readString(home().resolve("postgres.password"));
        make(7);
        try (var all = Files.walk(backups().folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString().endsWith(".key"));
                assertFalse(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains(password));
            }
        }
    }

    @Test
    void aHomeThatWasNotRestoredToTheEndDoesNotStart() throws Exception {
        Files.createDirectories(home().resolve(EmbeddedPostgres.RESTORING));
        var failed = assertThrows(EmbeddedPostgres.StartFailed.class, () -> start(home()));
        assertTrue(failed.getMessage().contains("restore again before starting"), failed.getMessage());
    }

    private static void writeOn(
            Notes notes, Map<Integer, Instant> sent, Map<Integer, Instant> answered, AtomicBoolean stopping) {
        try {
            for (int number = 0; !stopping.get(); number++) {
                sent.put(number, Instant.now());
                notes.write(number);
                answered.put(number, Instant.now());
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> before(Map<Integer, Instant> times, Instant at) {
        return times.entrySet().stream()
                .filter(each -> !each.getValue().isAfter(at))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void refused(String said, Path target, @org.jspecify.annotations.Nullable Instant at) throws IOException {
        var failed = assertThrows(BackupFailed.class, () -> restore(target, at));
        assertTrue(failed.getMessage().startsWith(said), failed.getMessage());
        assertEquals(1, failed.getMessage().lines().count());
        if (!target.equals(home()) && Files.exists(target)) {
            assertEquals(List.of(), there(target), "nothing is left behind");
        }
    }

    private static List<Path> there(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static long below(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            return all.count();
        } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException changing) {
            return 0;
        }
    }

    private void writeAndArchive(Notes notes, int number) {
        try {
            notes.write(number);
            archive(notes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return the segment that was put away
    private String archive(Notes notes) throws Exception {
        var name = notes.switchWal();
        var end = Instant.now().plus(LONGEST_ARCHIVING);
        while (!backups().wal().holds(WalName.parse(name))) {
            assertTrue(Instant.now().isBefore(end), name + " is not archived");
            Thread.sleep(20);
        }
        return name;
    }

    private Base make(int keep) throws Exception {
        return backups().make(home(), CACHE, keep, SILENT);
    }

    private Restore.Restored restore(Path target, @org.jspecify.annotations.Nullable Instant at) throws Exception {
        return new Restore(backups(), target, CACHE).run(at, SILENT);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Backups backups() {
        return new Backups(WalArchiving.beside(home()));
    }

    private Path start(Path home) throws Exception {
        var settings = new ArrayList<>(new WalArchiving(home).prepare(WalArchiving.beside(home)));
        settings.add("shared_buffers=16MB");
        started.add(EmbeddedPostgres.start(home, CACHE, settings));
        return home;
    }
}
