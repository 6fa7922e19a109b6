package org.huhang.callups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huhang.planning.turnout.DoorPace;
import org.huhang.planning.turnout.DoorPlanner;
import org.huhang.planning.turnout.DoorRound;
import org.huhang.planning.turnout.Turnout;

/// Teams from door to door for who cannot come down, as the engine routes them.
final class HomeRounds {
    private HomeRounds() {}

    /// @param turnouts of each point; teams set out from it
    static List<CallupResult.HomeRoute> of(List<Turnout> turnouts, CallupSettings settings, CallupNumbers numbers) {
        var pace = new DoorPace(
                numbers.of(RuleCode.DOOR_PERSON_SECONDS),
                numbers.of(RuleCode.DOOR_SECONDS),
                numbers.of(RuleCode.DOOR_FLOOR_SECONDS),
                numbers.of(RuleCode.PEOPLE_PER_TRIP));
        List<CallupResult.HomeRoute> routes = new ArrayList<>();
        for (int point = 0; point < turnouts.size(); point++) {
            for (DoorRound round : DoorPlanner.plan(turnouts.get(point), pace, settings.doorTeams())
                    .rounds()) {
                if (!round.visits().isEmpty()) {
                    routes.add(route(routes.size(), point, settings, round));
                }
            }
        }
        return routes;
    }

    private static CallupResult.HomeRoute route(int team, int point, CallupSettings settings, DoorRound round) {
        return new CallupResult.HomeRoute(
                team,
                point,
                settings.startAt(),
                Instant.ofEpochSecond(round.back()),
                round.people(),
                round.metres(),
                round.visits().stream()
                        .map(visit -> new CallupResult.HomeStop(
                                visit.stairwell(),
                                visit.flats(),
                                Instant.ofEpochSecond(visit.arrives()),
                                Instant.ofEpochSecond(visit.leaves()),
                                visit.people()))
                        .toList());
    }
}
