package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batches of results of tubes: once, twice, with a crash between, with rows that cannot be.
@QuarkusTest
@QuarkusTestResource(House.class)
class TubeBatchesAppTest {
    private static final Instant NOW = Instant.parse("2021-08-04T10:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    TubeBatches batches;

    @Inject
    TubeBatchStore store;

    @Inject
    TubeResults results;

    private SmallCity city;
    private LaboratoryBench bench;
    private final AccountId by = new AccountId(Ids.next());

    @BeforeEach
    void aCity() {
        Emptied.tables(
                jdbi,
                "registry.areas, testing.tube_batches, testing.tube_results, testing.target_genes,"
                        + " testing.implausibilities, testing.refused_tubes, specimens.swabs, specimens.tube_facts,"
                        + " specimens.laboratories, shared.events");
        city = new SmallCity(jdbi);
        bench = new LaboratoryBench(jdbi);
        bench.laboratory(city.laboratory, city.yongding, 20_000);
        bench.arrivalIsNotNeeded();
    }

    @AfterEach
    void asItWas() {
        bench.arrivalIsNeeded();
    }

    @Test
    void aBatchIsAcceptedAndRefusedRowByRowAndAddsUp() {
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        bench.tube("TUBE-2", 10, city.a.get(1).id());
        var batch = send(
                raw("TUBE-1", "NEGATIVE"),
                raw("TUBE-2", "阳性", new TargetCt("N", 30.5), new TargetCt("ORF1ab", 31.0)),
                raw("TUBE-9", "NEGATIVE"),
                raw("T", "maybe"));
        assertEquals("4 = 2 + 2, 1 positive, 1 negative, 0 held", tally(batch));
        assertEquals(List.of("TUBE-1 NEGATIVE", "TUBE-2 POSITIVE"), released(batch));
        assertEquals(
                List.of("testing.tube-unknown", "testing.tube-unreadable", "testing.tube-finding-unknown"),
                store.listRefused(batch, 10).stream()
                        .flatMap(each -> each.reasons().stream())
                        .map(reason -> reason.code())
                        .toList());
        assertEquals(1, told(batch));
    }

    @Test
    void theSameBatchAgainIsTheSameAndAnotherUnderItsIdIsRefused() {
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        var sent = new NewTubeBatch(new BatchId(Ids.next()), null, 1, List.of(raw("TUBE-1", "NEGATIVE")));
        assertEquals("done", accept(sent));
        assertEquals("done", accept(sent));
        assertEquals(1, told(sent.id()));
        assertEquals(
                "shared.id-used-for-other-content",
                accept(new NewTubeBatch(sent.id(), null, 1, List.of(raw("TUBE-1", "POSITIVE")))));
        assertEquals(List.of("TUBE-1 NEGATIVE"), released(sent.id()));
    }

    @Test
    void aCrashBeforeTheCommitLeavesNothing() {
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        var sent = new NewTubeBatch(new BatchId(Ids.next()), null, null, List.of(raw("TUBE-1", "NEGATIVE")));
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    accept(sent);
                    throw new IllegalStateException("crash before commit");
                }));
        assertEquals(0, told(sent.id()));
        assertEquals("done", accept(sent));
        assertEquals(List.of("TUBE-1 NEGATIVE"), released(sent.id()));
    }

    @Test
    void aControlTotalThatDiffersTakesNothing() {
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        assertEquals(
                "imports.control-total",
                accept(new NewTubeBatch(new BatchId(Ids.next()), null, 2, List.of(raw("TUBE-1", "NEGATIVE")))));
        assertEquals(
                "testing.batch-of-how-many", accept(new NewTubeBatch(new BatchId(Ids.next()), null, null, List.of())));
    }

    @Test
    void anOrganizationThatIsNoLaboratoryIsTold() {
        var sent = new NewTubeBatch(new BatchId(Ids.next()), null, null, List.of(raw("TUBE-1", "NEGATIVE")));
        assertEquals(
                "testing.laboratory-unknown",
                code(batches.accept(sent, TubeBatch.Way.API, city.otherLaboratory, by, NOW)));
    }

    @Test
    void whatIsKnownAlreadyIsRefusedAndWhatContradictsItWaits() {
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        send(raw("TUBE-1", "NEGATIVE"));
        var again = send(raw("TUBE-1", "NEGATIVE"));
        assertEquals("1 = 0 + 1, 0 positive, 0 negative, 0 held", tally(again));
        assertEquals(0, told(again));
        var other = send(raw("TUBE-1", "POSITIVE", new TargetCt("N", 30.0)));
        assertEquals("1 = 1 + 0, 1 positive, 0 negative, 1 held", tally(other));
        assertEquals(List.of(), released(other));
        assertEquals(TubeFinding.NEGATIVE, standing("TUBE-1").finding());
        assertEquals(TubeFinding.POSITIVE, waiting("TUBE-1").finding());
    }

    @Test
    void aTubeTwiceInABatchIsTakenOnceAndNotAtAllWhereTheTwoContradict() {
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        bench.tube("TUBE-2", 10, city.a.get(1).id());
        var batch = send(
                raw("TUBE-1", "NEGATIVE"),
                raw("TUBE-1", "NEGATIVE"),
                raw("TUBE-2", "NEGATIVE"),
                raw("TUBE-2", "POSITIVE", new TargetCt("N", 30.0)));
        assertEquals("4 = 1 + 3, 0 positive, 1 negative, 0 held", tally(batch));
    }

    @Test
    void aCorrectionNeedsSomethingToCorrect() {
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        var sent = raw("TUBE-1", "NEGATIVE");
        var correcting =
                new RawTube(sent.tube(), sent.finding(), sent.testedAt(), sent.reportedAt(), sent.targets(), "看错了孔位");
        assertEquals("1 = 0 + 1, 0 positive, 0 negative, 0 held", tally(send(correcting)));
        send(raw("TUBE-1", "POSITIVE", new TargetCt("N", 30.0)));
        var corrected = send(correcting);
        assertEquals("1 = 1 + 0, 0 positive, 1 negative, 1 held", tally(corrected));
        var waiting = waiting("TUBE-1");
        assertEquals(standing("TUBE-1").id(), waiting.corrects());
    }

    @Test
    void twentyNegativesFromNineteenSwabsAreNobodys() {
        bench.open("TUBE-1", 20, LaboratoryBench.TAKEN);
        for (SmallCity.Resident each : city.a) {
            bench.swab("TUBE-1", each.id(), LaboratoryBench.TAKEN);
        }
        bench.close("TUBE-1", city.a.size() - 1, LaboratoryBench.TAKEN.plusSeconds(60));
        var batch = send(raw("TUBE-1", "NEGATIVE"));
        assertEquals("1 = 1 + 0, 0 positive, 1 negative, 1 held", tally(batch));
        assertEquals(List.of(), released(batch));
    }

    @Test
    void withoutAnyRecordOfItsArrivalATubeHasNoResult() {
        bench.arrivalIsNeeded();
        bench.tube("TUBE-1", 10, city.a.get(0).id());
        assertEquals("1 = 1 + 0, 0 positive, 1 negative, 1 held", tally(send(raw("TUBE-1", "NEGATIVE"))));
    }

    @Test
    void aFullBatchIsTakenAsOne() {
        var people = new ArrayList<PersonId>();
        IntStream.range(0, 10).forEach(_ -> people.add(new PersonId(Ids.next())));
        for (int i = 0; i < 2_000; i++) {
            bench.tube("TUBE-%05d".formatted(i), 10, people.get(i % 10));
        }
        long from = System.nanoTime();
        var batch = send(IntStream.range(0, 2_000)
                .mapToObj(i -> raw("TUBE-%05d".formatted(i), "NEGATIVE"))
                .toArray(RawTube[]::new));
        System.out.printf("2,000 tubes in %d ms%n", (System.nanoTime() - from) / 1_000_000);
        assertEquals("2000 = 2000 + 0, 0 positive, 2000 negative, 0 held", tally(batch));
    }

    private TubeResult standing(String tube) {
        return Objects.requireNonNull(results.list(List.of(tube)).get(tube));
    }

    private TubeResult waiting(String tube) {
        return Objects.requireNonNull(results.listWaiting(List.of(tube)).get(tube));
    }

    private BatchId send(RawTube... rows) {
        var id = new BatchId(Ids.next());
        assertEquals("done", accept(new NewTubeBatch(id, null, rows.length, List.of(rows))));
        return id;
    }

    private String accept(NewTubeBatch sent) {
        return code(batches.accept(sent, TubeBatch.Way.API, city.laboratory, by, NOW));
    }

    private static RawTube raw(String tube, String finding, TargetCt... targets) {
        return new RawTube(
                tube, finding, "2021-08-04T08:00:00Z", "2021-08-04 17:30", List.of(targets), (@Nullable String) null);
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> "done";
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }

    private String tally(BatchId id) {
        var batch = store.find(id).orElseThrow();
        return "%d = %d + %d, %d positive, %d negative, %d held"
                .formatted(
                        batch.rowsIn(),
                        batch.accepted(),
                        batch.refused(),
                        batch.positives(),
                        batch.negatives(),
                        batch.held());
    }

    private List<String> released(BatchId batch) {
        return results.listReleased(batch).stream()
                .map(each -> each.tubeCode() + " " + each.finding())
                .sorted()
                .toList();
    }

    private int told(BatchId batch) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from shared.events where name = 'testing.TubesReported' and body::text like :id")
                .bind("id", "%" + batch.value() + "%")
                .mapTo(int.class)
                .one());
    }
}
