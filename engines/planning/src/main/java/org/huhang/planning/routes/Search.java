package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One population at work, on one thread.
final class Search {
    private static final int NEAR = 20;
    private static final int FIRST = 100;
    private static final int WITHOUT_BETTER = 20_000;
    private static final double REPAIRED = 0.5;
    private static final double DEARER = 10;

    private final RoutingProblem problem;
    private final SplittableRandom random;
    private final LocalSearch search;
    private final Split split;
    private final Population population;
    private final Penalties penalties;
    private int since;
    private int born;

    Search(RoutingProblem problem, long seed) {
        this.problem = problem;
        random = new SplittableRandom(seed);
        search = new LocalSearch(problem, Neighbours.of(problem, NEAR), random);
        split = new Split(problem);
        population = new Population(random);
        penalties = new Penalties(problem);
    }

    @Nullable
    Solution best() {
        return population.best();
    }

    int vehicles() {
        return problem.vehicles();
    }

    /// Takes in what another has found.
    void welcome(Solution found) {
        population.add(found, penalties);
    }

    /// @param steps how many are born at most
    void run(long steps, BooleanSupplier stop) {
        for (long step = 0; step < steps && !stop.getAsBoolean(); step++) {
            int[] tour = born < FIRST ? shuffled() : crossed(tour(population.pick()), tour(population.pick()));
            born++;
            if (bear(tour)) {
                since = 0;
            } else if (++since > WITHOUT_BETTER) {
                population.restart();
                since = 0;
                born = 0;
            }
        }
    }

    private boolean bear(int[] tour) {
        var child = search.improved(split.routes(tour, penalties.load), penalties);
        if (penalties.learn(child)) {
            population.dearer(penalties);
        }
        boolean isBest = population.add(child, penalties);
        if (!child.isAllowed() && random.nextDouble() < REPAIRED) {
            var repaired = search.improved(child.copied(), penalties.dearer(DEARER));
            if (repaired.isAllowed()) {
                isBest |= population.add(repaired, penalties);
            }
        }
        return isBest;
    }

    private int[] shuffled() {
        int[] tour = new int[problem.nodes() - 1];
        Arrays.setAll(tour, i -> i + 1);
        for (int i = tour.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = tour[i];
            tour[i] = tour[other];
            tour[other] = kept;
        }
        return tour;
    }

    /// Its routes one after another, each followed by the one whose farthest customer is nearest to its own: so
    /// a stretch of the tour is a part of the ground.
    private int[] tour(Solution of) {
        List<int[]> left = new ArrayList<>(Arrays.asList(of.routes));
        int[] tour = new int[problem.nodes() - 1];
        int filled = 0;
        int last = 1;
        while (!left.isEmpty()) {
            int from = last;
            var next = left.stream()
                    .min(Comparator.comparingDouble(route -> problem.distance()[from][farthest(route)]))
                    .orElseThrow();
            left.remove(next);
            System.arraycopy(next, 0, tour, filled, next.length);
            filled += next.length;
            last = farthest(next);
        }
        return tour;
    }

    private int farthest(int[] route) {
        int farthest = route[0];
        for (int customer : route) {
            farthest = problem.distance()[0][customer] > problem.distance()[0][farthest] ? customer : farthest;
        }
        return farthest;
    }

    /// Order crossover: a stretch of one, and the rest in the order of the other.
    private int[] crossed(int[] one, int[] other) {
        int size = one.length;
        int start = random.nextInt(size);
        int end = random.nextInt(size);
        int[] child = new int[size];
        boolean[] taken = new boolean[size + 1];
        int at = start;
        while (true) {
            child[at] = one[at];
            taken[one[at]] = true;
            if (at == end) {
                break;
            }
            at = (at + 1) % size;
        }
        int next = (end + 1) % size;
        for (int i = 1; i <= size; i++) {
            int customer = other[(end + i) % size];
            if (!taken[customer]) {
                child[next] = customer;
                next = (next + 1) % size;
            }
        }
        return child;
    }
}
