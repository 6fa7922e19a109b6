package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files of tubes: nothing of them counts before a second person has confirmed them.
@QuarkusTest
@QuarkusTestResource(House.class)
class TubeFilesAppTest {
    private static final Instant NOW = Instant.parse("2021-08-04T10:00:00Z");
    private static final String HEADER = "采样管编号,检测结果,检测时间,报告时间,Ct值\n";

    @Inject
    Jdbi jdbi;

    @Inject
    ResultFiles files;

    @Inject
    ResultFileStore store;

    @Inject
    TubeFiles tubeFiles;

    @Inject
    TubeBatchStore batches;

    @Inject
    TubeResults results;

    private LaboratoryBench bench;
    private ResultFiles.Sender sender;
    private final AccountId second = new AccountId(Ids.next());

    @BeforeEach
    void aCity() {
        Emptied.tables(
                jdbi,
                "registry.areas, testing.result_files, testing.tube_batches, testing.tube_results,"
                        + " testing.target_genes, testing.implausibilities, testing.refused_tubes, specimens.swabs,"
                        + " specimens.tube_facts, specimens.laboratories, shared.events");
        var city = new SmallCity(jdbi);
        bench = new LaboratoryBench(jdbi);
        bench.laboratory(city.laboratory, city.yongding, 20_000);
        bench.arrivalIsNotNeeded();
        bench.tube("TUBE-0001", 10, city.a.get(0).id(), city.a.get(1).id());
        bench.tube("TUBE-0002", 10, city.b.get(0).id(), city.b.get(1).id());
        sender = new ResultFiles.Sender(new AccountId(Ids.next()), city.laboratory, city.yongding);
    }

    @AfterEach
    void asItWas() {
        bench.arrivalIsNeeded();
    }

    @Test
    void aFileOfTubesWaitsForASecondPerson() {
        var id = send(HEADER + row("TUBE-0001", "阴性", "") + row("TUBE-0002", "阳性", "ORF1ab 31.2; N 30.8"), 2);
        assertEquals(Map.of(), results.list(List.of("TUBE-0001", "TUBE-0002")));
        var compared = tubeFiles.compare(id).orElseThrow();
        assertEquals("2 rows, 1 positive, 1 negative", tally(compared));
        assertEquals("testing.own-file", code(tubeFiles.confirm(id, sender.accountId(), NOW)));
        assertEquals("done", code(tubeFiles.confirm(id, second, NOW)));
        assertEquals("done", code(tubeFiles.confirm(id, second, NOW)));
        assertEquals(TubeFinding.POSITIVE, standing("TUBE-0002").finding());
        var batch = batches.find(id).orElseThrow();
        assertEquals(second, batch.confirmedBy());
        assertEquals(2, batch.accepted());
    }

    @Test
    void whatCannotBeReadIsCountedAndShownAndTheRestIsNotLost() {
        var id = send(HEADER + row("TUBE-0001", "阴性", "") + row("TUBE-0002", "阳?", "") + "TUBE-0003,阳性\n", 3);
        var reading = Objects.requireNonNull(store.find(id).orElseThrow().reading());
        assertEquals(3, reading.rowsIn());
        assertEquals(1, reading.accepted());
        assertEquals(2, reading.refused());
        assertEquals(2, reading.refusedPositives());
        assertEquals(
                "3 rows, 0 positive, 1 negative", tally(tubeFiles.compare(id).orElseThrow()));
        assertEquals("done", code(tubeFiles.confirm(id, second, NOW)));
        assertEquals(2, batches.find(id).orElseThrow().refused());
    }

    @Test
    void aFileShorterThanItsControlTotalIsRefusedAsAWhole() {
        var id = send(HEADER + row("TUBE-0001", "阴性", ""), 2);
        assertTrue(
                Objects.requireNonNull(store.find(id).orElseThrow().reading()).refusal() != null);
        assertEquals("testing.nothing-to-confirm", code(tubeFiles.confirm(id, second, NOW)));
    }

    @Test
    void tubesOfWhichNobodyHeardAreNamedBeforeAnybodyConfirms() {
        var id = send(HEADER + row("TUBE-0001", "阴性", "") + row("TUBE-0009", "阴性", ""), null);
        assertEquals(List.of("TUBE-0009"), tubeFiles.compare(id).orElseThrow().unknown());
    }

    @Test
    void aFileOfPersonsIsNoFileOfTubes() {
        var id = send("标本编号,身份证号,姓名,采集时间,报告时间,检测结果\nS1,1,x,2021-08-04 08:00,2021-08-04 16:00,阴性\n", null);
        assertTrue(tubeFiles.compare(id).isEmpty());
        assertEquals("testing.nothing-to-confirm", code(tubeFiles.confirm(id, second, NOW)));
    }

    private static String tally(TubeFiles.Comparison compared) {
        return "%d rows, %d positive, %d negative"
                .formatted(compared.rows(), compared.positives(), compared.negatives());
    }

    private TubeResult standing(String tube) {
        return Objects.requireNonNull(results.list(List.of(tube)).get(tube));
    }

    private BatchId send(String text, @Nullable Integer controlTotal) {
        var id = files.receive(
                        new ResultFiles.Sent(new BatchId(Ids.next()), "tubes.csv", controlTotal),
                        text.getBytes(StandardCharsets.UTF_8),
                        sender,
                        NOW)
                .orThrow();
        files.read(id, NOW);
        return id;
    }

    private static String row(String tube, String finding, String ct) {
        return tube + "," + finding + ",2021-08-04 16:00,2021-08-04 17:30," + ct + "\n";
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> "done";
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
