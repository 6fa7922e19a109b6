package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.specimens.SpecimensReceived;
import org.huhang.zones.Holds;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a positive pool to the last member's own result: who is held, since when, and who is let go.
@QuarkusTest
@QuarkusTestResource(House.class)
class PoolsAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    TubeBatches batches;

    @Inject
    TubeResults results;

    @Inject
    Results positives;

    @Inject
    ReadsTubes readsTubes;

    @Inject
    LateRecords lateRecords;

    @Inject
    HeldResults held;

    @Inject
    PoolProgress progress;

    @Inject
    PoolStore pools;

    @Inject
    PoolClocks clocks;

    @Inject
    Recalls recalls;

    @Inject
    Holds holds;

    @Inject
    CityClock clock;

    private SmallCity city;
    private LaboratoryBench bench;
    private Instant now;
    private Instant taken;
    private final AccountId by = new AccountId(Ids.next());
    private final AccountId second = new AccountId(Ids.next());

    @BeforeEach
    void aCity() {
        Emptied.tables(
                jdbi,
                "registry.areas, testing.tube_batches, testing.tube_results, testing.target_genes, testing.pools,"
                        + " testing.implausibilities, testing.refused_tubes, testing.own_results, testing.results,"
                        + " testing.pool_reaches, specimens.swabs, specimens.tube_facts, specimens.laboratories,"
                        + " zones.holds, shared.events");
        city = new SmallCity(jdbi);
        bench = new LaboratoryBench(jdbi);
        bench.laboratory(city.laboratory, city.yongding, 20_000);
        bench.arrivalIsNotNeeded();
        now = clock.now();
        taken = now.minus(Duration.ofHours(10));
    }

    @AfterEach
    void asItWas() {
        bench.arrivalIsNeeded();
    }

    @Test
    void theMembersOfAPositivePoolAreHeldAtOnceAndNobodyElse() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.d, 0));
        read(send(positive("POOL-1")));
        assertTrue(isHeld(id(city.a, 0)));
        assertTrue(isHeld(id(city.d, 0)));
        assertFalse(isHeld(id(city.a, 1)));
        assertEquals(Map.of("NOBODY_GOES", 2L), states("POOL-1"));
        // it ends by itself, after as long as the rule allows at most
        var hold = holds.findInForce(id(city.a, 0), clock.now()).orElseThrow();
        assertEquals(Duration.ofHours(12), Duration.between(hold.startAt(), hold.endAt()));
        assertFalse(holds.findInForce(id(city.a, 0), hold.endAt()).isPresent());
        assertEquals(null, hold.approvalId());
    }

    @Test
    void theNewsTwiceIsOnePoolAndOneHold() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        var batch = send(positive("POOL-1"));
        read(batch);
        read(batch);
        assertEquals(1, count("testing.pools"));
        assertEquals(1, count("zones.holds"));
    }

    @Test
    void eachIsLetGoByTheOwnNegativeAlone() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(positive("POOL-1")));
        bench.tube("OWN-001", 1, taken.plusSeconds(3_600), id(city.a, 0));
        read(send(negative("OWN-001")));
        assertFalse(isHeld(id(city.a, 0)));
        assertTrue(isHeld(id(city.a, 1)));
        assertEquals(Map.of("NEGATIVE", 1L, "NOBODY_GOES", 1L), states("POOL-1"));
    }

    @Test
    void aNegativeTakenBeforeThePoolSaysNothing() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        bench.tube("OWN-001", 1, taken.minusSeconds(3_600), id(city.a, 0));
        read(send(positive("POOL-1")));
        read(send(negative("OWN-001")));
        assertTrue(isHeld(id(city.a, 0)));
    }

    @Test
    void whoWasTestedAgainBeforeThePoolWasReportedIsNotHeld() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        bench.tube("OWN-001", 1, taken.plusSeconds(3_600), id(city.a, 0));
        read(send(negative("OWN-001")));
        read(send(positive("POOL-1")));
        assertFalse(isHeld(id(city.a, 0)));
        assertTrue(isHeld(id(city.a, 1)));
    }

    @Test
    void aPositiveTubeOfOnePersonIsTheirResultAndNoPool() {
        bench.tube("OWN-001", 1, taken, id(city.a, 0));
        var batch = send(positive("OWN-001"));
        read(batch);
        assertEquals(0, count("testing.pools"));
        assertEquals(1, count("testing.results"));
        assertEquals(1, told("testing.ResultsReported", batch.value()));
        read(batch);
        assertEquals(1, count("testing.results"));
    }

    @Test
    void aPositiveOfOnePersonThatWasCorrectedIsToldAsSuchOnce() {
        bench.tube("OWN-001", 1, taken, id(city.a, 0));
        read(send(positive("OWN-001")));
        var first = standing("OWN-001").id();
        assertEquals(Map.of(), positives.findCorrected(List.of(first)));
        var sent = negative("OWN-001");
        read(send(new RawTube(sent.tube(), sent.finding(), sent.testedAt(), sent.reportedAt(), List.of(), "看错了孔位")));
        assertEquals(Map.of(), positives.findCorrected(List.of(first)), "it waits for a second person");
        var decision = new HeldDecision(Ids.next(), true, "核对了原始曲线");
        assertEquals("done", code(held.decide(waiting("OWN-001").id(), decision, second, now)));
        var batch = new BatchId(decision.id());
        read(batch);
        read(batch);
        assertEquals(1, told("testing.ResultsCorrected", batch.value()));
        var corrected =
                Objects.requireNonNull(positives.findCorrected(List.of(first)).get(first));
        assertEquals(TubeFinding.NEGATIVE, corrected.finding());
        assertEquals(List.of(corrected), positives.listCorrected(batch));
        // and says nothing more of a pool
        bench.tube("POOL-1", 10, taken.minusSeconds(60), id(city.a, 0), id(city.a, 1));
        read(send(positive("POOL-1")));
        assertEquals(Map.of("NEGATIVE", 1L, "NOBODY_GOES", 1L), states("POOL-1"));
    }

    @Test
    void whatStandsOfATubeDecidesOverAllItsEarlierPositives() {
        bench.tube("OWN-001", 1, taken, id(city.a, 0));
        read(send(positive("OWN-001")));
        var first = standing("OWN-001").id();
        read(send(secondRun("OWN-001")));
        assertNotEquals(first, standing("OWN-001").id());
        assertEquals(Map.of(), positives.findCorrected(List.of(first)), "another run says the same");
        var batch = corrected(negative("OWN-001"));
        read(batch);
        assertEquals(1, told("testing.ResultsCorrected", batch.value()));
        var corrected =
                Objects.requireNonNull(positives.findCorrected(List.of(first)).get(first));
        assertEquals(TubeFinding.NEGATIVE, corrected.finding());
        assertEquals(standing("OWN-001").id(), corrected.correctedBy());
        assertEquals(List.of(corrected), positives.listCorrected(batch));
        read(corrected(secondRun("OWN-001")));
        assertEquals(Map.of(), positives.findCorrected(List.of(first)), "it is positive again");
    }

    @Test
    void aHeldPositiveThatIsLetGoAfterItsCorrectionIsNobodys() {
        bench.tube("OWN-001", 1, taken, id(city.a, 0));
        bench.tube("POOL-1", 10, taken, id(city.b, 0), id(city.c, 0));
        read(send(raw("OWN-001", "POSITIVE"), raw("POOL-1", "POSITIVE")));
        var own = waiting("OWN-001");
        var pool = waiting("POOL-1");
        read(corrected(negative("OWN-001")));
        read(corrected(negative("POOL-1")));
        var late = letGo(own);
        read(late);
        read(letGo(pool));
        assertEquals(TubeFinding.NEGATIVE, standing("OWN-001").finding());
        assertEquals(0, count("testing.results"));
        assertEquals(0, count("testing.pools"));
        assertEquals(0, told("testing.ResultsReported", late.value()));
        assertFalse(isHeld(id(city.b, 0)));
    }

    @Test
    void ofTwoResultsOfATubeTheEarlierCountsNoMoreInWhicheverOrderTheyCome() {
        var earlier = own(TubeFinding.POSITIVE);
        var later = own(TubeFinding.NEGATIVE);
        pools.addOwn(List.of(later));
        assertFalse(pools.replaceOwn(List.of(later), new BatchId(Ids.next()), now));
        pools.addOwn(List.of(earlier));
        assertTrue(pools.replaceOwn(List.of(earlier), new BatchId(Ids.next()), now));
        assertEquals(
                List.of(TubeFinding.NEGATIVE),
                pools.listOwn(List.of(earlier.personId())).stream()
                        .map(PoolStore.OwnFinding::finding)
                        .toList());
    }

    private PoolStore.Own own(TubeFinding finding) {
        return new PoolStore.Own(new ResultId(Ids.next()), id(city.a, 0), "OWN-001", by.value(), finding, taken, now);
    }

    @Test
    void aTubeForTenWithOneSwabIsThatPersonsOwn() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0));
        read(send(positive("POOL-1")));
        assertEquals(0, count("testing.pools"));
        assertEquals(1, count("testing.own_results"));
    }

    @Test
    void anUnclearPoolHoldsAsAPositiveOneDoes() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(raw("POOL-1", "可疑")));
        assertTrue(isHeld(id(city.a, 0)));
    }

    @Test
    void aFailedRunHoldsNobody() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(raw("POOL-1", "INVALID")));
        assertFalse(isHeld(id(city.a, 0)));
    }

    @Test
    void aCorrectionLetGoByASecondPersonEndsThePool() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(positive("POOL-1")));
        var sent = negative("POOL-1");
        read(send(new RawTube(sent.tube(), sent.finding(), sent.testedAt(), sent.reportedAt(), List.of(), "看错了孔位")));
        assertTrue(isHeld(id(city.a, 0)));
        var waiting = waiting("POOL-1");
        var decision = new HeldDecision(Ids.next(), true, "核对了原始曲线");
        assertEquals("testing.own-result", code(held.decide(waiting.id(), decision, by, now)));
        assertEquals("done", code(held.decide(waiting.id(), decision, second, now)));
        assertEquals("done", code(held.decide(waiting.id(), decision, second, now)));
        assertEquals(
                "testing.held-decided",
                code(held.decide(waiting.id(), new HeldDecision(Ids.next(), false, "any"), second, now)));
        read(new BatchId(decision.id()));
        assertFalse(isHeld(id(city.a, 0)));
        assertFalse(isHeld(id(city.a, 1)));
        assertEquals(TubeFinding.NEGATIVE, standing("POOL-1").finding());
    }

    @Test
    void aRejectedResultIsNobodys() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(raw("POOL-1", "POSITIVE")));
        var waiting = waiting("POOL-1");
        var decision = new HeldDecision(Ids.next(), false, "没有曲线");
        assertEquals("done", code(held.decide(waiting.id(), decision, second, now)));
        read(new BatchId(decision.id()));
        assertFalse(isHeld(id(city.a, 0)));
        assertEquals(Map.of(), results.list(List.of("POOL-1")));
    }

    @Test
    void whatWaitsForTheTubeIsLetGoWhenTheTubeIs() {
        bench.open("POOL-1", 10, taken);
        bench.swab("POOL-1", id(city.a, 0), taken);
        bench.swab("POOL-1", id(city.a, 1), taken);
        bench.close("POOL-1", 1, taken.plusSeconds(60));
        // one swab more came from a desk that was offline: as many as counted with it and without
        read(send(positive("POOL-1")));
        assertFalse(isHeld(id(city.a, 0)));
        var late = bench.swab("POOL-1", id(city.a, 2), taken);
        bench.letGo("POOL-1", 3, now);
        QuarkusTransaction.requiringNew().run(() -> lateRecords.accept(new SpecimensReceived(late)));
        assertEquals(TubeFinding.POSITIVE, standing("POOL-1").finding());
    }

    @Test
    void aMemberFoundLaterIsHeldToo() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(positive("POOL-1")));
        var late = bench.swab("POOL-1", id(city.d, 0), taken);
        QuarkusTransaction.requiringNew().run(() -> lateRecords.accept(new SpecimensReceived(late)));
        assertTrue(isHeld(id(city.d, 0)));
    }

    @Test
    void theHouseholdIsHeldOnlyWhereAnEditionSaysSo() {
        jdbi.useHandle(h -> h.execute("""
                insert into testing.pool_reaches (reach, finding, start_date, source_zh, source_en, confidence)
                values ('HOUSEHOLD', 'POSITIVE', '2020-01-01', '测试', 'test', 'ASSUMED')
                """));
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.d, 0));
        read(send(positive("POOL-1")));
        assertTrue(isHeld(id(city.a, 2)));
        assertTrue(isHeld(id(city.d, 1)));
        assertFalse(isHeld(id(city.b, 0)));
        // and let go when every member is negative
        bench.tube("OWN-001", 1, taken.plusSeconds(60), id(city.a, 0));
        bench.tube("OWN-002", 1, taken.plusSeconds(60), id(city.d, 0));
        read(send(negative("OWN-001"), negative("OWN-002")));
        assertFalse(isHeld(id(city.a, 2)));
    }

    @Test
    void stepsOfARecallAreToldTakenBackAndSeenFromTheDesk() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(positive("POOL-1")));
        var pool = pools.listByTubes(List.of("POOL-1")).getFirst().id();
        tell(pool, id(city.a, 0), RecallStep.GOING);
        tell(pool, id(city.a, 0), RecallStep.CONTACTED);
        assertEquals(Map.of("CONTACTED", 1L, "NOBODY_GOES", 1L), states("POOL-1"));
        tell(pool, id(city.a, 0), null);
        assertEquals(Map.of("GOING", 1L, "NOBODY_GOES", 1L), states("POOL-1"));
        var swab = bench.swab("OWN-001", id(city.a, 0), now);
        QuarkusTransaction.requiringNew().run(() -> lateRecords.accept(new SpecimensReceived(swab)));
        assertEquals(Map.of("RESWABBED", 1L, "NOBODY_GOES", 1L), states("POOL-1"));
    }

    @Test
    void aLateStepIsToldOnce() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.a, 1));
        read(send(positive("POOL-1")));
        var reported = pools.listByTubes(List.of("POOL-1")).getFirst().reportedAt();
        clocks.look(reported.plus(Duration.ofMinutes(30)), now);
        assertEquals(0, count("testing.pool_escalations"));
        clocks.look(reported.plus(Duration.ofMinutes(31)), now);
        clocks.look(reported.plus(Duration.ofMinutes(32)), now);
        assertEquals(1, count("testing.pool_escalations"));
        clocks.look(reported.plus(Duration.ofMinutes(361)), now);
        assertEquals(4, count("testing.pool_escalations"));
    }

    @Test
    void twoRecordsOfOnePersonAreOneMember() {
        bench.tube("POOL-1", 10, taken, id(city.a, 0), id(city.b, 0), id(city.c, 0));
        read(send(positive("POOL-1")));
        jdbi.useHandle(h -> h.execute(
                "update registry.people set merged_into = ? where id = ?",
                id(city.a, 0).value(),
                id(city.b, 0).value()));
        bench.tube("OWN-001", 1, taken.plusSeconds(60), id(city.a, 0));
        read(send(negative("OWN-001")));
        assertEquals(Map.of("NEGATIVE", 1L, "NOBODY_GOES", 1L), states("POOL-1"));
        assertFalse(isHeld(id(city.b, 0)));
        assertTrue(isHeld(id(city.c, 0)));
    }

    private void tell(PoolId pool, PersonId person, @Nullable RecallStep step) {
        assertEquals("done", code(recalls.tell(pool, new NewRecall(Ids.next(), person, step), by, clock.now())));
    }

    private Map<String, Long> states(String tube) {
        var pool = pools.listByTubes(List.of(tube)).getFirst().id();
        return new TreeMap<>(Objects.requireNonNull(progress.list(List.of(pool)).get(pool)).stream()
                .collect(Collectors.groupingBy(each -> each.state().name(), Collectors.counting())));
    }

    private boolean isHeld(PersonId person) {
        return holds.findInForce(person, clock.now()).isPresent();
    }

    private static PersonId id(List<SmallCity.Resident> household, int i) {
        return household.get(i).id();
    }

    private void read(BatchId batch) {
        QuarkusTransaction.requiringNew().run(() -> readsTubes.accept(new TubesReported(batch)));
    }

    private TubeResult standing(String tube) {
        return Objects.requireNonNull(results.list(List.of(tube)).get(tube));
    }

    private TubeResult waiting(String tube) {
        return Objects.requireNonNull(results.listWaiting(List.of(tube)).get(tube));
    }

    /// Sent as a correction and let go by a second person.
    private BatchId corrected(RawTube sent) {
        send(new RawTube(sent.tube(), sent.finding(), sent.testedAt(), sent.reportedAt(), sent.targets(), "看错了孔位"));
        return letGo(waiting(Objects.requireNonNull(sent.tube())));
    }

    private BatchId letGo(TubeResult result) {
        var decision = new HeldDecision(Ids.next(), true, "核对了原始曲线");
        assertEquals("done", code(held.decide(result.id(), decision, second, now)));
        return new BatchId(decision.id());
    }

    private BatchId send(RawTube... rows) {
        var id = new BatchId(Ids.next());
        assertEquals(
                "done",
                code(batches.accept(
                        new NewTubeBatch(id, null, rows.length, List.of(rows)),
                        TubeBatch.Way.API,
                        city.laboratory,
                        by,
                        clock.now())));
        return id;
    }

    private RawTube positive(String tube) {
        return raw(tube, "POSITIVE", new TargetCt("ORF1ab", 30.5), new TargetCt("N", 30.1));
    }

    private RawTube secondRun(String tube) {
        var first = positive(tube);
        return new RawTube(
                tube, first.finding(), now.minusSeconds(900).toString(), first.reportedAt(), first.targets(), null);
    }

    private RawTube negative(String tube) {
        return raw(tube, "NEGATIVE");
    }

    private RawTube raw(String tube, String finding, TargetCt... targets) {
        return new RawTube(
                tube,
                finding,
                now.minusSeconds(1_200).toString(),
                now.minusSeconds(600).toString(),
                List.of(targets),
                null);
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> "done";
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }

    private int count(String table) {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from " + table).mapTo(int.class).one());
    }

    private int told(String event, UUID batch) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from shared.events where name = :name and body::text like :id")
                        .bind("name", event)
                        .bind("id", "%" + batch + "%")
                        .mapTo(int.class)
                        .one());
    }
}
