package org.huhang.callups;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huhang.planning.turnout.OtherTables;
import org.huhang.planning.turnout.Turnout;
import org.huhang.planning.turnout.TurnoutPlan;
import org.huhang.planning.turnout.TurnoutPlanner;

/// What other numbers of tables at a point would do.
final class TableChoices {
    private static final int FEWER = 2;
    private static final int MORE = 3;

    private TableChoices() {}

    /// One more and one less.
    static List<CallupResult.TableChoice> near(TurnoutPlan plan) {
        return sorted(Stream.of(
                        Stream.ofNullable(plan.less()).map(TableChoices::choice),
                        Stream.of(own(plan), choice(plan.more())))
                .flatMap(each -> each)
                .toList());
    }

    /// Some around, up to beyond those that are needed.
    static List<CallupResult.TableChoice> around(Turnout turnout, TurnoutPlan plan) {
        var near = near(plan);
        int last = Math.max(plan.tables(), plan.tablesNeeded()) + MORE;
        return sorted(Stream.concat(
                        near.stream(),
                        IntStream.rangeClosed(Math.max(1, plan.tables() - FEWER), last)
                                .filter(tables -> near.stream().noneMatch(each -> each.tables() == tables))
                                .mapToObj(tables -> own(TurnoutPlanner.plan(turnout.withTables(tables)))))
                .toList());
    }

    private static List<CallupResult.TableChoice> sorted(List<CallupResult.TableChoice> choices) {
        return choices.stream()
                .sorted(Comparator.comparingInt(CallupResult.TableChoice::tables))
                .toList();
    }

    private static CallupResult.TableChoice own(TurnoutPlan plan) {
        var shortfall = plan.shortfall();
        return new CallupResult.TableChoice(
                plan.tables(),
                Instant.ofEpochSecond(plan.finish()),
                plan.longestWaitSeconds(),
                shortfall == null ? 0 : shortfall.outside());
    }

    private static CallupResult.TableChoice choice(OtherTables other) {
        return new CallupResult.TableChoice(
                other.tables(), Instant.ofEpochSecond(other.finish()), other.longestWaitSeconds(), other.outside());
    }
}
