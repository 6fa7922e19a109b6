package org.huhang.callups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huhang.planning.turnout.TurnoutBreak;
import org.huhang.planning.turnout.TurnoutPlan;

/// Every limit that a version does not keep: the engine's, and those of volunteers, tables and teams.
final class Breaches {
    private Breaches() {}

    static List<CallupBreach> of(int point, CallupResult.PointLoad load, TurnoutPlan plan, CallupNumbers numbers) {
        List<CallupBreach> found = new ArrayList<>();
        for (TurnoutBreak each : plan.breaks()) {
            found.add(new CallupBreach(
                    kind(each.kind()),
                    point,
                    each.flat() == TurnoutBreak.NO_FLAT ? null : each.flat(),
                    each.start() == 0 ? null : Instant.ofEpochSecond(each.start()),
                    each.measured(),
                    each.limit()));
        }
        int least = leastTables(load.people(), numbers);
        if (load.tables() < least) {
            found.add(new CallupBreach(CallupBreach.BreachKind.TABLES, point, null, null, load.tables(), least));
        }
        return found;
    }

    /// As few as the rule's upper figure lets be (C6: 600 to 800 people a table).
    static int leastTables(int people, CallupNumbers numbers) {
        return Math.ceilDiv(people, numbers.most(RuleCode.PEOPLE_PER_TABLE));
    }

    static List<CallupBreach> ofBuildings(CallupGround ground) {
        long needed = 0;
        long there = 0;
        for (CallupGround.CalledBuilding building : ground.buildings()) {
            needed += building.volunteersNeeded();
            there += Math.min(building.volunteers(), building.volunteersNeeded());
        }
        return there >= needed
                ? List.of()
                : List.of(new CallupBreach(CallupBreach.BreachKind.VOLUNTEERS, null, null, null, there, needed));
    }

    static List<CallupBreach> ofTeams(List<CallupResult.HomeRoute> routes, CallupSettings settings) {
        return routes.stream()
                .filter(route -> route.finishAt().isAfter(settings.endAt()))
                .map(route -> new CallupBreach(
                        CallupBreach.BreachKind.TEAMS,
                        null,
                        null,
                        null,
                        route.finishAt().getEpochSecond(),
                        settings.endAt().getEpochSecond()))
                .toList();
    }

    private static CallupBreach.BreachKind kind(TurnoutBreak.Kind kind) {
        return switch (kind) {
            case QUEUE -> CallupBreach.BreachKind.QUEUE;
            case OUTSIDE -> CallupBreach.BreachKind.OUTSIDE;
            case LANES -> CallupBreach.BreachKind.LANES;
            case AFTER_END -> CallupBreach.BreachKind.AFTER_END;
            case NOT_CALLED -> CallupBreach.BreachKind.NOT_CALLED;
            case UNKNOWN -> CallupBreach.BreachKind.UNKNOWN;
        };
    }
}
