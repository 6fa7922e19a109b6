package org.huhang.planning.transfers;

import java.util.ArrayList;
import java.util.List;

/// The loads of one vehicle, lived through minute by minute.
final class VehicleDay {
    /// What no order of loads is worth.
    static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;
    /// Driven minutes that a minute of being late weighs as much as.
    private static final double LATE = 100;
    /// And a minute until somebody is fetched.
    private static final double WAIT = 0.01;

    private final TransferTask task;
    private final Vehicle vehicle;

    VehicleDay(TransferTask task, Vehicle vehicle) {
        this.task = task;
        this.vehicle = vehicle;
    }

    /// Called for each stop and each load as the vehicle comes to it.
    private interface Log {
        void stop(Pickup pickup, int arrives, int leaves);

        void load(int leaves, int arrives, int clean);
    }

    private static final Log NO_LOG = new Log() {
        @Override
        public void stop(Pickup pickup, int arrives, int leaves) {}

        @Override
        public void load(int leaves, int arrives, int clean) {}
    };

    /// @param loads each of pickups that may share one, in order
    /// @return less is better; [#IMPOSSIBLE] when a limit of seats, ride or hours is broken
    double cost(List<List<Pickup>> loads) {
        return lived(loads, NO_LOG);
    }

    private double lived(List<List<Pickup>> loads, Log log) {
        var rules = task.rules();
        var at = vehicle.home();
        int now = vehicle.fromMinute();
        double driven = 0;
        double cost = 0;
        for (var load : loads) {
            int leaves = now;
            int people = 0;
            int boarded = Integer.MAX_VALUE;
            for (var pickup : load) {
                int way = task.drive().minutes(at, pickup.at());
                driven += way;
                int arrives = now + way;
                int boards = Math.max(arrives, pickup.readyMinute());
                boarded = Math.min(boarded, boards);
                now = boards + rules.boardMinutes();
                at = pickup.at();
                people += pickup.people();
                cost += LATE * Math.max(0, boards - pickup.dueMinute()) + WAIT * boards;
                log.stop(pickup, arrives, now);
            }
            var site = task.site(load.getFirst().site());
            int way = task.drive().minutes(at, site);
            driven += way;
            int arrives = now + way;
            if (people > vehicle.seats() || arrives - boarded > rules.mostRideMinutes()) {
                return IMPOSSIBLE;
            }
            at = site;
            now = arrives + rules.leaveMinutes() + rules.cleanMinutes();
            log.load(leaves, arrives, now);
        }
        if (!loads.isEmpty()) {
            int way = task.drive().minutes(at, vehicle.home());
            driven += way;
            now += way;
        }
        return now > vehicle.untilMinute() ? IMPOSSIBLE : cost + driven;
    }

    /// Adds the loads and who is late.
    ///
    /// @return driven minutes
    long tell(List<List<Pickup>> loads, List<Load> told, List<TransferPlan.Late> late) {
        var stops = new ArrayList<Load.Stop>();
        var next = loads.iterator();
        lived(loads, new Log() {
            @Override
            public void stop(Pickup pickup, int arrives, int leaves) {
                stops.add(new Load.Stop(pickup.id(), arrives, leaves));
                int after = leaves - task.rules().boardMinutes() - pickup.dueMinute();
                if (after > 0) {
                    late.add(new TransferPlan.Late(pickup.id(), after));
                }
            }

            @Override
            public void load(int leaves, int arrives, int clean) {
                var load = next.next();
                var any = load.getFirst();
                int people = load.stream().mapToInt(Pickup::people).sum();
                told.add(new Load(
                        vehicle.id(),
                        any.site(),
                        any.personClass(),
                        any.source(),
                        people,
                        leaves,
                        stops,
                        arrives,
                        clean));
                stops.clear();
            }
        });
        return driven(loads);
    }

    private long driven(List<List<Pickup>> loads) {
        long driven = 0;
        var at = vehicle.home();
        for (var load : loads) {
            for (var pickup : load) {
                driven += task.drive().minutes(at, pickup.at());
                at = pickup.at();
            }
            var site = task.site(load.getFirst().site());
            driven += task.drive().minutes(at, site);
            at = site;
        }
        return driven + task.drive().minutes(at, vehicle.home());
    }
}
