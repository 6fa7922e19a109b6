package org.huhang.planning.routes;

import java.util.Arrays;
import java.util.List;

/// Routes that visit each customer once, allowed or not.
final class Solution {
    private static final double EXACT = 1e-6;

    /// Without those that visit nobody.
    final int[][] routes;
    final double distance;
    final long overload;
    final double lateness;
    /// By node the one before and after, to compare with others.
    final int[] before;
    final int[] after;

    Solution(RoutingProblem problem, int[][] all) {
        routes = Arrays.stream(all).filter(route -> route.length > 0).toArray(int[][]::new);
        before = new int[problem.nodes()];
        after = new int[problem.nodes()];
        double length = 0;
        double late = 0;
        long over = 0;
        for (int[] route : routes) {
            length += problem.length(route);
            late += RouteHours.lateness(problem, route, route.length);
            over += Math.max(0, load(problem, route) - problem.capacity());
            for (int i = 0; i < route.length; i++) {
                before[route[i]] = i == 0 ? 0 : route[i - 1];
                after[route[i]] = i + 1 == route.length ? 0 : route[i + 1];
            }
        }
        distance = length;
        lateness = late;
        overload = over;
    }

    private static long load(RoutingProblem problem, int[] route) {
        long sum = 0;
        for (int customer : route) {
            sum += problem.demand()[customer];
        }
        return sum;
    }

    boolean isInTime() {
        return lateness < EXACT;
    }

    boolean isAllowed() {
        return overload == 0 && isInTime();
    }

    double cost(Penalties penalties) {
        return distance + penalties.load * overload + (isInTime() ? 0 : penalties.late * lateness);
    }

    /// Share of the customers whose neighbours on their route are others here than there.
    double differs(Solution other) {
        int different = 0;
        for (int node = 1; node < before.length; node++) {
            if (after[node] != other.after[node] && after[node] != other.before[node]) {
                different++;
            }
            if (before[node] == 0 && other.before[node] != 0 && other.after[node] != 0) {
                different++;
            }
        }
        return (double) different / (before.length - 1);
    }

    List<int[]> copied() {
        return Arrays.stream(routes).map(int[]::clone).toList();
    }
}
