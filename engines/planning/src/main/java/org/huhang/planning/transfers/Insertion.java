package org.huhang.planning.transfers;

import java.util.ArrayList;
import java.util.List;

/// The cheapest way to take one more along: in a load that they may share, or in a load of their own.
final class Insertion {
    /// In a longer day a load of one's own is tried among the last ones only.
    private static final int LATEST_GAPS = 5;

    private final TransferTask task;
    private final List<VehicleDay> days;

    Insertion(TransferTask task) {
        this.task = task;
        days = task.vehicles().stream()
                .map(vehicle -> new VehicleDay(task, vehicle))
                .toList();
    }

    /// By vehicle its loads in order, and what they cost.
    record Days(List<List<List<Pickup>>> loads, List<Double> cost, List<Pickup> left) {
        static Days idle(int vehicles) {
            var days = new Days(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < vehicles; i++) {
                days.loads.add(List.of());
                days.cost.add(0.0);
            }
            return days;
        }

        Days copy() {
            return new Days(new ArrayList<>(loads), new ArrayList<>(cost), new ArrayList<>(left));
        }

        double sum() {
            return cost.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    VehicleDay day(int vehicle) {
        return days.get(vehicle);
    }

    /// Puts it where it costs least, or among those left when there is no way.
    void insert(Days days, Pickup pickup) {
        double least = VehicleDay.IMPOSSIBLE;
        int who = -1;
        List<List<Pickup>> how = List.of();
        for (int vehicle = 0; vehicle < task.vehicles().size(); vehicle++) {
            if (task.vehicles().get(vehicle).seats() < pickup.people() || isIdleTwin(days, vehicle)) {
                continue;
            }
            for (var tried : ways(
                    days.loads.get(vehicle),
                    pickup,
                    task.vehicles().get(vehicle).seats())) {
                double more = day(vehicle).cost(tried) - days.cost.get(vehicle);
                if (more < least) {
                    least = more;
                    who = vehicle;
                    how = tried;
                }
            }
        }
        if (who < 0) {
            days.left.add(pickup);
        } else {
            set(days, who, how);
        }
    }

    void set(Days days, int vehicle, List<List<Pickup>> loads) {
        days.loads.set(vehicle, loads);
        days.cost.set(vehicle, day(vehicle).cost(loads));
    }

    /// Idle, and so is one like it before.
    private boolean isIdleTwin(Days days, int vehicle) {
        if (vehicle == 0 || !days.loads.get(vehicle).isEmpty()) {
            return false;
        }
        return days.loads.get(vehicle - 1).isEmpty()
                && task.vehicles().get(vehicle).isLike(task.vehicles().get(vehicle - 1));
    }

    private static List<List<List<Pickup>>> ways(List<List<Pickup>> loads, Pickup pickup, int seats) {
        var ways = new ArrayList<List<List<Pickup>>>();
        for (int i = 0; i < loads.size(); i++) {
            var load = loads.get(i);
            int people = load.stream().mapToInt(Pickup::people).sum();
            if (load.getFirst().mayShare(pickup) && people + pickup.people() <= seats) {
                for (int at = 0; at <= load.size(); at++) {
                    var longer = new ArrayList<>(load);
                    longer.add(at, pickup);
                    var all = new ArrayList<>(loads);
                    all.set(i, longer);
                    ways.add(all);
                }
            }
        }
        for (int at = Math.max(0, loads.size() - LATEST_GAPS); at <= loads.size(); at++) {
            var all = new ArrayList<>(loads);
            all.add(at, List.of(pickup));
            ways.add(all);
        }
        return ways;
    }
}
