package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Trips of couriers: first by insertion in the order in which tubes are due, then some of them taken out and
/// put in anew, as long as that helps. To be in time comes first, the way second, an early hand-over third.
/// Source of the search: P. Shaw, "Using constraint programming and local search methods to solve vehicle
/// routing problems", CP 1998; acceptance by a temperature that falls.
public final class CourierPlanner {
    private static final long WORK = 6_000_000;
    private static final int MOST_STEPS = 6_000;
    private static final int FEWEST_STEPS = 100;
    private static final int MOST_OUT = 12;
    /// Of the cost of what was found first; the temperature falls from it to a thousandth of it.
    private static final double WARM = 0.02;

    private final CourierTask task;
    private final CourierDay day;
    private final SplittableRandom random;

    private CourierPlanner(CourierTask task) {
        this.task = task;
        day = new CourierDay(task);
        random = new SplittableRandom(task.seed());
    }

    public static CourierPlan plan(CourierTask task) {
        return new CourierPlanner(task).plan();
    }

    /// @param cost of each courier
    private record Days(List<List<Integer>> orders, List<Double> cost) {
        double sum() {
            return cost.stream().mapToDouble(Double::doubleValue).sum();
        }

        Days copy() {
            return new Days(new ArrayList<>(orders), new ArrayList<>(cost));
        }
    }

    private CourierPlan plan() {
        var days = new Days(new ArrayList<>(), new ArrayList<>());
        for (int courier = 0; courier < task.couriers(); courier++) {
            days.orders.add(List.of());
            days.cost.add(0.0);
        }
        var byDue = IntStream.range(0, task.batches().size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        index -> task.batches().get(index).ready()))
                .toList();
        byDue.forEach(batch -> insert(days, batch));
        return told(improved(days));
    }

    private Days improved(Days first) {
        int batches = task.batches().size();
        if (batches < 2) {
            return first;
        }
        long steps = Math.clamp(WORK / ((long) batches * batches), FEWEST_STEPS, MOST_STEPS);
        var best = first;
        var now = first;
        double warm = WARM * (first.sum() + 1);
        for (long step = 0; step < steps; step++) {
            var next = now.copy();
            var out = takenOut(next, 1 + random.nextInt(Math.min(MOST_OUT, batches)));
            shuffle(out);
            out.forEach(batch -> insert(next, batch));
            double heat = warm * Math.pow(0.001, (double) step / steps);
            if (next.sum() < now.sum() || random.nextDouble() < Math.exp((now.sum() - next.sum()) / heat)) {
                now = next;
            }
            if (next.sum() < best.sum() - 1e-6) {
                best = next;
            }
        }
        return best;
    }

    /// Those nearest to one of them, by place and by the time at which they are ready.
    private List<Integer> takenOut(Days days, int count) {
        var seed = task.batches().get(random.nextInt(task.batches().size()));
        double[] apart = new double[task.batches().size()];
        Arrays.setAll(apart, index -> apart(seed, task.batches().get(index)) * (0.5 + random.nextDouble()));
        var near = IntStream.range(0, apart.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> apart[index]))
                .limit(count)
                .toList();
        for (int courier = 0; courier < days.orders.size(); courier++) {
            var order = days.orders.get(courier);
            if (order.stream().anyMatch(near::contains)) {
                var left = new ArrayList<>(order);
                left.removeAll(near);
                days.orders.set(courier, tidy(left));
                days.cost.set(courier, day.cost(days.orders.get(courier)));
            }
        }
        return new ArrayList<>(near);
    }

    private double apart(TubeBatch one, TubeBatch other) {
        return task.ways().metres(one.place(), other.place()) + 0.2 * Math.abs(one.ready() - other.ready()) + 1;
    }

    /// Without trips that fetch nothing.
    private static List<Integer> tidy(List<Integer> order) {
        var tidy = new ArrayList<Integer>();
        for (int each : order) {
            if (each != CourierDay.LABORATORY || (!tidy.isEmpty() && tidy.getLast() != CourierDay.LABORATORY)) {
                tidy.add(each);
            }
        }
        if (!tidy.isEmpty() && tidy.getLast() == CourierDay.LABORATORY) {
            tidy.removeLast();
        }
        return tidy;
    }

    /// Where it costs least: on a trip, or as a trip of its own between two.
    private void insert(Days days, int batch) {
        double least = Double.POSITIVE_INFINITY;
        int who = 0;
        List<Integer> how = List.of(batch);
        for (int courier = 0; courier < days.orders.size(); courier++) {
            var order = days.orders.get(courier);
            for (int at = 0; at <= order.size(); at++) {
                for (int[] piece : pieces(order, at, batch)) {
                    var tried = new ArrayList<>(order);
                    tried.addAll(at, Arrays.stream(piece).boxed().toList());
                    double more = day.cost(tried) - days.cost.get(courier);
                    if (more < least) {
                        least = more;
                        who = courier;
                        how = tried;
                    }
                }
            }
            if (order.isEmpty()
                    && courier + 1 < days.orders.size()
                    && days.orders.get(courier + 1).isEmpty()) {
                break; // the other idle couriers are as good
            }
        }
        days.orders.set(who, how);
        days.cost.set(who, day.cost(how));
    }

    private static int[][] pieces(List<Integer> order, int at, int batch) {
        int home = CourierDay.LABORATORY;
        if (order.isEmpty()) {
            return new int[][] {{batch}};
        }
        if (at == 0) {
            return new int[][] {{batch}, {batch, home}};
        }
        if (at == order.size()) {
            return new int[][] {{batch}, {home, batch}};
        }
        if (order.get(at - 1) == home) {
            return new int[][] {{batch}, {batch, home}};
        }
        return order.get(at) == home ? new int[][] {{batch}} : new int[][] {{batch}, {home, batch}, {batch, home}};
    }

    private void shuffle(List<Integer> all) {
        for (int i = all.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            all.set(i, all.set(other, all.get(i)));
        }
    }

    private CourierPlan told(Days days) {
        var trips = new ArrayList<CourierTrip>();
        var late = new ArrayList<LateBatch>();
        long finish = task.start();
        double driven = 0;
        int courier = 0;
        for (var order : days.orders) {
            if (order.isEmpty()) {
                continue;
            }
            var own = day.told(courier++, order, late);
            trips.addAll(own);
            finish = Math.max(finish, own.getLast().back());
            for (var trip : own) {
                int at = 0;
                for (var stop : trip.stops()) {
                    driven += task.ways().metres(at, stop.place());
                    at = stop.place();
                }
                driven += task.ways().metres(at, 0);
            }
        }
        return new CourierPlan(trips, late, finish, Math.round(driven));
    }
}
