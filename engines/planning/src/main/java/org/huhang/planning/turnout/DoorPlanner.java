package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.huhang.planning.routes.RoutePlanner;
import org.huhang.planning.routes.RoutingProblem;
import org.jspecify.annotations.Nullable;

/// The rounds of the teams that go from door to door: vehicles of the route engine that walk, with the time at
/// each stairwell and the window of the round.
public final class DoorPlanner {
    /// Steps of the search: all of them for few stops, less for many.
    private static final int WORK = 60_000;
    private static final int FEWEST_STEPS = 150;
    private static final int MOST_STEPS = 2_000;

    private final Turnout turnout;
    private final DoorPace pace;
    private final List<DoorStop> stops;
    private final double[][] seconds;

    private DoorPlanner(Turnout turnout, DoorPace pace) {
        this.turnout = turnout;
        this.pace = pace;
        stops = DoorStop.of(turnout.stairwells(), pace);
        seconds = new double[stops.size() + 1][stops.size() + 1];
        for (int i = 0; i < seconds.length; i++) {
            for (int j = 0; j < i; j++) {
                double metres = Ways.check(turnout.walks().metres(place(i), place(j)));
                seconds[i][j] = turnout.rules().walkSeconds(metres, 0);
                seconds[j][i] = seconds[i][j];
            }
        }
    }

    /// @param turnout its stairwells, walks, window and seed; the teams start at the sampling point and are
    ///     back in time
    /// @param teams as many as there are; 0 for as few as do it in the window
    public static DoorPlan plan(Turnout turnout, DoorPace pace, int teams) {
        return new DoorPlanner(turnout, pace).plan(teams);
    }

    private int place(int node) {
        return node == 0 ? 0 : stops.get(node - 1).stairwell() + 1;
    }

    private DoorPlan plan(int teams) {
        if (stops.isEmpty()) {
            return new DoorPlan(List.of(), 0, turnout.slots().start(), List.of());
        }
        var fewest = fewest();
        if (fewest == null) {
            return told(longer(stops.size()), teams, 0);
        }
        int needed = fewest.size();
        if (teams == 0 || teams == needed) {
            return told(fewest, needed, needed);
        }
        var found = teams > needed
                ? solved(Math.min(teams, stops.size()), turnout.slots().window())
                : null;
        if (found == null) {
            found = teams < needed && canCarry(teams) ? longer(teams) : fewest;
        }
        return told(found, teams, needed);
    }

    private boolean canCarry(int teams) {
        return stops.stream().mapToInt(DoorStop::people).sum() <= teams * capacity();
    }

    private int capacity() {
        return Math.max(
                pace.peoplePerTrip(),
                stops.stream().mapToInt(DoorStop::people).max().orElse(0));
    }

    /// One team less, as long as that is found to do.
    private @Nullable List<int[]> fewest() {
        long window = turnout.slots().window();
        var best = solved(stops.size(), window);
        while (best != null && best.size() > 1) {
            var fewer = solved(best.size() - 1, window);
            if (fewer == null) {
                return best;
            }
            best = fewer;
        }
        return best;
    }

    /// With a window as much longer as so few teams need.
    private List<int[]> longer(int teams) {
        long low = turnout.slots().window();
        long high = low;
        var found = solved(teams, high);
        while (found == null) {
            low = high;
            high *= 2;
            found = solved(teams, high);
        }
        while (high - low > CallSlots.QUARTER) {
            long middle = (low + high) / 2;
            var shorter = solved(teams, middle);
            if (shorter == null) {
                low = middle;
            } else {
                high = middle;
                found = shorter;
            }
        }
        return found;
    }

    private @Nullable List<int[]> solved(int teams, long window) {
        int nodes = stops.size() + 1;
        int[] demand = new int[nodes];
        double[] service = new double[nodes];
        var hours = new RoutingProblem.Hours[nodes];
        Arrays.fill(hours, new RoutingProblem.Hours(0, (double) window));
        long people = 0;
        double work = 0;
        for (int i = 1; i < nodes; i++) {
            demand[i] = stops.get(i - 1).people();
            service[i] = stops.get(i - 1).seconds(pace);
            people += demand[i];
            work += service[i];
            if (service[i] + 2 * seconds[0][i] > window) {
                return null;
            }
        }
        int capacity =
                Math.max(pace.peoplePerTrip(), Arrays.stream(demand).max().orElse(0));
        if (people > (long) teams * capacity || work > (double) teams * window) {
            return null;
        }
        var problem = new RoutingProblem(teams, capacity, demand, seconds, hours, service);
        int steps = Math.clamp(WORK / nodes, FEWEST_STEPS, MOST_STEPS);
        var found = new RoutePlanner(problem, new RoutePlanner.Settings(turnout.seed(), 1, steps))
                .solve(() -> false, better -> {});
        return found == null ? null : found.routes();
    }

    /// Each round to the team that is free first, the longest before the others.
    ///
    /// @param teams 0 for one for each round
    private DoorPlan told(List<int[]> routes, int teams, int needed) {
        long start = turnout.slots().start();
        var longest = new ArrayList<>(routes);
        longest.sort(Comparator.comparingLong(
                route -> -round(0, route, (double) start).back()));
        long[] free = new long[teams == 0 ? routes.size() : Math.min(teams, routes.size())];
        Arrays.fill(free, start);
        var rounds = new ArrayList<DoorRound>();
        for (int[] route : longest) {
            int team = 0;
            for (int other = 1; other < free.length; other++) {
                team = free[other] < free[team] ? other : team;
            }
            var round = round(team, route, (double) free[team]);
            free[team] = round.back();
            rounds.add(round);
        }
        rounds.sort(Comparator.comparingInt(DoorRound::team).thenComparingLong(DoorRound::back));
        var late = rounds.stream()
                .flatMap(round -> round.visits().stream())
                .filter(visit -> visit.leaves() > turnout.slots().end())
                .flatMap(visit -> visit.flats().stream())
                .toList();
        return new DoorPlan(rounds, needed, Arrays.stream(free).max().orElse(start), late);
    }

    private DoorRound round(int team, int[] route, double start) {
        var visits = new ArrayList<DoorVisit>();
        double now = start;
        double metres = 0;
        int at = 0;
        int people = 0;
        for (int node : route) {
            var stop = stops.get(node - 1);
            now += seconds[at][node];
            metres += turnout.walks().metres(place(at), place(node));
            double leaves = now + stop.seconds(pace);
            visits.add(new DoorVisit(
                    turnout.stairwells().get(stop.stairwell()).id(),
                    stop.flats().stream().map(Flat::id).toList(),
                    stop.people(),
                    Math.round(now),
                    Math.round(leaves)));
            people += stop.people();
            now = leaves;
            at = node;
        }
        metres += turnout.walks().metres(place(at), 0);
        return new DoorRound(team, visits, people, (int) Math.round(metres), Math.round(now + seconds[at][0]));
    }
}
