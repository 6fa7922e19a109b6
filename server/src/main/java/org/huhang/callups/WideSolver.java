package org.huhang.callups;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Works out a plan of areas whose points are set: each area goes to the nearest points that have room, and a point's
/// tables serve all who come.
final class WideSolver {
    /// A point whose tables are set may take so much more than its share before the next one is asked for.
    private static final double ROOM = 1.1;

    private WideSolver() {}

    /// So many of an area at a point.
    private record Sent(int area, int point, int people) {}

    /// Everybody sent anew.
    static CallupResult solve(CallupGround ground, CallupSettings settings, CallupNumbers numbers) {
        return told(ground, settings, numbers, sent(ground, settings.points(), numbers));
    }

    /// Everybody goes where they went: nobody is sent elsewhere because of a change by hand.
    static CallupResult check(
            CallupGround ground, CallupSettings settings, CallupNumbers numbers, List<CallupResult.AreaShare> before) {
        return told(
                ground,
                settings,
                numbers,
                before.stream()
                        .filter(share -> isPlaced(ground.areas().get(share.area())))
                        .map(share -> new Sent(share.area(), share.point(), share.people()))
                        .toList());
    }

    /// The largest areas choose first, so that as few as can be are parted. An area of which nobody knows where
    /// it is goes nowhere, as [#noPosition] says.
    private static List<Sent> sent(CallupGround ground, List<CalledPoint> points, CallupNumbers numbers) {
        if (points.isEmpty()) {
            return List.of();
        }
        int[] room = room(ground, points, numbers);
        List<Sent> sent = new ArrayList<>();
        IntStream.range(0, ground.areas().size())
                .filter(area -> isPlaced(ground.areas().get(area)))
                .boxed()
                .sorted(Comparator.comparingInt(
                        area -> -ground.areas().get(area).people()))
                .forEach(area -> {
                    var known = ground.areas().get(area);
                    for (int left = known.people(); left > 0; ) {
                        int point = nearest(known, points, room);
                        boolean fits = room[point] <= 0 || left <= room[point];
                        int here = fits ? left : room[point];
                        sent.add(new Sent(area, point, here));
                        room[point] -= here;
                        left -= here;
                    }
                });
        sent.sort(Comparator.comparingInt(Sent::area).thenComparingInt(Sent::point));
        return sent;
    }

    /// By its tables, or as the rule has it where they are yet to be counted.
    private static int[] room(CallupGround ground, List<CalledPoint> points, CallupNumbers numbers) {
        int tables = points.stream().mapToInt(CalledPoint::tables).sum();
        int people = ground.areas().stream()
                .filter(WideSolver::isPlaced)
                .mapToInt(CallupGround.CalledArea::people)
                .sum();
        return points.stream()
                .mapToInt(point -> point.tables() == 0
                        ? numbers.most(RuleCode.PEOPLE_PER_POINT)
                        : (int) Math.round(ROOM * people * point.tables() / tables))
                .toArray();
    }

    private static int nearest(CallupGround.CalledArea area, List<CalledPoint> points, int[] room) {
        double east = Objects.requireNonNull(area.longitude());
        double north = Objects.requireNonNull(area.latitude());
        return IntStream.range(0, points.size())
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(point -> room[point] <= 0)
                        .thenComparingDouble(point -> Math.hypot(
                                (points.get(point).longitude() - east) * Math.cos(Math.toRadians(north)),
                                points.get(point).latitude() - north)))
                .orElseThrow();
    }

    private static CallupResult told(
            CallupGround ground, CallupSettings settings, CallupNumbers numbers, List<Sent> sent) {
        int points = settings.points().size();
        int[] load = new int[points];
        sent.forEach(each -> load[each.point()] += each.people());
        double seconds =
                numbers.of(RuleCode.TABLE_SECONDS) + (double) numbers.of(RuleCode.TUBE_SECONDS) / ground.poolSize();
        List<CallupResult.AreaShare> shares = new ArrayList<>();
        var finish = settings.startAt();
        for (Sent each : sent) {
            int point = each.point();
            int tables = tables(settings.points().get(point), load[point], settings, numbers, seconds);
            var ends = settings.startAt().plusSeconds(Math.round(load[point] * seconds / tables));
            shares.add(new CallupResult.AreaShare(
                    each.area(),
                    point,
                    each.people(),
                    tables,
                    numbers.samplers(each.people()),
                    settings.startAt(),
                    ends));
            finish = ends.isAfter(finish) ? ends : finish;
        }
        return new CallupResult(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                shares,
                breaches(ground, settings, numbers, load, shares),
                reasons(ground, points, numbers),
                finish);
    }

    private static List<CallupBreach> breaches(
            CallupGround ground,
            CallupSettings settings,
            CallupNumbers numbers,
            int[] load,
            List<CallupResult.AreaShare> shares) {
        List<CallupBreach> breaches = new ArrayList<>();
        int most = numbers.most(RuleCode.PEOPLE_PER_POINT);
        for (int point = 0; point < load.length; point++) {
            if (load[point] > most) {
                breaches.add(new CallupBreach(CallupBreach.BreachKind.TABLES, point, null, null, load[point], most));
            }
            int at = point;
            shares.stream()
                    .filter(share -> share.point() == at)
                    .findFirst()
                    .map(CallupResult.AreaShare::finishAt)
                    .filter(ends -> ends.isAfter(settings.endAt()))
                    .ifPresent(ends -> breaches.add(late(at, ends, settings)));
        }
        breaches.addAll(noPosition(ground));
        return breaches;
    }

    static CallupBreach late(int point, Instant ends, CallupSettings settings) {
        return new CallupBreach(
                CallupBreach.BreachKind.AFTER_END,
                point,
                null,
                null,
                ends.getEpochSecond(),
                settings.endAt().getEpochSecond());
    }

    /// Areas that nobody can send anywhere.
    static List<CallupBreach> noPosition(CallupGround ground) {
        return IntStream.range(0, ground.areas().size())
                .filter(area -> !isPlaced(ground.areas().get(area)))
                .mapToObj(area -> new CallupBreach(
                        CallupBreach.BreachKind.NO_POSITION,
                        null,
                        area,
                        null,
                        ground.areas().get(area).people(),
                        0))
                .toList();
    }

    private static boolean isPlaced(CallupGround.CalledArea area) {
        return area.longitude() != null && area.latitude() != null;
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
}
