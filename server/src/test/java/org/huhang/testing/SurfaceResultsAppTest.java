package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A swab of a market's board: its result is taken in, held by the same rules, told to the area, and holds nobody.
@QuarkusTest
@QuarkusTestResource(House.class)
class SurfaceResultsAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    TubeBatches batches;

    @Inject
    TubeBatchStore store;

    @Inject
    TubeResults results;

    @Inject
    SurfaceResults surfaces;

    @Inject
    ReadsTubes readsTubes;

    @Inject
    TellsSurfaces tells;

    @Inject
    HeldResults held;

    @Inject
    CityClock clock;

    private SmallCity city;
    private LaboratoryBench bench;
    private Instant now;
    private Instant taken;
    private final AccountId by = new AccountId(Ids.next());

    @BeforeEach
    void aMarket() {
        Emptied.tables(
                jdbi,
                "registry.areas, testing.tube_batches, testing.tube_results, testing.target_genes, testing.pools,"
                        + " testing.implausibilities, testing.refused_tubes, testing.own_results, testing.results,"
                        + " specimens.swabs, specimens.tube_facts, specimens.surfaces, specimens.laboratories,"
                        + " zones.holds, notices.channels, notices.deliveries, notices.outbox, shared.events");
        city = new SmallCity(jdbi);
        bench = new LaboratoryBench(jdbi);
        bench.laboratory(city.laboratory, city.yongding, 20_000);
        bench.arrivalIsNotNeeded();
        now = clock.now();
        taken = now.minus(Duration.ofHours(10));
        bench.surface("SURF-01", "东门菜场", city.yongding, taken);
        jdbi.useHandle(h -> h.execute(
                "insert into notices.channels (id, area_id, kind, name, key_number, address, added_by, added_at)"
                        + " values (?, ?, 'WECOM', 'any', 1, '', ?, ?)",
                Ids.next(),
                city.yongding.value(),
                Ids.next(),
                taken));
    }

    @AfterEach
    void asItWas() {
        bench.arrivalIsNeeded();
    }

    @Test
    void aPositiveSurfaceIsToldOnceToItsAreaAndHoldsNobody() {
        var batch = send(raw("SURF-01", "POSITIVE", null, new TargetCt("N", 30.5)));
        assertEquals(List.of(), refusals(batch));
        read(batch);
        read(batch);
        assertEquals(
                List.of("东门菜场 POSITIVE"),
                surfaces.listPositive(taken).stream()
                        .map(each -> each.tube().place() + " " + finding(each.result()))
                        .toList());
        assertEquals(List.of("物表标本阳性：东门菜场，案板（采样管 SURF-01）。不因此暂留任何人。请先封控该处并消毒，查清谁到过，并在周围扩大采样。"), told());
        assertEquals(0, count("testing.pools"));
        assertEquals(0, count("zones.holds"));
        assertEquals(0, count("testing.results"));
    }

    @Test
    void aNegativeSurfaceIsKeptAndTellsNobody() {
        read(send(raw("SURF-01", "NEGATIVE", null)));
        assertEquals(TubeFinding.NEGATIVE, standing().finding());
        assertEquals(List.of(), surfaces.listPositive(taken));
        assertEquals(List.of(), told());
    }

    @Test
    void itsResultIsHeldByTheSameRulesAndLetGoByASecondPerson() {
        var batch = send(raw("SURF-01", "POSITIVE", null));
        read(batch);
        assertEquals(List.of(), told());
        assertEquals(List.of(), surfaces.listPositive(taken));
        var waiting = waiting();
        var decision = new HeldDecision(Ids.next(), true, "核对了原始曲线");
        var second = new AccountId(Ids.next());
        assertEquals(true, held.decide(waiting.id(), decision, second, now) instanceof Outcome.Done);
        read(new BatchId(decision.id()));
        assertEquals(1, told().size());
        assertEquals(1, surfaces.listPositive(taken).size());
    }

    @Test
    void aCorrectionIsToldAsWell() {
        read(send(raw("SURF-01", "POSITIVE", null, new TargetCt("N", 30.5))));
        read(send(raw("SURF-01", "NEGATIVE", "看错了孔位")));
        letGo(waiting());
        assertEquals("物表标本结果已更正为阴性：东门菜场，案板（采样管 SURF-01）。", told().getLast());
        read(send(raw("SURF-01", "INVALID", "内参没有扩增")));
        letGo(waiting());
        assertEquals("物表标本结果已更正为无效：东门菜场，案板（采样管 SURF-01），检测没有得出结果。请重新采样，结果出来前该处先不使用。", told().getLast());
        assertEquals(List.of(), surfaces.listPositive(taken));
    }

    @Test
    void aPositiveThatIsLetGoAfterItsCorrectionAlarmsNobody() {
        read(send(raw("SURF-01", "POSITIVE", null)));
        var positive = waiting();
        read(send(raw("SURF-01", "NEGATIVE", "看错了孔位")));
        letGo(waiting());
        letGo(positive);
        assertEquals(List.of(), told());
        assertEquals(TubeFinding.NEGATIVE, standing().finding());
    }

    private void letGo(TubeResult result) {
        var decision = new HeldDecision(Ids.next(), true, "核对了原始曲线");
        held.decide(result.id(), decision, new AccountId(Ids.next()), now).orThrow();
        read(new BatchId(decision.id()));
    }

    @Test
    void aTubeThatNobodyEverHeardOfIsStillRefused() {
        assertEquals(List.of("testing.tube-unknown"), refusals(send(raw("SURF-99", "NEGATIVE", null))));
    }

    private TubeResult standing() {
        return Objects.requireNonNull(results.list(List.of("SURF-01")).get("SURF-01"));
    }

    private TubeResult waiting() {
        return Objects.requireNonNull(results.listWaiting(List.of("SURF-01")).get("SURF-01"));
    }

    private void read(BatchId batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            readsTubes.accept(new TubesReported(batch));
            tells.accept(new TubesReported(batch));
        });
    }

    private BatchId send(RawTube... rows) {
        var id = new BatchId(Ids.next());
        batches.accept(
                        new NewTubeBatch(id, null, rows.length, List.of(rows)),
                        TubeBatch.Way.API,
                        city.laboratory,
                        by,
                        clock.now())
                .orThrow();
        return id;
    }

    private RawTube raw(String tube, String finding, @Nullable String correction, TargetCt... targets) {
        return new RawTube(
                tube,
                finding,
                now.minus(Duration.ofHours(2)).toString(),
                now.minus(Duration.ofHours(1)).toString(),
                List.of(targets),
                correction);
    }

    private List<String> refusals(BatchId batch) {
        return store.listRefused(batch, 10).stream()
                .flatMap(each -> each.reasons().stream())
                .map(reason -> reason.code())
                .toList();
    }

    private List<String> told() {
        return jdbi.withHandle(h -> h.createQuery("select text from notices.deliveries order by id")
                .mapTo(String.class)
                .list());
    }

    private static String finding(@Nullable TubeResult result) {
        return result == null ? "none" : result.finding().name();
    }

    private int count(String table) {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from " + table).mapTo(int.class).one());
    }
}
