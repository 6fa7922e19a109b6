package org.huhang.callups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.planning.turnout.CallSlots;
import org.huhang.planning.turnout.Flat;
import org.huhang.planning.turnout.LaneGap;
import org.huhang.planning.turnout.Pin;
import org.huhang.planning.turnout.QueueLane;
import org.huhang.planning.turnout.QueueLimit;
import org.huhang.planning.turnout.Stairwell;
import org.huhang.planning.turnout.TablePace;
import org.huhang.planning.turnout.Turnout;
import org.huhang.planning.turnout.TurnoutPlan;
import org.huhang.planning.turnout.TurnoutPlanner;
import org.huhang.planning.turnout.TurnoutRules;
import org.huhang.planning.turnout.Walks;
import org.huhang.registry.DwellingId;
import org.huhang.registry.Streets;
import org.huhang.rounds.Lane;
import org.jspecify.annotations.Nullable;

/// Works a plan of doors out: which entrance comes to which point, then each point by the engine.
final class CallupSolver {
    private final CallupGround ground;
    private final CallupSettings settings;
    private final CallupNumbers numbers;
    private final Plane plane;
    private final CallSlots slots;
    private final WalkWays.FootWay[][] ways;
    private final int[] pointOf;

    CallupSolver(CallupGround ground, CallupSettings settings, CallupNumbers numbers, Streets.StreetGraph streets) {
        this.ground = ground;
        this.settings = settings;
        this.numbers = numbers;
        plane = Plane.of(ground);
        slots = slots(settings, numbers);
        var toPoints = settings.points().stream()
                .map(point -> new WalkWays(plane, point, streets))
                .toList();
        ways = ground.buildings().stream()
                .map(building -> toPoints.stream()
                        .map(to -> to.from(building.longitude(), building.latitude()))
                        .toArray(WalkWays.FootWay[]::new))
                .toArray(WalkWays.FootWay[][]::new);
        pointOf = PointShares.of(
                ground,
                settings.points(),
                Arrays.stream(ways)
                        .map(each -> Arrays.stream(each)
                                .mapToDouble(WalkWays.FootWay::metres)
                                .toArray())
                        .toArray(double[][]::new));
    }

    /// Everybody called; what was set by hand stays.
    CallupResult solve(CallupSteps steps) {
        return told(null, steps);
    }

    /// The calls as they stand, by hand: nobody is moved, what breaks is named.
    CallupResult check(List<CallupResult.DownCall> calls) {
        calls.forEach(call -> pointOf[ground.entrances().get(call.entrance()).building()] = call.point());
        return told(calls, CallupSteps.NONE);
    }

