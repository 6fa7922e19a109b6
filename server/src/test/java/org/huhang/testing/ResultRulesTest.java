package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Ids;
import org.huhang.specimens.LaboratoryId;
import org.huhang.specimens.Tube;
import org.huhang.specimens.TubeHold;
import org.huhang.specimens.TubeState;
import org.huhang.testing.PositiveCluster.Tally;
import org.huhang.testing.TubeVersion.VersionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule by which a result is held: below its limit, at it, above it, and where it must not fire.
class ResultRulesTest {
    private static final Instant TAKEN = Instant.parse("2021-08-04T00:00:00Z");
    private static final Instant ARRIVED = Instant.parse("2021-08-04T04:00:00Z");
    private static final LaboratoryId HERE = new LaboratoryId(Ids.next());

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void aTestBeforeTheTubeArrivedIsHeld(int secondsAfter, boolean held) {
        var row = row(ARRIVED.plusSeconds(secondsAfter), ARRIVED.plusSeconds(9_000));
        assertEquals(held, held(new BeforeArrival(true), row, tube(ARRIVED)));
    }

    @Test
    void withoutARecordOfItsArrivalATubeHasNoResultWhereThatIsNeeded() {
        var row = row(ARRIVED, ARRIVED);
        assertEquals(
                Optional.of("not-arrived"),
                new BeforeArrival(true).check(row, TestedTube.of(tube(null))).map(Implausibility::rule));
        assertEquals(Optional.empty(), new BeforeArrival(false).check(row, TestedTube.of(tube(null))));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void aTestBeforeTheFirstSwabIsHeld(int secondsAfter, boolean held) {
        assertEquals(held, held(new BeforeTaken(), row(TAKEN.plusSeconds(secondsAfter), ARRIVED), tube(null)));
    }

    @ParameterizedTest
    @CsvSource({"44, true", "45, false", "46, false"})
    void aReportFasterThanARunIsHeld(int minutesAfter, boolean held) {
        var row = row(ARRIVED, ARRIVED.plusSeconds(60L * minutesAfter));
        assertEquals(held, held(new FasterThanARun(45), row, tube(ARRIVED)));
        // without a record of the arrival it runs from when the tube was closed
        var closed = TAKEN.plusSeconds(60);
        var after = row(closed, closed.plusSeconds(60L * minutesAfter));
        assertEquals(held, held(new FasterThanARun(45), after, tube(null)));
    }

    @Test
    void aHeldTubeGivesNoResult() {
        assertTrue(held(new TubeIsHeld(), row(), tube(10, 20, 19, Set.of(TubeHold.SWABS_DIFFER))));
        assertEquals(false, held(new TubeIsHeld(), row(), tube(20, 20, 20, Set.of())));
    }

    @ParameterizedTest
    @CsvSource({"19, 20, false", "20, 20, false", "20, 19, true"})
    void aNegativeForMorePeopleThanSwabsIsHeld(int bound, int swabs, boolean held) {
        assertEquals(held, held(new MorePeopleThanSwabs(), row(), tube(20, bound, swabs, Set.of())));
        // a positive is no less a positive
        assertEquals(
                false,
                held(
                        new MorePeopleThanSwabs(),
                        row(TubeFinding.POSITIVE, "N", 30.0),
                        tube(20, bound, swabs, Set.of())));
    }

    @Test
    void aResultOfAVoidTubeIsHeld() {
        var tube = tube(ARRIVED);
        var voided = new Tube(
                tube.code(), tube.roundId(), 10, 10, 10, TubeState.VOIDED, Set.of(), TAKEN, TAKEN, null, ARRIVED);
        assertTrue(held(new TubeIsVoid(), row(), voided));
        assertEquals(false, held(new TubeIsVoid(), row(), tube));
    }

    @Test
    void aResultFromAnotherLaboratoryThanItWasSentToIsHeld() {
        var tube = tube(ARRIVED);
        assertEquals(false, held(new SentElsewhere(HERE), row(), tube));
        assertTrue(held(new SentElsewhere(new LaboratoryId(Ids.next())), row(), tube));
        assertEquals(false, held(new SentElsewhere(HERE), row(), tube(null)));
    }

    @ParameterizedTest
    @CsvSource({"4.9, true", "5, false", "30, false", "50, false", "50.1, true"})
    void aCtThatNoRunGivesIsHeld(double ct, boolean held) {
        assertEquals(held, held(new CtOutOfRange(5, 50), row(TubeFinding.POSITIVE, "N", ct), tube(ARRIVED)));
    }

    @ParameterizedTest
    @CsvSource({"39.9, false", "40, false", "40.1, true"})
    void aPositiveBeyondTheCutOffIsHeld(double ct, boolean held) {
        assertEquals(held, held(new PositiveWithoutGene(40), row(TubeFinding.POSITIVE, "N", ct), tube(ARRIVED)));
        assertEquals(false, held(new PositiveWithoutGene(40), row(TubeFinding.NEGATIVE, "N", ct), tube(ARRIVED)));
    }

    @Test
    void aPositiveWithoutAGeneIsHeld() {
        assertTrue(held(new PositiveWithoutGene(40), row(TubeFinding.POSITIVE, "N", null), tube(ARRIVED)));
        assertEquals(false, held(new PositiveWithoutGene(40), row(), tube(ARRIVED)));
    }

    @ParameterizedTest
    @CsvSource({
        "POSITIVE, RELEASED, true",
        "POSITIVE, HELD, true",
        "POSITIVE, REJECTED, false",
        "NEGATIVE, RELEASED, false"
    })
    void aTubeReportedDifferentlyBeforeIsHeld(TubeFinding before, VersionState state, boolean held) {
        var earlier = new TubeVersion(
                new TubeResult(new ResultId(Ids.next()), "TUBE-1", HERE, before, ARRIVED, ARRIVED, ARRIVED, null),
                state);
        assertEquals(
                held, new ReportedDifferently().check(row(), List.of(earlier)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"97, 0", "98, 0", "99, 1", "100, 2", "200, 2"})
    void resultsBeyondTheCapacityOfADayAreHeldThoseTestedLastFirst(int before, int held) {
        var rows =
                List.of(numbered(1, ARRIVED.plusSeconds(2)), numbered(2, ARRIVED.plusSeconds(1)), numbered(3, ARRIVED));
        var beyond = new OverCapacity(100, before).beyond(rows.subList(0, 2));
        assertEquals(held, beyond.size());
        assertEquals(held == 1 ? Set.of(1) : beyond, beyond);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 3", "4, 4"})
    void theSameCtOfEveryGeneInThreeTubesIsHeld(int tubes, int held) {
        var rows = new ArrayList<TubeRow>(IntStream.range(0, tubes)
                .mapToObj(i -> numbered(i, List.of(new TargetCt("ORF1ab", 31.2), new TargetCt("N", 30.8))))
                .toList());
        rows.add(numbered(100, List.of(new TargetCt("ORF1ab", 31.2), new TargetCt("N", 30.9))));
        IntStream.range(200, 210).forEach(i -> rows.add(numbered(i, List.of())));
        assertEquals(held, new IdenticalCt(3).alike(rows).size());
    }

    @Test
    void positivesClusteredInOneLaboratoryAreHeld() {
        var rule = new PositiveCluster(0.00001, 500);
        // 13 false positives in a day, as in Shanghai: the others find 1 in 1,000
        assertTrue(rule.check(new Tally(500, 13), new Tally(10_000, 10)).isPresent());
        // an outbreak that all laboratories see
        assertEquals(Optional.empty(), rule.check(new Tally(500, 13), new Tally(10_000, 260)));
        // too little to compare with, below and at the limit
        assertEquals(Optional.empty(), rule.check(new Tally(500, 13), new Tally(499, 0)));
        assertTrue(rule.check(new Tally(500, 13), new Tally(500, 0)).isPresent());
        // one alone is no cluster
        assertEquals(Optional.empty(), rule.check(new Tally(100, 1), new Tally(10_000_000, 0)));
    }

    @Test
    void theLimitOfTheClusterItselfDoesNotFire() {
        var here = new Tally(500, 5);
        var elsewhere = new Tally(10_000, 9);
        double chance = PositiveCluster.atLeast(5, 500, 10.0 / 10_002);
        assertEquals(Optional.empty(), new PositiveCluster(chance, 500).check(here, elsewhere));
        assertTrue(new PositiveCluster(Math.nextUp(chance), 500)
                .check(here, elsewhere)
                .isPresent());
    }

    /// Against sums made with whole numbers: n = 4, p = 1/2 and n = 10, p = 1/10.
    @ParameterizedTest
    @CsvSource({
        "0, 4, 0.5, 1",
        "1, 4, 0.5, 0.9375",
        "2, 4, 0.5, 0.6875",
        "4, 4, 0.5, 0.0625",
        "3, 10, 0.1, 0.0701908264",
        "10, 10, 0.1, 1e-10",
        "0, 10, 0.1, 1"
    })
    void theBinomialIsExact(long k, long n, double rate, double expected) {
        assertEquals(expected, PositiveCluster.atLeast(k, n, rate), 1e-9);
    }

    private static boolean held(TubeRule rule, TubeRow row, Tube tube) {
        return rule.check(row, TestedTube.of(tube)).isPresent();
    }

    private static TubeRow row() {
        return row(ARRIVED.plusSeconds(3_600), ARRIVED.plusSeconds(7_200));
    }

    private static TubeRow row(Instant testedAt, Instant reportedAt) {
        return new TubeRow(1, "TUBE-1", TubeFinding.NEGATIVE, testedAt, reportedAt, List.of(), null);
    }

    private static TubeRow row(TubeFinding finding, String gene, @Nullable Double ct) {
        return new TubeRow(1, "TUBE-1", finding, ARRIVED, ARRIVED, List.of(new TargetCt(gene, ct)), null);
    }

    private static TubeRow numbered(int number, Instant testedAt) {
        return new TubeRow(number, "TUBE-" + number, TubeFinding.NEGATIVE, testedAt, testedAt, List.of(), null);
    }

    private static TubeRow numbered(int number, List<TargetCt> targets) {
        return new TubeRow(number, "TUBE-" + number, TubeFinding.POSITIVE, ARRIVED, ARRIVED, targets, null);
    }

    private static Tube tube(@Nullable Instant arrivedAt) {
        return new Tube(
                "TUBE-1",
                new RoundId(Ids.next()),
                10,
                10,
                10,
                TubeState.CLOSED,
                Set.of(),
                TAKEN,
                TAKEN.plusSeconds(60),
                arrivedAt == null ? null : HERE,
                arrivedAt);
    }

    private static Tube tube(int poolSize, int bound, int swabs, Set<TubeHold> holds) {
        return new Tube(
                "TUBE-1",
                new RoundId(Ids.next()),
                poolSize,
                bound,
                swabs,
                TubeState.CLOSED,
                holds,
                TAKEN,
                TAKEN,
                HERE,
                ARRIVED);
    }

    /// What the table of contents names is what fires.
    @Test
    void aPlausibleRowFiresNone() {
        var by = new ResultParameters(Map.of(
                "ARRIVAL_NEEDED", 1.0,
                "FASTEST_RUN_MINUTES", 45.0,
                "LEAST_CT", 5.0,
                "MOST_CT", 50.0,
                "POSITIVE_CT", 40.0,
                "IDENTICAL_CT_TUBES", 3.0,
                "CLUSTER_PROBABILITY", 0.00001,
                "CLUSTER_OTHERS", 500.0));
        var at = new ResultRules.AtLaboratory(HERE, 100, 0, new Tally(1, 0), new Tally(0, 0));
        assertEquals(
                Map.of(),
                ResultRules.of(by, at)
                        .judge(List.of(row()), Map.of("TUBE-1", TestedTube.of(tube(ARRIVED))), Map.of(), at));
    }
}
