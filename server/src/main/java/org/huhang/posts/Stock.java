package org.huhang.posts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.posts.StockFact.StockKind;
import org.jspecify.annotations.Nullable;

/// How much of one item there is, from its facts: the last count, what came after it, less what was used after
/// it. Below nothing where more was used than ever came: somebody must count.
///
/// @param countedAt none where nobody ever counted
record Stock(int quantity, @Nullable Instant countedAt) {

    /// @param facts of one item at one post, in any order; of the same instant, a count stands first
    static Stock of(List<StockFact> facts) {
        int quantity = 0;
        Instant countedAt = null;
        for (StockFact fact : sorted(facts)) {
            switch (fact.kind()) {
                case RECEIVED -> quantity += fact.quantity();
                case USED -> quantity -= fact.quantity();
                case COUNTED -> {
                    quantity = fact.quantity();
                    countedAt = fact.occurredAt();
                }
            }
        }
        return new Stock(quantity, countedAt);
    }

    private static List<StockFact> sorted(List<StockFact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(StockFact::occurredAt)
                        .thenComparing(fact -> fact.kind() != StockKind.COUNTED)
                        .thenComparing(StockFact::id))
                .collect(Collectors.toList());
    }

    /// From one instant on and before another.
    static int used(List<StockFact> facts, Instant start, Instant end) {
        return facts.stream()
                .filter(fact -> fact.kind() == StockKind.USED
                        && !fact.occurredAt().isBefore(start)
                        && fact.occurredAt().isBefore(end))
                .mapToInt(StockFact::quantity)
                .sum();
    }

    /// Whole tenths of days that it lasts, rounded down; empty where nothing is needed.
    Optional<BigDecimal> daysLeft(BigDecimal neededADay) {
        return neededADay.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(Math.max(quantity, 0)).divide(neededADay, 1, RoundingMode.DOWN));
    }

    /// What one seat will need.
    record Need(Instant at, BigDecimal quantity) {}

    /// The first seat for which it no longer suffices; empty where it lasts for all of these.
    Optional<Instant> runsOutAt(List<Need> needs) {
        var left = BigDecimal.valueOf(quantity);
        for (Need need : needs.stream().sorted(Comparator.comparing(Need::at)).toList()) {
            left = left.subtract(need.quantity());
            if (left.signum() < 0) {
                return Optional.of(need.at());
            }
        }
        return Optional.empty();
    }
}
