package org.huhang.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [Chains], [SourceRule].
class ChainsTest {
    private static final AreaId AREA = new AreaId(new UUID(7, 7));
    private static final LocalDate DAY = LocalDate.parse("2021-07-25");

    @Test
    void generationsCountFromTheFirstOfEachChain() {
        var chains = chains(each(1, 0, null), each(2, 4, 1), each(3, 5, 1), each(4, 9, 2), each(5, 3, null));
        assertEquals(
                List.of(
                        "1 gen 0 infected 2",
                        "5 gen 0 infected 0",
                        "2 gen 1 infected 1",
                        "3 gen 1 infected 0",
                        "4 gen 2 infected 0"),
                chains.links().stream()
                        .map(link -> link.number() + " gen " + link.generation() + " infected " + link.infected())
                        .toList());
        assertEquals(
                List.of("0: 2 cases, R 1.0", "1: 2 cases, R 0.5", "2: 1 cases, R 0.0"),
                chains.generations().stream()
                        .map(each -> each.generation() + ": " + each.cases() + " cases, R " + each.reproduction())
                        .toList());
    }

    @Test
    void theSerialIntervalIsOfThePairsWhoseOnsetsAreKnown() {
        var sampledOnly = new Chains.ChainCase(id(9), "9", AREA, DAY.plusDays(20), false, from(9, 1));
        var serial = chains(each(1, 0, null), each(2, 4, 1), each(3, 6, 1), sampledOnly)
                .serial();
        assertEquals(new Chains.SerialIntervals(2, 5.0, Math.sqrt(2), 4L, 6L), serial);
    }

    @Test
    void onePairHasNoSpreadAndNoneHasNoMean() {
        var one = chains(each(1, 0, null), each(2, 4, 1)).serial();
        assertEquals(4.0, one.mean());
        assertNull(one.deviation());
        assertNull(chains(each(1, 0, null)).serial().mean());
    }

    @Test
    void whoseSourceIsNotAmongTheCasesBeginsAChain() {
        var chains = chains(each(2, 4, 1));
        assertEquals(0, chains.links().getFirst().generation());
        assertNull(chains.links().getFirst().source());
    }

    @Test
    void ofNoCasesThereIsNothing() {
        assertEquals(List.of(), chains().generations());
    }

    @Test
    void nobodyInfectsThemselvesNorClosesACircle() {
        var sources = Map.of(id(2), id(1), id(3), id(2));
        assertEquals(Optional.of("cases.source-itself"), refused(1, 1, sources, 0, 0, ""));
        assertEquals(Optional.of("cases.source-circle"), refused(1, 3, sources, 0, 0, ""));
        assertEquals(Optional.empty(), refused(4, 3, sources, 0, 0, ""));
    }

    @ParameterizedTest
    @CsvSource({"13, '', ''", "14, '', ''", "15, '', cases.source-ill-later", "15, 复核过, ''"})
    void anInfectorWhoFallsIllLongAfterNeedsAReason(int later, String reason, String code) {
        assertEquals(code.isEmpty() ? Optional.empty() : Optional.of(code), refused(2, 1, Map.of(), 0, later, reason));
    }

    private static Optional<String> refused(
            int of, int source, Map<CaseId, CaseId> sources, int infected, int infector, String reason) {
        return SourceRule.DEFAULT
                .refusal(id(of), id(source), sources, DAY.plusDays(infected), DAY.plusDays(infector), reason)
                .map(Refusal::code);
    }

    private static Chains chains(Chains.ChainCase... cases) {
        return Chains.of(List.of(cases), Map.of(AREA, "any"));
    }

    private static Chains.ChainCase each(int number, int day, @Nullable Integer source) {
        return new Chains.ChainCase(
                id(number),
                Integer.toString(number),
                AREA,
                DAY.plusDays(day),
                true,
                source == null ? null : from(number, source));
    }

    private static SourceStatement from(int number, int source) {
        return new SourceStatement(
                new UUID(1, number),
                id(number),
                new SourceStatement.SaidSource(id(source), SourceSureness.LIKELY, "any", null, null),
                null,
                "",
                new AccountId(new UUID(2, 2)),
                Instant.EPOCH);
    }

    private static CaseId id(int number) {
        return new CaseId(new UUID(0, number));
    }
}
