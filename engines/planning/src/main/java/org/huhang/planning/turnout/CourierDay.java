package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.List;

/// One courier's trips: batches in the order in which they are fetched, [#LABORATORY] between trips. A courier
/// leaves as soon as back, waits where tubes are not ready, and takes on a trip no more than the capacity.
final class CourierDay {
    static final int LABORATORY = -1;

    /// A second too late is as bad as so many seconds on the way; a second until all is handed over is worth
    /// little.
    private static final double LATE = 1_000;
    private static final double LATER = 0.01;

    private final CourierTask task;

    CourierDay(CourierTask task) {
        this.task = task;
    }

    /// Infinite where a trip is too full.
    double cost(List<Integer> order) {
        double now = task.start();
        double late = 0;
        double way = 0;
        int at = 0;
        int load = 0;
        double handed = 0;
        int trip = 0;
        for (int i = 0; i <= order.size(); i++) {
            int next = i == order.size() ? LABORATORY : order.get(i);
            if (next == LABORATORY) {
                double leg = task.ways().metres(at, 0);
                now += leg + (load > 0 ? task.stopSeconds() : 0);
                way += leg;
                for (int j = trip; j < i; j++) {
                    late += Math.max(0, now - due(order.get(j)));
                    handed += now - task.start();
                }
                trip = i + 1;
                at = 0;
                load = 0;
                continue;
            }
            var batch = task.batches().get(next);
            load += batch.tubes();
            if (load > task.capacity()) {
                return Double.POSITIVE_INFINITY;
            }
            double leg = task.ways().metres(at, batch.place());
            way += leg;
            boolean isThere = at == batch.place();
            now = Math.max(now + leg + (isThere ? 0 : task.stopSeconds()), (double) batch.ready());
            at = batch.place();
        }
        return LATE * late + way + LATER * handed;
    }

    private long due(int batch) {
        return task.batches().get(batch).ready() + task.limitSeconds();
    }

    /// @param late is added to
    List<CourierTrip> told(int courier, List<Integer> order, List<LateBatch> late) {
        var trips = new ArrayList<CourierTrip>();
        double now = task.start();
        int from = 0;
        for (int i = 0; i <= order.size(); i++) {
            if (i == order.size() || order.get(i) == LABORATORY) {
                if (i > from) {
                    var trip = trip(courier, now, order.subList(from, i), late);
                    trips.add(trip);
                    now = trip.back();
                }
                from = i + 1;
            }
        }
        return trips;
    }

    /// It leaves the laboratory as late as it may without coming later to the first point than its tubes are
    /// ready.
    private CourierTrip trip(int courier, double free, List<Integer> order, List<LateBatch> late) {
        var stops = new ArrayList<CourierStop>();
        var first = task.batches().get(order.getFirst());
        double leaves = Math.max(free, first.ready() - task.ways().metres(0, first.place()) - task.stopSeconds());
        double now = leaves;
        int at = 0;
        int tubes = 0;
        int next = 0;
        while (next < order.size()) {
            int place = task.batches().get(order.get(next)).place();
            now += task.ways().metres(at, place);
            double arrives = now;
            now += task.stopSeconds();
            var taken = new ArrayList<Integer>();
            int load = 0;
            for (; next < order.size() && task.batches().get(order.get(next)).place() == place; next++) {
                var batch = task.batches().get(order.get(next));
                now = Math.max(now, (double) batch.ready());
                taken.add(batch.id());
                load += batch.tubes();
            }
            stops.add(new CourierStop(place, taken, load, Math.round(arrives), Math.round(now)));
            tubes += load;
            at = place;
        }
        long back = Math.round(now + task.ways().metres(at, 0) + task.stopSeconds());
        long slack = Long.MAX_VALUE;
        for (int index : order) {
            long left = due(index) - back;
            slack = Math.min(slack, left);
            if (left < 0) {
                late.add(new LateBatch(task.batches().get(index).id(), -left, isHopeless(index)));
            }
        }
        return new CourierTrip(courier, Math.round(leaves), stops, tubes, back, slack);
    }

    private boolean isHopeless(int index) {
        var batch = task.batches().get(index);
        double there = task.start() + task.ways().metres(0, batch.place()) + task.stopSeconds();
        double back =
                Math.max(there, (double) batch.ready()) + task.ways().metres(batch.place(), 0) + task.stopSeconds();
        return back > due(index);
    }
}
