package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files received and read: after a kill, twice, at the same time, and with many rows.
@QuarkusTest
@QuarkusTestResource(House.class)
class ResultFilesAppTest {
    private static final Instant NOW = Instant.parse("2021-07-29T04:00:00Z");
    private static final String HEADER = "标本编号,身份证号,姓名,采集时间,报告时间,检测结果\n";

    @Inject
    Jdbi jdbi;

    @Inject
    ResultFiles files;

    @Inject
    ResultFileStore store;

    private SmallCity city;
    private ResultFiles.Sender sender;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, testing.result_files, testing.results, shared.events");
        city = new SmallCity(jdbi);
        sender = new ResultFiles.Sender(new AccountId(Ids.next()), city.laboratory, city.yongding);
    }

    @Test
    void aFileThatWasReceivedWhenTheHouseFellOverIsReadAfterwards() {
        // received, and nobody reads: as if the process had been killed here
        var batch = receive(HEADER + row("S1", city.a.get(0), "阴性"));
        await(() -> store.find(batch).orElseThrow().reading() != null);
        assertEquals("1 = 1 + 0", reading(batch));
    }

    @Test
    void aCrashWhileReadingLeavesTheFileUnreadAndWhole() {
        var batch = receive(HEADER + row("S1", city.a.get(0), "阴性") + "S2\n");
        try {
            assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        files.read(batch, NOW);
                        throw new IllegalStateException("crash before commit");
                    }));
        } finally {
            files.read(batch, NOW);
        }
        assertEquals("2 = 1 + 1", reading(batch));
        assertEquals(1, count("results"));
    }

    @Test
    void readingTwiceReadsOnce() {
        var batch = receive(HEADER + row("S1", city.a.get(0), "阳性"));
        files.read(batch, NOW);
        files.read(batch, NOW);
        assertEquals(1, count("results"));
        assertEquals(1, told(batch));
    }

    @Test
    void theSameBytesAreTheSameFileAlsoUnderAnotherId() {
        var text = HEADER + row("S1", city.a.get(0), "阳性");
        assertEquals(receive(text), receive(text));
        assertEquals(1, count("result_files"));
    }

    @Test
    void theSameBytesOfAnotherLaboratoryAreAnotherFile() {
        var text = HEADER + row("S1", city.a.get(0), "阳性");
        var first = receive(text);
        sender = new ResultFiles.Sender(new AccountId(Ids.next()), city.otherLaboratory, city.wulingyuan);
        var second = receive(text);
        files.read(first, NOW);
        files.read(second, NOW);
        assertEquals("1 = 1 + 0", reading(second));
    }

    @Test
    void theSameIdWithOtherBytesIsRefused() {
        var sent = new ResultFiles.Sent(new BatchId(Ids.next()), "any.csv", null);
        receive(sent, HEADER + row("S1", city.a.get(0), "阳性"));
        var other = files.receive(
                sent, (HEADER + row("S1", city.a.get(0), "阴性")).getBytes(StandardCharsets.UTF_8), sender, NOW);
        assertEquals("shared.id-used-for-other-content", code(other));
    }

    @Test
    void twoFilesWithTheSameSpecimenAtTheSameTimeGiveOneResult() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var batches = IntStream.range(0, 4)
                    .mapToObj(i -> receive(HEADER + row("S1", city.a.get(0), "阳性") + "\n".repeat(i)))
                    .toList();
            var reading = batches.stream()
                    .map(batch -> threads.submit(() -> files.read(batch, NOW)))
                    .toList();
            for (var each : reading) {
                each.get();
            }
            assertEquals(
                    List.of("1 = 0 + 1", "1 = 0 + 1", "1 = 0 + 1", "1 = 1 + 0"),
                    batches.stream().map(this::reading).sorted().toList());
        }
        assertEquals(1, count("results"));
    }

    @Test
    void aFileTooLargeOrEmptyIsToldSoBeforeAnythingIsStored() {
        var tooLarge = new byte[ResultFiles.LARGEST_FILE_BYTES + 1];
        assertEquals(
                "imports.file-too-large",
                code(files.receive(new ResultFiles.Sent(new BatchId(Ids.next()), "x", null), tooLarge, sender, NOW)));
        assertEquals(
                "imports.file-empty",
                code(files.receive(
                        new ResultFiles.Sent(new BatchId(Ids.next()), "x", null), new byte[0], sender, NOW)));
        assertEquals(0, count("result_files"));
    }

    @Test
    void manyRowsAreReadAsOne() {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append(row("S" + i, city.a.get(i % 3), i == 777 ? "阳性" : "阴性"));
        }
        var batch = receive(text.toString());
        files.read(batch, NOW);
        assertEquals("20000 = 20000 + 0", reading(batch));
        assertEquals(20_000, count("results"));
    }

    private BatchId receive(String text) {
        return receive(new ResultFiles.Sent(new BatchId(Ids.next()), "any.csv", null), text);
    }

    private BatchId receive(ResultFiles.Sent sent, String text) {
        return files.receive(sent, text.getBytes(StandardCharsets.UTF_8), sender, NOW)
                .orThrow();
    }

    private static String row(String specimen, SmallCity.Resident person, String finding) {
        return specimen + "," + person.identityNumber() + "," + person.name() + ",2021-07-28 20:00,2021-07-29 08:00,"
                + finding + "\n";
    }

    private String reading(BatchId batch) {
        var reading = Objects.requireNonNull(store.find(batch).orElseThrow().reading());
        return reading.rowsIn() + " = " + reading.accepted() + " + " + reading.refused();
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done " + done;
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }

    private int count(String table) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from testing." + table)
                .mapTo(int.class)
                .one());
    }

    private int told(BatchId batch) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from shared.events where name = 'testing.ResultsReported' and body::text like :id")
                .bind("id", "%" + batch.value() + "%")
                .mapTo(int.class)
                .one());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 1500 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(Duration.ofMillis(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
