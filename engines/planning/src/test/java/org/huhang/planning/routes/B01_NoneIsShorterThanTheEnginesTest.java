package org.huhang.planning.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The engine beside a plain trial of all orders and partitions, on grounds of up to seven customers.
class B01_NoneIsShorterThanTheEnginesTest {
    static LongStream seeds() {
        long fresh = ThreadLocalRandom.current().nextLong(1_000_000);
        System.out.println("B01 new seed " + fresh);
        return LongStream.concat(LongStream.range(0, 40), LongStream.of(fresh));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEngineFindsTheBest(long seed) {
        var random = new SplittableRandom(seed);
        var problem = Grounds.random(random, random.nextInt(2, 8), random.nextInt(1, 4), seed % 2 == 1);
        double best = new AllRoutes(problem).best();
        var found = new RoutePlanner(problem, new RoutePlanner.Settings(seed, 1, 400)).solve(() -> false, better -> {});
        if (found == null) {
            assertEquals(Double.POSITIVE_INFINITY, best, "seed " + seed);
        } else {
            assertEquals(List.of(), Grounds.wrongs(problem, found), "seed " + seed);
            assertEquals(best, found.distance(), 1e-9, "seed " + seed);
        }
    }

    /// By set of customers the shortest single round, then all partitions of all customers.
    private static final class AllRoutes {
        private final RoutingProblem problem;
        private final double[] round;

        AllRoutes(RoutingProblem problem) {
            this.problem = problem;
            round = new double[1 << (problem.nodes() - 1)];
            Arrays.fill(round, Double.POSITIVE_INFINITY);
            extend(0, 0, 0, problem.hours()[0].open(), 0);
        }

        private void extend(int set, int at, double way, double now, int load) {
            for (int next = 1; next < problem.nodes(); next++) {
                double leg = problem.distance()[at][next];
                double arrival = Math.max(now + problem.service()[at] + leg, problem.hours()[next].open());
                int sum = load + problem.demand()[next];
                if ((set >> (next - 1) & 1) == 0
                        && arrival <= problem.hours()[next].close()
                        && sum <= problem.capacity()) {
                    int with = set | 1 << (next - 1);
                    double home = problem.distance()[next][0];
                    if (arrival + problem.service()[next] + home <= problem.hours()[0].close()) {
                        round[with] = Math.min(round[with], way + leg + home);
                    }
                    extend(with, next, way + leg, arrival, sum);
                }
            }
        }

        double best() {
            return best(round.length - 1, problem.vehicles());
        }

        private double best(int left, int vehicles) {
            if (left == 0) {
                return 0;
            }
            if (vehicles == 0) {
                return Double.POSITIVE_INFINITY;
            }
            double best = Double.POSITIVE_INFINITY;
            for (int part = left; part > 0; part = (part - 1) & left) {
                if ((part & Integer.lowestOneBit(left)) != 0) {
                    best = Math.min(best, round[part] + best(left & ~part, vehicles - 1));
                }
            }
            return best;
        }
    }
}
