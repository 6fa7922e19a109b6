package org.huhang.callups;

import java.time.Instant;
import java.util.List;
import org.huhang.rounds.Lane;

/// What was worked out for a version. Numbers in it are places in the lists of its ground and its settings.
record CallupResult(
        List<DownCall> calls,
        List<PointLoad> points,
        List<HomeRoute> routes,
        List<BuildingWay> ways,
        List<AreaShare> areas,
        List<CallupBreach> breaches,
        List<CallupReason> reasons,
        Instant finishAt) {
    CallupResult {
        calls = List.copyOf(calls);
        points = List.copyOf(points);
        routes = List.copyOf(routes);
        ways = List.copyOf(ways);
        areas = List.copyOf(areas);
        breaches = List.copyOf(breaches);
        reasons = List.copyOf(reasons);
    }

    /// Who of one entrance sets out in one quarter of an hour.
    ///
    /// @param pinned whether any of it was set by hand
    record DownCall(
            int point,
            int entrance,
            Lane lane,
            Instant start,
            Instant end,
            int lowest,
            int highest,
            List<Integer> doors,
            int people,
            int walkSeconds,
            boolean pinned) {}

    /// One sampling point.
    ///
    /// @param tablesNeeded as few as are done in time; 0 where no number is
    /// @param kept in how many of so many trials, with late people and slow tables, nobody waited too long
    /// @param choices what other numbers of tables would do, the own among them
    record PointLoad(
            int point,
            int people,
            int restricted,
            int tables,
            int tablesNeeded,
            Instant finishAt,
            int longestWaitSeconds,
            int tubes,
            int trials,
            int kept,
            PointNeed need,
            List<LineMoment> line,
            List<QuarterLoad> quarters,
            List<TableChoice> choices) {}

    /// @param standing people in line
    /// @param done people swabbed by then
    record LineMoment(Instant at, int standing, int done) {}

    record QuarterLoad(Lane lane, Instant start, int called, int served, int longestWaitSeconds) {}

    /// @param outside people who would be swabbed after the end
    record TableChoice(int tables, Instant finishAt, int longestWaitSeconds, int outside) {}

    /// A team from door to door, from its point and back to it.
    record HomeRoute(
            int team, int point, Instant startAt, Instant finishAt, int people, int metres, List<HomeStop> stops) {}

    /// At one entrance, from the top door down.
    record HomeStop(int entrance, List<Integer> doors, Instant at, Instant leaves, int people) {}

    /// On foot from a building to its point.
    record BuildingWay(int building, int point, int metres, List<WaySpot> path) {}

    record WaySpot(double longitude, double latitude) {}

    /// One area of a wide plan.
    ///
    /// @param point at which its people are tested
    /// @param samplers by the share of people (C5)
    record AreaShare(int area, int point, int people, int tables, int samplers, Instant startAt, Instant finishAt) {}
}
