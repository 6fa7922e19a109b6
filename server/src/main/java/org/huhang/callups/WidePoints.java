package org.huhang.callups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huhang.planning.Spot;
import org.huhang.planning.turnout.CallUp;
import org.huhang.planning.turnout.Estate;
import org.huhang.planning.turnout.Flat;
import org.huhang.planning.turnout.PointNorms;
import org.huhang.planning.turnout.PointPlanner;
import org.huhang.planning.turnout.PointSite;
import org.huhang.planning.turnout.PointTask;
import org.huhang.planning.turnout.PointsPlan;
import org.huhang.planning.turnout.Stairwell;
import org.huhang.shared.Wording;

/// Where sampling points stand in a street, a district or the city when nobody has set any, with the plan of each: the
/// engine brings neighbours together, shares the tables and plans every point.
final class WidePoints {
    /// A household in a plan that knows no doors.
    private static final int HOUSEHOLD = 3;
    /// Of a building; what is more is another.
    private static final int BUILDING = 120;
    private static final int UPPER_FLOOR = 6;

    private final CallupGround ground;
    private final CallupSettings settings;
    private final CallupNumbers numbers;
    private final Plane plane;
    private final List<Integer> areaOf = new ArrayList<>();
    private int flatId;

    private WidePoints(CallupGround ground, CallupSettings settings, CallupNumbers numbers) {
        this.ground = ground;
        this.settings = settings;
        this.numbers = numbers;
        plane = new Plane(
                ground.areas().stream()
                        .flatMap(area -> Stream.ofNullable(area.longitude()))
                        .mapToDouble(each -> each)
                        .average()
                        .orElse(0),
                ground.areas().stream()
                        .flatMap(area -> Stream.ofNullable(area.latitude()))
                        .mapToDouble(each -> each)
                        .average()
                        .orElse(0));
    }

    /// @param settings with the points
    record WidePlan(CallupSettings settings, CallupResult result) {}

    static WidePlan of(CallupGround ground, CallupSettings settings, CallupNumbers numbers) {
        return new WidePoints(ground, settings, numbers).plan();
    }

    private WidePlan plan() {
        int tables = 3 * numbers.tables(ground.listed()) + ground.areas().size();
        var norms = new PointNorms(
                numbers.least(RuleCode.PEOPLE_PER_POINT),
                numbers.most(RuleCode.PEOPLE_PER_POINT),
                numbers.most(RuleCode.PEOPLE_PER_TABLE),
                numbers.of(RuleCode.PEOPLE_PER_SAMPLER),
                numbers.of(RuleCode.MEDICAL_PER_TABLE),
                PointNorms.DEFAULT.mostMetres());
        var task = new PointTask(
                CallupSolver.rules(numbers, ground.poolSize()),
                CallupSolver.slots(settings, numbers),
                norms,
                estates(),
                tables,
                tables * numbers.of(RuleCode.MEDICAL_PER_TABLE),
                1);
        return told(PointPlanner.plan(task));
    }

    private List<Estate> estates() {
        List<Estate> estates = new ArrayList<>();
        for (int area = 0; area < ground.areas().size(); area++) {
            var known = ground.areas().get(area);
            var east = known.longitude();
            var north = known.latitude();
            if (east != null && north != null && known.people() > 0) {
                estates.add(
                        new Estate(area, stairwells(area, known.people(), plane.spot(east, north)), List.of(), false));
            }
        }
        return estates;
    }

    private List<Stairwell> stairwells(int area, int people, Spot at) {
        List<Stairwell> stairwells = new ArrayList<>();
        for (int left = people; left > 0; left -= BUILDING) {
            int here = Math.min(left, BUILDING);
            List<Flat> flats = new ArrayList<>();
            for (int rest = here; rest > 0; rest -= HOUSEHOLD) {
                int id = flatId++;
                flats.add(Flat.of(id, 1 + id % UPPER_FLOOR, Math.min(rest, HOUSEHOLD)));
            }
            stairwells.add(new Stairwell(areaOf.size(), areaOf.size(), at, flats));
            areaOf.add(area);
        }
        return stairwells;
    }

    private WidePlan told(PointsPlan plan) {
        List<CalledPoint> points = new ArrayList<>();
        List<CallupResult.AreaShare> shares = new ArrayList<>();
        List<CallupBreach> breaches = new ArrayList<>();
        for (PointSite site : plan.sites()) {
            int point = points.size();
            points.add(point(site));
            for (int area : site.estates()) {
                share(point, area, site).ifPresent(shares::add);
            }
            if (site.plan().shortfall() != null) {
                breaches.add(
                        WideSolver.late(point, Instant.ofEpochSecond(site.plan().finish()), settings));
            }
        }
        breaches.addAll(WideSolver.noPosition(ground));
        shares.sort(Comparator.comparingInt(CallupResult.AreaShare::area));
        return new WidePlan(
                settings.withPoints(points),
                new CallupResult(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        shares,
                        breaches,
                        WideSolver.reasons(ground, points.size(), numbers),
                        Instant.ofEpochSecond(plan.finish())));
    }

    private CalledPoint point(PointSite site) {
        var largest = site.estates().stream()
                .map(area -> ground.areas().get(area))
                .max(Comparator.comparingInt(CallupGround.CalledArea::people))
                .orElseThrow();
        var at = plane.degrees(site.at());
        return new CalledPoint(
                null,
                new Wording(largest.name() + "采样点", "Sampling point of " + largest.name()),
                at.longitude(),
                at.latitude(),
                site.plan().tables(),
                1);
    }

    /// Those of an area who come to this point: of a large area some.
    private Optional<CallupResult.AreaShare> share(int point, int area, PointSite site) {
        var own = site.plan().calls().stream()
                .filter(call -> areaOf.get(call.stairwell()) == area)
                .toList();
        int people = own.stream().mapToInt(CallUp::people).sum();
        long ends = own.stream().mapToLong(CallUp::end).max().orElse(0);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new CallupResult.AreaShare(
                        area,
                        point,
                        people,
                        site.plan().tables(),
                        numbers.samplers(people),
                        Instant.ofEpochSecond(
                                own.stream().mapToLong(CallUp::start).min().orElse(0)),
                        Instant.ofEpochSecond(Math.min(
                                site.plan().finish(), ends + site.plan().longestWaitSeconds()))));
    }
}
