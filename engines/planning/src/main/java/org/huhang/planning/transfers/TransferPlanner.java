package org.huhang.planning.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Loads first by insertion in the order in which people are due, then some of them taken out and put in
/// anew, as long as that helps. To fetch everybody comes first, in time second, driving third, early
/// fourth.
/// Source of the search: P. Shaw, "Using constraint programming and local search methods to solve vehicle
/// routing problems", CP 1998; acceptance by a temperature that falls.
public final class TransferPlanner {
    private static final long WORK = 1_000_000_000;
    private static final int MOST_STEPS = 4_000;
    private static final int MOST_OUT = 10;
    /// Driven minutes that somebody who is not fetched weighs as much as.
    private static final double LEFT = 1e7;
    private static final double WARM = 20;

    private final TransferTask task;
    private final Insertion insertion;
    private final SplittableRandom random;

    private TransferPlanner(TransferTask task) {
        this.task = task;
        insertion = new Insertion(task);
        random = new SplittableRandom(task.seed());
    }

    public static TransferPlan plan(TransferTask task) {
        return plan(task, () -> false);
    }

    /// The same task gives the same plan, unless it is stopped.
    ///
    /// @param stop asked after each step
    public static TransferPlan plan(TransferTask task, BooleanSupplier stop) {
        return new TransferPlanner(task).solve(stop);
    }

    private TransferPlan solve(BooleanSupplier stop) {
        var days = Insertion.Days.idle(task.vehicles().size());
        task.pickups().stream()
                .sorted(Comparator.comparingInt(Pickup::dueMinute))
                .forEach(pickup -> insertion.insert(days, pickup));
        return told(improved(days, stop));
    }

    private static double cost(Insertion.Days days) {
        return days.sum() + LEFT * days.left().size();
    }

    private Insertion.Days improved(Insertion.Days first, BooleanSupplier stop) {
        long size = (long) task.pickups().size() * task.vehicles().size();
        long steps = size == 0 ? 0 : Math.min(MOST_STEPS, WORK / (MOST_OUT * size * 10));
        var best = first;
        var now = first;
        for (long step = 0; step < steps && !stop.getAsBoolean(); step++) {
            var next = takenOut(now.copy());
            double heat = WARM * Math.pow(0.001, (double) step / steps);
            if (cost(next) < cost(now) || random.nextDouble() < Math.exp((cost(now) - cost(next)) / heat)) {
                now = next;
            }
            if (cost(next) < cost(best) - 1e-9) {
                best = next;
            }
        }
        return best;
    }

    /// Some of those nearest to one are taken out and put in again, those left before with them.
    private Insertion.Days takenOut(Insertion.Days days) {
        var seed = task.pickups().get(random.nextInt(task.pickups().size()));
        int count = 1 + random.nextInt(Math.min(MOST_OUT, task.pickups().size()));
        var out = new ArrayList<>(task.pickups().stream()
                .map(pickup -> new Apart(pickup, apart(seed, pickup) * (0.5 + random.nextDouble())))
                .sorted(Comparator.comparingDouble(Apart::minutes))
                .limit(count)
                .map(Apart::pickup)
                .toList());
        for (int vehicle = 0; vehicle < days.loads().size(); vehicle++) {
            remove(days, vehicle, out);
        }
        out.addAll(days.left().stream().filter(each -> !out.contains(each)).toList());
        days.left().clear();
        shuffle(out);
        out.forEach(pickup -> insertion.insert(days, pickup));
        return days;
    }

    private record Apart(Pickup pickup, double minutes) {}

    private double apart(Pickup one, Pickup other) {
        double minutes = task.drive().minutes(one.at(), other.at()) + 1;
        return one.mayShare(other) ? minutes : minutes * 2 + 10;
    }

    private void remove(Insertion.Days days, int vehicle, List<Pickup> out) {
        var loads = days.loads().get(vehicle);
        if (loads.stream().noneMatch(load -> load.stream().anyMatch(out::contains))) {
            return;
        }
        var kept = new ArrayList<List<Pickup>>();
        for (var load : loads) {
            var rest = load.stream().filter(each -> !out.contains(each)).toList();
            if (!rest.isEmpty()) {
                kept.add(rest);
            }
        }
        insertion.set(days, vehicle, kept);
    }

    private void shuffle(List<Pickup> all) {
        for (int i = all.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            all.set(i, all.set(other, all.get(i)));
        }
    }

    private TransferPlan told(Insertion.Days days) {
        var loads = new ArrayList<Load>();
        var late = new ArrayList<TransferPlan.Late>();
        long driven = 0;
        for (int vehicle = 0; vehicle < days.loads().size(); vehicle++) {
            driven += insertion.day(vehicle).tell(days.loads().get(vehicle), loads, late);
        }
        var unserved = days.left().stream()
                .map(pickup -> new TransferPlan.Unserved(pickup.id(), reason(pickup)))
                .toList();
        int finish = loads.stream().mapToInt(Load::arrives).max().orElse(0);
        return new TransferPlan(loads, late, unserved, driven, finish);
    }

    private TransferPlan.Reason reason(Pickup pickup) {
        if (task.vehicles().isEmpty()) {
            return TransferPlan.Reason.NO_VEHICLE;
        }
        if (task.vehicles().stream().noneMatch(vehicle -> vehicle.seats() >= pickup.people())) {
            return TransferPlan.Reason.SEATS;
        }
        int ride = task.rules().boardMinutes() + task.drive().minutes(pickup.at(), task.site(pickup.site()));
        if (ride > task.rules().mostRideMinutes()) {
            return TransferPlan.Reason.RIDE;
        }
        var alone = Insertion.Days.idle(task.vehicles().size());
        insertion.insert(alone, pickup);
        return alone.left().isEmpty() ? TransferPlan.Reason.BUSY : TransferPlan.Reason.HOURS;
    }
}
