package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huhang.shared.Ids;
import org.huhang.shared.KeyFolder;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(TestDatabase.class)
@Tag("full")
class AuditVerificationStoreTest implements AuditTampering.Audit {
    private static final Instant NOW = Instant.parse("2021-08-01T08:00:00.123456Z");

    private final Jdbi jdbi;
    private final PGSimpleDataSource database;
    private static KeyFolder keyFolder = KeyFolder.at(Path.of(""));
    private AuditLog log;
    private AuditChain chain;
    private Checkpoints checkpoints;
    private Path file;

    @TempDir
    static Path keyPlace = Path.of("");

    @TempDir
    Path place;

    AuditVerificationStoreTest(Jdbi jdbi, PGSimpleDataSource database) {
        this.jdbi = jdbi;
        this.database = database;
    }

    /// Once: making a key waits for the disk.
    @BeforeAll
    static void keys() {
        keyFolder = KeyFolder.at(keyPlace.resolve("keys"));
    }

    @BeforeEach
    void thirtyEntriesAndThreeCheckpoints() {
        sql("truncate access.audit_pending, access.audit_entries, access.audit_checkpoints");
        sql("drop table if exists older_entries, older_checkpoints");
        var keys = AuditKeys.of(keyFolder);
        log = new AuditLog(jdbi, keys);
        chain = new AuditChain(jdbi, keys);
        checkpoints = new Checkpoints(jdbi, keys);
        file = place.resolve("checkpoints.jsonl");
        for (int i = 1; i <= 3; i++) {
            append(10);
            checkpoint();
            if (i == 2) {
                sql("create table older_entries as table access.audit_entries");
                sql("create table older_checkpoints as table access.audit_checkpoints");
            }
        }
    }

    @Test
    void anUntouchedLogVerifies() throws Exception {
        assertEquals(new AuditVerdict.Whole(30, 3, 0, 0), verify());
    }

    @Test
    void anEmptyLogVerifies() throws Exception {
        sql("truncate access.audit_entries, access.audit_checkpoints");
        Files.delete(file);
        assertEquals(new AuditVerdict.Whole(0, 0, 0, 0), verify());
    }

    @Test
    void entriesWithoutSomeColumnsAndWithManySubjectsVerify() throws Exception {
        log.append(new AuditEntry(
                Ids.next(),
                AuditEntry.Kind.CHANGE,
                null,
                List.of(),
                null,
                "sessionsEnrol",
                false,
                "",
                Ids.next(),
                new byte[] {0, -1},
                NOW));
        log.append(AuditEntry.reading(
                Ids.next(),
                Stream.generate(Ids::next).limit(500).toList(),
                "TRACING",
                "名单",
                true,
                "护航 \\ \t \u0001",
                NOW));
        chain();
        assertEquals(new AuditVerdict.Whole(32, 3, 0, 0), verify());
    }

    @Test
    void onePendingEntryIsVerifiedBeforeItIsChained() throws Exception {
        appendPending();
        assertEquals(new AuditVerdict.Whole(30, 3, 1, 0), verify());
    }

    @ParameterizedTest
    @EnumSource
    void tamperingIsFound(AuditTampering tampering) throws Exception {
        tampering.attempt.on(this);
        var broken = assertInstanceOf(AuditVerdict.Broken.class, verify());
        assertEquals(tampering.found, broken.what(), broken.sentence());
        assertEquals(tampering.position, broken.position(), broken.sentence());
    }

    @Test
    void aCrashBetweenMakingACheckpointAndPublishingItIsNoTampering() throws Exception {
        file(lines -> lines.subList(0, 2));
        assertEquals(new AuditVerdict.Whole(30, 2, 0, 1), verify());
        publish();
        assertEquals(new AuditVerdict.Whole(30, 3, 0, 0), verify());
    }

    @Test
    void aLineHalfWrittenWhenTheServerWasKilledIsNoTampering() throws Exception {
        var lines = Files.readAllLines(file);
        Files.writeString(
                file, String.join("\n", lines.get(0), lines.get(1), lines.get(2).substring(0, 50)));
        assertEquals(new AuditVerdict.Whole(30, 2, 0, 1), verify());
        publish();
        assertEquals(new AuditVerdict.Whole(30, 3, 0, 0), verify());
    }

