package org.huhang.planning.routes;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Of each customer the others next to whom it may stand: near, and served at hours that follow each other.
/// Source: T. Vidal et al., "A hybrid genetic algorithm with adaptive diversity management for a large class of
/// vehicle routing problems with time-windows", Computers & Operations Research 40 (2013), with its weights of
/// waiting and lateness.
final class Neighbours {
    private static final double OF_WAITING = 0.2;
    private static final double OF_LATENESS = 1;

    private Neighbours() {}

    static int[][] of(RoutingProblem problem, int most) {
        int nodes = problem.nodes();
        int[][] near = new int[nodes][];
        for (int node = 1; node < nodes; node++) {
            int from = node;
            near[node] = IntStream.range(1, nodes)
                    .filter(other -> other != from)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> apart(problem, from, other)))
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        near[0] = new int[0];
        return near;
    }

    private static double apart(RoutingProblem problem, int one, int other) {
        return Math.min(following(problem, one, other), following(problem, other, one));
    }

    private static double following(RoutingProblem problem, int one, int next) {
        double way = problem.distance()[one][next];
        double leg = problem.service()[one] + way;
        double waiting = problem.hours()[next].open() - leg - problem.hours()[one].close();
        double late = problem.hours()[one].open() + leg - problem.hours()[next].close();
        return way + OF_WAITING * Math.max(0, waiting) + OF_LATENESS * Math.max(0, late);
    }
}
