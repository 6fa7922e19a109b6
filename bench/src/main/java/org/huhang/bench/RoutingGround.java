package org.huhang.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.huhang.planning.routes.RoutingProblem;

/// A random ground to route on, in whole metres and seconds; node 0 is the depot.
final class RoutingGround {
    private static final int SIDE = 1_000;
    private static final int DAY = 5_000;

    final int vehicles;
    final int capacity;
    final int[] demand;
    final int[][] distance;
    final int[] open;
    final int[] close;
    final int[] service;

    private RoutingGround(SplittableRandom random, int customers, int vehicles, boolean timed) {
        int nodes = customers + 1;
        int[] x = random.ints(nodes, 0, SIDE).toArray();
        int[] y = random.ints(nodes, 0, SIDE).toArray();
        this.vehicles = vehicles;
        demand = random.ints(nodes, 1, 30).toArray();
        demand[0] = 0;
        capacity = (int) Math.ceil(1.15 * Arrays.stream(demand).sum() / vehicles) + 10;
        distance = new int[nodes][nodes];
        open = new int[nodes];
        close = new int[nodes];
        service = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                distance[i][j] = (int) Math.rint(Math.hypot(x[i] - x[j], y[i] - y[j]));
            }
            close[i] = timed ? DAY : Integer.MAX_VALUE / 4;
            if (timed && i > 0) {
                service[i] = 60;
                open[i] = random.nextInt(distance[0][i], DAY / 2);
                close[i] = open[i] + random.nextInt(400, 1_600);
            }
        }
    }

    static RoutingGround random(SplittableRandom random, int customers, int vehicles, boolean timed) {
        return new RoutingGround(random, customers, timed ? vehicles + customers / 8 + 1 : vehicles, timed);
    }

    RoutingProblem problem() {
        var hours = new RoutingProblem.Hours[demand.length];
        double[] takes = new double[demand.length];
        double[][] ways = new double[demand.length][];
        boolean isTimed = Arrays.stream(service).anyMatch(each -> each > 0);
        for (int i = 0; i < hours.length; i++) {
            hours[i] = isTimed ? new RoutingProblem.Hours(open[i], close[i]) : RoutingProblem.Hours.ANY;
            takes[i] = service[i];
            ways[i] = Arrays.stream(distance[i]).asDoubleStream().toArray();
        }
        return new RoutingProblem(vehicles, capacity, demand, ways, hours, takes);
    }

    /// Of all routes there are, for few customers: the best single round of each set of them, then the best parting
    /// into
    /// sets. Infinite where there are none.
    double best() {
        double[] round = new double[1 << (demand.length - 1)];
        Arrays.fill(round, Double.POSITIVE_INFINITY);
        extend(round, 0, 0, 0, 0, 0);
        double[][] best = new double[vehicles + 1][round.length];
        Arrays.fill(best[0], Double.POSITIVE_INFINITY);
        best[0][0] = 0;
        for (int k = 1; k <= vehicles; k++) {
            for (int set = 0; set < round.length; set++) {
                best[k][set] = best[k - 1][set];
                for (int part = set; part > 0; part = (part - 1) & set) {
                    best[k][set] = Math.min(best[k][set], round[part] + best[k - 1][set & ~part]);
                }
            }
        }
        return best[vehicles][round.length - 1];
    }

    private void extend(double[] round, int set, int at, int way, int now, int load) {
        for (int next = 1; next < demand.length; next++) {
            int bit = 1 << (next - 1);
            int arrives = Math.max(now + service[at] + distance[at][next], open[next]);
            if ((set & bit) == 0 && arrives <= close[next] && load + demand[next] <= capacity) {
                int length = way + distance[at][next];
                if (arrives + service[next] + distance[next][0] <= close[0]) {
                    round[set | bit] = Math.min(round[set | bit], length + distance[next][0]);
                }
                extend(round, set | bit, next, length, arrives, load + demand[next]);
            }
        }
    }
}
