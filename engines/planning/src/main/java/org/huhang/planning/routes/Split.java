package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Parts a tour of all customers into routes, the best for that order with as many vehicles as there are; hours
/// are left to the search that follows. Source: C. Prins, "A simple and effective evolutionary algorithm for
/// the vehicle routing problem", Computers & Operations Research 31 (2004).
final class Split {
    /// A route of more than this many times what fits is looked at no further.
    private static final double FULLEST = 1.5;

    private final RoutingProblem problem;
    private final double[][] cost;
    private final int[][] from;

    Split(RoutingProblem problem) {
        this.problem = problem;
        cost = new double[problem.vehicles() + 1][problem.nodes()];
        from = new int[problem.vehicles() + 1][problem.nodes()];
    }

    List<int[]> routes(int[] tour, double overloadPenalty) {
        int customers = tour.length;
        int most = Math.min(problem.vehicles(), customers);
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int k = 0; k < most; k++) {
            for (int i = k; i < customers; i++) {
                if (cost[k][i] < Double.POSITIVE_INFINITY) {
                    extend(tour, overloadPenalty, k, i);
                }
            }
        }
        int best = 1;
        for (int k = 2; k <= most; k++) {
            if (cost[k][customers] < cost[best][customers]) {
                best = k;
            }
        }
        List<int[]> routes = new ArrayList<>(best);
        int end = customers;
        for (int k = best; k > 0; k--) {
            int start = from[k][end];
            routes.add(Arrays.copyOfRange(tour, start, end));
            end = start;
        }
        Collections.reverse(routes);
        return routes;
    }

    /// All routes that begin with the customer at a place of the tour, after so many other routes.
    private void extend(int[] tour, double overloadPenalty, int k, int i) {
        double[][] distance = problem.distance();
        long load = 0;
        double way = 0;
        int last = 0;
        for (int j = i; j < tour.length; j++) {
            load += problem.demand()[tour[j]];
            if (j > i && load > FULLEST * problem.capacity() && k + 1 < problem.vehicles()) {
                return;
            }
            way += distance[last][tour[j]];
            last = tour[j];
            double sum =
                    cost[k][i] + way + distance[last][0] + overloadPenalty * Math.max(0, load - problem.capacity());
            if (sum < cost[k + 1][j + 1]) {
                cost[k + 1][j + 1] = sum;
                from[k + 1][j + 1] = i;
            }
        }
    }
}