    @Test
    void aLogVerifiesWhileItIsWritten() throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var writing = List.of(
                    threads.submit(() -> repeat(stop, this::appendPending)),
                    threads.submit(() -> repeat(stop, this::appendPending)),
                    threads.submit(() -> repeat(stop, () -> {
                        chain();
                        checkpoint();
                        pause();
                    })));
            for (int i = 0; i < 10; i++) {
                assertInstanceOf(AuditVerdict.Whole.class, verify());
            }
            stop.set(true);
            for (var each : writing) {
                each.get();
            }
        }
        assertTrue(assertInstanceOf(AuditVerdict.Whole.class, verify()).entries() > 30);
    }

    @Test
    void twoNodesChainEachEntryOnce() throws Exception {
        var stop = new AtomicBoolean();
        var otherNode = new AuditChain(jdbi, AuditKeys.of(keyFolder));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> repeat(stop, chain::advance));
            var other = threads.submit(() -> repeat(stop, otherNode::advance));
            for (int i = 0; i < 300; i++) {
                appendPending();
            }
            stop.set(true);
            one.get();
            other.get();
        }
        chain();
        assertEquals(new AuditVerdict.Whole(330, 3, 0, 0), verify());
    }

    @Test
    void aBatchThatBreaksOffIsChainedWholeLater() throws Exception {
        appendPending();
        appendPending();
        sql("alter table access.audit_entries add constraint broken check (position <> 32)");
        try {
            assertThrows(RuntimeException.class, chain::advance);
            assertEquals(new AuditVerdict.Whole(30, 3, 2, 0), verify());
        } finally {
            sql("alter table access.audit_entries drop constraint broken");
        }
        chain();
        assertEquals(new AuditVerdict.Whole(32, 3, 0, 0), verify());
    }

    @Test
    void anEntryPutInASecondTimeIsNotChainedTwice() throws Exception {
        sql("""
                insert into access.audit_pending
                select id, kind, account_id, subject_ids, purpose, what, revealed, note, request_id, body_digest,
                       recorded_at, seal
                  from access.audit_entries where position = 3
                """);
        chain();
        assertEquals(new AuditVerdict.Whole(30, 3, 0, 0), verify());
    }

    @Test
    void withoutTheKeysNothingIsVerified() {
        assertTrue(AuditVerification.of(database, KeyFolder.at(place.resolve("elsewhere")), file, (all, done) -> {})
                .isEmpty());
    }

    private AuditVerdict verify() throws Exception {
        return AuditVerification.of(database, keyFolder, file, (all, done) -> {})
                .orElseThrow()
                .run();
    }

    @Override
    public void sql(String statement) {
        jdbi.useHandle(h -> h.execute(statement));
    }

    @Override
    public void insertCopyAt(long position) {
        jdbi.useHandle(h -> h.execute("""
                insert into access.audit_entries
                select ?, gen_random_uuid(), kind, account_id, subject_ids, purpose, what, revealed, note, request_id,
                       body_digest, recorded_at, seal, mac
                  from access.audit_entries where position = 3
                """, position));
    }

    @Override
    public void restoreCopyAt20() {
        sql("truncate access.audit_entries, access.audit_checkpoints");
        sql("insert into access.audit_entries select * from older_entries");
        sql("insert into access.audit_checkpoints select * from older_checkpoints");
    }

    @Override
    public void chainAnewWithAnotherKey() {
        sql("truncate access.audit_entries, access.audit_checkpoints");
        var others = AuditKeys.of(KeyFolder.at(place.resolve("another")));
        var ofOthers = new AuditLog(jdbi, others);
        for (int i = 0; i < 30; i++) {
            ofOthers.append(reading());
        }
        new AuditChain(jdbi, others).advance();
    }

    @Override
    public void append(int count) {
        for (int i = 0; i < count; i++) {
            appendPending();
        }
        chain();
    }

    @Override
    public void appendPending() {
        log.append(reading());
    }

    @Override
    public void chain() {
        while (chain.advance() > 0) {
            // until nothing is left
        }
    }

    @Override
    public void checkpoint() {
        checkpoints.make(NOW);
        publish();
    }

    @Override
    public void file(UnaryOperator<List<String>> change) {
        try {
            Files.write(file, change.apply(new ArrayList<>(Files.readAllLines(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish() {
        try {
            new CheckpointPublisher(checkpoints, new CheckpointFile(file)).publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void repeat(AtomicBoolean stop, Runnable task) {
        while (!stop.get()) {
            task.run();
        }
    }

    /// A server makes one a second.
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditEntry reading() {
        return AuditEntry.reading(
                UUID.fromString("01790000-0000-7000-8000-00000000000a"),
                List.of(Ids.next(), Ids.next()),
                "TRACING",
                "search",
                false,
                "",
                NOW);
    }
}
