package org.huhang.callups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Works out a plan of areas: each compound its tables at a point, by people; the point's tables serve its areas one
/// after
/// another, the largest first.
final class WideSolver {
    private WideSolver() {}

    static CallupResult solve(CallupGround ground, CallupSettings settings, CallupNumbers numbers) {
        List<CallupResult.AreaShare> shares = new ArrayList<>();
        int points = settings.points().size();
        int[] load = new int[points];
        int[] pointOf = new int[ground.areas().size()];
        for (int area = 0; area < pointOf.length; area++) {
            pointOf[area] = nearest(ground.areas().get(area), settings.points());
            load[pointOf[area]] += ground.areas().get(area).people();
        }
        double seconds =
                numbers.of(RuleCode.TABLE_SECONDS) + (double) numbers.of(RuleCode.TUBE_SECONDS) / ground.poolSize();
        List<CallupBreach> breaches = new ArrayList<>();
        var finish = settings.startAt();
        for (int area = 0; area < pointOf.length; area++) {
            int point = pointOf[area];
            int people = ground.areas().get(area).people();
            int tables = tables(settings.points().get(point), load[point], settings, numbers, seconds);
            var ends = settings.startAt().plusSeconds(Math.round(load[point] * seconds / tables));
            shares.add(new CallupResult.AreaShare(
                    area, point, people, tables, numbers.samplers(people), settings.startAt(), ends));
            finish = ends.isAfter(finish) ? ends : finish;
        }
        for (int point = 0; point < points; point++) {
            if (load[point] > numbers.most(RuleCode.PEOPLE_PER_POINT)) {
                breaches.add(new CallupBreach(
                        CallupBreach.BreachKind.TABLES,
                        point,
                        null,
                        null,
                        load[point],
                        numbers.most(RuleCode.PEOPLE_PER_POINT)));
            }
        }
        return new CallupResult(
                List.of(), List.of(), List.of(), List.of(), shares, breaches, reasons(ground, points, numbers), finish);
    }

    static List<CallupReason> reasons(CallupGround ground, int points, CallupNumbers numbers) {
        return List.of(new CallupReason(
                CallupReason.ReasonKind.POINTS,
                RuleCode.PEOPLE_PER_POINT,
                Map.of(
                        "people", ground.listed(),
                        "points", points,
                        "byRule", numbers.points(ground.listed()))));
    }

    /// As set, or by people and by the time that there is, whichever is more.
    private static int tables(
            CalledPoint point, int people, CallupSettings settings, CallupNumbers numbers, double seconds) {
        if (point.tables() > 0) {
            return point.tables();
        }
        long window = Math.max(
                1, Duration.between(settings.startAt(), settings.endAt()).toSeconds());
        return Math.max(numbers.tables(people), (int) Math.ceil(people * seconds / window));
    }

    private static int nearest(CallupGround.CalledArea area, List<CalledPoint> points) {
        var east = area.longitude();
        var north = area.latitude();
        return east == null || north == null
                ? 0
                : IntStream.range(0, points.size())
                        .boxed()
                        .min(Comparator.comparingDouble(point -> Math.hypot(
                                (points.get(point).longitude() - east) * Math.cos(Math.toRadians(north)),
                                points.get(point).latitude() - north)))
                        .orElse(0);
    }
}
