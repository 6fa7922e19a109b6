package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Day files from their writing to the end of their day.
@QuarkusTest
@QuarkusTestResource(House.class)
class BulkVisitsAppTest {
    private static final Instant NOW = Instant.parse("2021-07-25T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 7, 22);
    private static final int EVENING = Moments.start(DAY) + 19 * 3600;
    private static final int BITS = VisitBits.pack(VisitSource.SEAT_LIST, Sureness.RECORDED, 3, 15);

    @Inject
    BulkVisits bulk;

    @Inject
    DayFiles days;

    @Inject
    DayFileStore store;

    @Inject
    VisitBatches batches;

    @Inject
    VisitFolder folder;

    @Inject
    VisitRetention retention;

    @Inject
    FileKeys keys;

    @Inject
    OrphanFiles orphans;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void nothingOfOthers() {
        jdbi.useHandle(h ->
                h.execute("truncate visits.batches, visits.days, visits.day_files, visits.batch_withdrawals cascade"));
    }

    @Test
    void whatIsWrittenOfEachDayIsReadOfThatDay() throws IOException, DamagedFile {
        write(List.of(new int[] {0, 5, EVENING, 3600}, new int[] {1, 5, EVENING + 86_400, 60}));
        write(List.of(new int[] {2, 6, EVENING, 1}));
        assertEquals(List.of("0 5 3600 row 3 seat 15", "2 6 1 row 3 seat 15"), read(DAY));
        assertEquals(List.of("1 5 60 row 3 seat 15"), read(DAY.plusDays(1)));
        assertEquals(List.of(), read(DAY.plusDays(2)));
        assertEquals(List.of(DAY, DAY.plusDays(1)), days.days());
    }

    @Test
    void whatIsNotCommittedNeverHappened() throws IOException, DamagedFile {
        var id = new VisitBatchId(Ids.next());
        try (var writing = bulk.begin(id, "any")) {
            writing.add(0, 5, EVENING, 60, BITS);
        }
        assertEquals(List.of(), read(DAY));
        assertFalse(Files.exists(folder.growing(id.value() + "-" + DAY)));
    }

    /// A kill between the rename and the commit leaves a file that no row knows.
    @Test
    void aFileThatNoRowKnowsIsDeletedAtTheNextStart() throws IOException, DamagedFile {
        var kept = write(List.<int[]>of(new int[] {0, 5, EVENING, 60}));
        var lost = write(List.<int[]>of(new int[] {1, 5, EVENING, 60}));
        jdbi.useHandle(h -> {
            h.execute("delete from visits.day_files where batch_id = ?", lost.value());
            h.execute("delete from visits.batches where id = ?", lost.value());
        });
        Files.writeString(folder.growing("half"), "cut off");
        orphans.run();
        assertTrue(Files.exists(folder.path(VisitFolder.day(kept.value(), DAY))));
        assertFalse(Files.exists(folder.path(VisitFolder.day(lost.value(), DAY))));
        assertFalse(Files.exists(folder.growing("half")));
        assertEquals(1, read(DAY).size());
    }

    @Test
    void nothingOfADayIsGivenWhenOneOfItsFilesIsDamaged() throws IOException {
        write(List.<int[]>of(new int[] {0, 5, EVENING, 60}));
        var second = write(List.<int[]>of(new int[] {1, 5, EVENING, 60}));
        var file = folder.path(VisitFolder.day(second.value(), DAY));
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        var given = new ArrayList<Integer>();
        var damaged = assertThrows(
                DamagedFile.class, () -> days.read(DAY, (person, place, start, seconds, bits) -> given.add(person)));
        assertEquals(List.of(), given);
        assertEquals(
                VisitFolder.day(second.value(), DAY) + " is not what was written", damaged.getMessage(), "it is named");
        assertEquals(List.of(damaged.getMessage()), days.damages(DAY));
    }

    @Test
    void aBatchThatWasWithdrawnCountsNoMore() throws IOException, DamagedFile {
        var wrong = write(List.<int[]>of(new int[] {0, 5, EVENING, 60}));
        write(List.<int[]>of(new int[] {1, 5, EVENING, 60}));
        var withdrawal = new VisitBatches.Withdrawal(Ids.next(), wrong, "of another month");
        for (int sent = 0; sent < 2; sent++) {
            assertInstanceOf(
                    Outcome.Done.class, batches.withdraw(withdrawal, new AccountId(Ids.next()), NOW), "once and again");
        }
        assertEquals(List.of("1 5 60 row 3 seat 15"), read(DAY));
        assertEquals(1, events("visits.VisitsCorrected"));
        assertInstanceOf(
                Outcome.Refused.class,
                batches.withdraw(
                        new VisitBatches.Withdrawal(Ids.next(), wrong, "again"), new AccountId(Ids.next()), NOW));
    }

    /// From the last day on which it is kept to a copy that opens no more, with the row as an old backup has it.
    @Test
    void aDayWhoseTimeIsOverIsGoneFromFilesAndCopies() throws Exception {
        var batch = write(List.<int[]>of(new int[] {0, 5, EVENING, 60}));
        var name = VisitFolder.day(batch.value(), DAY);
        var copy = Files.readAllBytes(folder.path(name));
        long key = java.util.Objects.requireNonNull(store.find(DAY)).keyNumber();

        assertEquals(List.of(), retention.end(DAY.plusDays(30), NOW));
        assertEquals(1, read(DAY).size());
        assertEquals(List.of(DAY), retention.end(DAY.plusDays(31), NOW));
        assertEquals(List.of(), retention.end(DAY.plusDays(32), NOW), "once");
        assertEquals(List.of(), read(DAY), "at once, before the key is gone");
        for (int i = 0; i < 150 && (keys.holds(key) || Files.exists(folder.path(name))); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertFalse(keys.holds(key), "the key is destroyed");
        assertFalse(Files.exists(folder.path(name)), "the file is deleted");

        Files.createDirectories(folder.path(name).getParent());
        Files.write(folder.path(name), copy);
        jdbi.useHandle(h -> h.execute("update visits.days set ended_at = null"));
        assertEquals(List.of(), read(DAY), "an old backup of file and row opens no more");
        try (var writing = bulk.begin(new VisitBatchId(Ids.next()), "any")) {
            assertThrows(IllegalStateException.class, () -> writing.add(0, 5, EVENING, 60, BITS));
        }
        folder.delete(name);
    }

    @Test
    void theEditionOfTheDaySaysHowLong() throws IOException {
        jdbi.useHandle(h -> {
            h.execute("update visits.retention_rules set end_date = '2021-08-01'");
            h.execute("insert into visits.retention_rules values ('2021-08-01', null, 14, 'any', 'ASSUMED')");
        });
        assertEquals(30, store.retentionDays(LocalDate.of(2021, 7, 31)));
        assertEquals(14, store.retentionDays(LocalDate.of(2021, 8, 1)));
        jdbi.useHandle(h -> {
            h.execute("delete from visits.retention_rules where days = 14");
            h.execute("update visits.retention_rules set end_date = null");
        });
    }

    /// A day that ended between writing and committing takes nothing.
    @Test
    void aBatchOfADayThatEndedMeanwhileIsRefusedAsAWhole() throws IOException {
        var id = new VisitBatchId(Ids.next());
        try (var writing = bulk.begin(id, "any")) {
            writing.add(0, 5, EVENING, 60, BITS);
            retention.end(DAY.plusDays(31), NOW);
            assertInstanceOf(Outcome.Refused.class, writing.commit(NOW));
        }
        assertFalse(Files.exists(folder.path(VisitFolder.day(id.value(), DAY))));
        assertFalse(store.isKnown(id));
    }

    private VisitBatchId write(List<int[]> visits) throws IOException {
        var id = new VisitBatchId(Ids.next());
        try (var writing = bulk.begin(id, "any")) {
            for (int[] visit : visits) {
                writing.add(visit[0], visit[1], visit[2], visit[3], BITS);
            }
            assertEquals(visits.size(), writing.commit(NOW).orThrow());
        }
        return id;
    }

    private List<String> read(LocalDate day) throws IOException, DamagedFile {
        var found = new ArrayList<String>();
        days.read(
                day,
                (person, place, start, seconds, bits) -> found.add(person + " " + place + " " + seconds + " row "
                        + VisitBits.row(bits) + " seat " + VisitBits.seat(bits)));
        return found;
    }

    private int events(String name) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from shared.events where name = :name")
                .bind("name", name)
                .mapTo(int.class)
                .one());
    }
}
