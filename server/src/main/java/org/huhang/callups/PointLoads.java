package org.huhang.callups;

import java.time.Instant;
import java.util.List;
import org.huhang.planning.turnout.QueueLane;
import org.huhang.planning.turnout.Turnout;
import org.huhang.planning.turnout.TurnoutPlan;

/// One point's plan as the engine tells it, with whom it needs.
final class PointLoads {
    private PointLoads() {}

    static CallupResult.PointLoad of(
            int point,
            Turnout turnout,
            TurnoutPlan plan,
            List<CallupResult.TableChoice> choices,
            CallupSettings settings,
            CallupNumbers numbers) {
        var finish = Instant.ofEpochSecond(plan.finish());
        int hours = CrewNeeds.hours(settings.startAt(), finish);
        int tables = plan.tables();
        return new CallupResult.PointLoad(
                point,
                people(turnout, QueueLane.ORDINARY),
                people(turnout, QueueLane.RESTRICTED),
                tables,
                plan.tablesNeeded(),
                finish,
                plan.longestWaitSeconds(),
                plan.tubes(),
                plan.chance().trials(),
                plan.chance().kept(),
                numbers.need(tables, settings.heat(), hours),
                plan.queue().stream()
                        .map(each -> new CallupResult.LineMoment(
                                Instant.ofEpochSecond(each.at()), each.standing(), each.done()))
                        .toList(),
                plan.slots().stream()
                        .map(each -> new CallupResult.QuarterLoad(
                                CallupSolver.lane(each.lane()),
                                Instant.ofEpochSecond(each.start()),
                                each.called(),
                                each.served(),
                                each.longestWaitSeconds()))
                        .toList(),
                choices);
    }

    private static int people(Turnout turnout, QueueLane lane) {
        return turnout.stairwells().stream()
                .flatMap(stairwell -> stairwell.flats().stream())
                .mapToInt(flat -> switch (lane) {
                    case ORDINARY -> flat.people();
                    case RESTRICTED -> flat.restricted();
                })
                .sum();
    }
}