    private CallupResult told(@Nullable List<CallupResult.DownCall> fixed, CallupSteps steps) {
        List<CallupResult.DownCall> calls = new ArrayList<>();
        List<CallupResult.PointLoad> loads = new ArrayList<>();
        List<CallupBreach> breaches = new ArrayList<>();
        List<Turnout> turnouts = new ArrayList<>();
        var finish = settings.startAt();
        steps.at(RunStep.CALLING);
        for (int point = 0; point < settings.points().size(); point++) {
            var turnout = turnout(point);
            turnouts.add(turnout);
            var plan = fixed == null
                    ? TurnoutPlanner.plan(turnout)
                    : TurnoutPlanner.check(turnout.withPins(pins(fixed, point)));
            steps.at(RunStep.TABLES);
            var choices = steps.stopAsked() ? TableChoices.near(plan) : TableChoices.around(turnout, plan);
            var load = PointLoads.of(point, turnout, plan, choices, settings, numbers);
            loads.add(load);
            calls.addAll(calls(point, plan));
            breaches.addAll(Breaches.of(point, load, plan, numbers));
            finish = later(finish, load.finishAt());
        }
        steps.at(RunStep.ROUTES);
        var routes = HomeRounds.of(turnouts, settings, numbers);
        for (CallupResult.HomeRoute route : routes) {
            finish = later(finish, route.finishAt());
        }
        breaches.addAll(Breaches.ofBuildings(ground));
        breaches.addAll(Breaches.ofTeams(routes, settings));
        return new CallupResult(
                calls,
                loads,
                routes,
                buildingWays(),
                List.of(),
                breaches,
                Reasons.of(ground, settings, numbers, loads, routes),
                finish);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Turnout turnout(int point) {
        List<Stairwell> stairwells = new ArrayList<>();
        List<Double> metres = new ArrayList<>();
        Map<Integer, List<Flat>> flats = new HashMap<>();
        for (int door = 0; door < ground.doors().size(); door++) {
            var each = ground.doors().get(door);
            flats.computeIfAbsent(each.entrance(), _ -> new ArrayList<>())
                    .add(new Flat(door, each.floor(), each.people(), each.restricted(), each.atHome()));
        }
        for (int entrance = 0; entrance < ground.entrances().size(); entrance++) {
            int building = ground.entrances().get(entrance).building();
            if (pointOf[building] == point) {
                var house = ground.buildings().get(building);
                stairwells.add(new Stairwell(
                        entrance,
                        building,
                        plane.spot(house.longitude(), house.latitude()),
                        flats.getOrDefault(entrance, List.of())));
                metres.add(ways[building][point].metres());
            }
        }
        var at = settings.points().get(point);
        var all = new Turnout(
                rules(numbers, ground.poolSize()),
                slots,
                stairwells,
                walks(stairwells, metres),
                at.tables(),
                Math.max(1, at.restrictedTables()),
                List.of(),
                1);
        return all.withPins(handPins(all));
    }

    /// To the point along its ways; between two doors across, or by way of the point where that is shorter.
    private static Walks walks(List<Stairwell> stairwells, List<Double> metres) {
        return (from, to) -> from == to
                ? 0
                : from == 0 || to == 0
                        ? metres.get(Math.max(from, to) - 1)
                        : Math.min(
                                metres.get(from - 1) + metres.get(to - 1),
                                Walks.DETOUR
                                        * Plane.metres(
                                                stairwells.get(from - 1).at(),
                                                stairwells.get(to - 1).at()));
    }

    static CallSlots slots(CallupSettings settings, CallupNumbers numbers) {
        return new CallSlots(
                settings.startAt().getEpochSecond(),
                settings.endAt().getEpochSecond(),
                60 * numbers.of(RuleCode.SLOT_MINUTES));
    }

    static TurnoutRules rules(CallupNumbers numbers, int poolSize) {
        return new TurnoutRules(
                new TablePace(numbers.of(RuleCode.TABLE_SECONDS), numbers.of(RuleCode.TUBE_SECONDS), poolSize),
                new QueueLimit(60 * numbers.of(RuleCode.QUEUE_MINUTES)),
                new LaneGap(60 * numbers.of(RuleCode.LANE_GAP_MINUTES)),
                numbers.of(RuleCode.SCAN_TO_SWAB_SECONDS),
                60 * numbers.of(RuleCode.SLOT_MINUTES),
                100 * numbers.of(RuleCode.WALK_METRES_PER_MINUTE) / 60,
                numbers.of(RuleCode.FLOOR_SECONDS));
    }

    /// Those of doors that come to this point.
    private List<Pin> handPins(Turnout turnout) {
        Map<DwellingId, Integer> here = new HashMap<>();
        turnout.stairwells()
                .forEach(stairwell -> stairwell
                        .flats()
                        .forEach(flat -> here.put(ground.doors().get(flat.id()).id(), flat.id())));
        return settings.pins().stream()
                .filter(pin -> here.containsKey(pin.dwellingId()))
                .map(pin -> new Pin(
                        Objects.requireNonNull(here.get(pin.dwellingId())),
                        lane(pin.lane()),
                        pin.start().getEpochSecond()))
                .toList();
    }

    private static List<Pin> pins(List<CallupResult.DownCall> calls, int point) {
        return calls.stream()
                .filter(call -> call.point() == point)
                .flatMap(call -> call.doors().stream()
                        .map(door ->
                                new Pin(door, lane(call.lane()), call.start().getEpochSecond())))
                .toList();
    }

    private static QueueLane lane(Lane lane) {
        return lane == Lane.RESTRICTED ? QueueLane.RESTRICTED : QueueLane.ORDINARY;
    }

    static Lane lane(QueueLane lane) {
        return switch (lane) {
            case ORDINARY -> Lane.ORDINARY;
            case RESTRICTED -> Lane.RESTRICTED;
        };
    }

    private List<CallupResult.DownCall> calls(int point, TurnoutPlan plan) {
        var byHand = settings.pins().stream()
                .map(pin -> new Key(pin.dwellingId(), pin.lane()))
                .collect(Collectors.toSet());
        return plan.calls().stream()
                .map(call -> new CallupResult.DownCall(
                        point,
                        call.stairwell(),
                        lane(call.lane()),
                        Instant.ofEpochSecond(call.start()),
                        Instant.ofEpochSecond(call.end()),
                        call.lowest(),
                        call.highest(),
                        call.flats(),
                        call.people(),
                        call.walkSeconds(),
                        call.flats().stream()
                                .anyMatch(door -> byHand.contains(
                                        new Key(ground.doors().get(door).id(), lane(call.lane()))))))
                .toList();
    }

    private record Key(DwellingId dwelling, Lane lane) {}

    private List<CallupResult.BuildingWay> buildingWays() {
        List<CallupResult.BuildingWay> all = new ArrayList<>();
        for (int building = 0; building < ways.length; building++) {
            if (settings.points().isEmpty() || ground.buildings().get(building).people() == 0) {
                continue;
            }
            var way = ways[building][pointOf[building]];
            all.add(new CallupResult.BuildingWay(
                    building, pointOf[building], (int) Math.round(way.metres()), way.path()));
        }
        return all;
    }
}
