package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Solutions of which new ones are crossed: good ones that differ. Of those that are allowed and those that are not so
/// many
/// each stay as keep both the cost low and the ways apart. Source: Vidal 2022, as in [LocalSearch].
final class Population {
    private static final int KEPT = 25;
    private static final int BORN = 40;
    private static final int ELITE = 4;
    private static final int CLOSE = 5;

    private final List<Member> allowed = new ArrayList<>();
    private final List<Member> others = new ArrayList<>();
    private final RandomGenerator random;
    private @Nullable Solution best;

    Population(RandomGenerator random) {
        this.random = random;
    }

    private static final class Member {
        final Solution solution;
        /// Lower is better: rank by cost, and rank by how far the closest are.
        double fitness;

        Member(Solution solution) {
            this.solution = solution;
        }
    }

    @Nullable
    Solution best() {
        return best;
    }

    void restart() {
        allowed.clear();
        others.clear();
    }

    /// @return whether it is the best that is allowed
    boolean add(Solution found, Penalties penalties) {
        var group = found.isAllowed() ? allowed : others;
        group.add(new Member(found));
        if (group.size() > KEPT + BORN) {
            while (group.size() > KEPT) {
                rank(group, penalties);
                group.remove(worst(group));
            }
        }
        rank(group, penalties);
        if (found.isAllowed() && (best == null || found.distance < best.distance - 1e-9)) {
            best = found;
            return true;
        }
        return false;
    }

    void dearer(Penalties penalties) {
        rank(others, penalties);
    }

    Solution pick() {
        var one = any();
        var other = any();
        return one.fitness < other.fitness ? one.solution : other.solution;
    }

    private Member any() {
        int which = random.nextInt(allowed.size() + others.size());
        return which < allowed.size() ? allowed.get(which) : others.get(which - allowed.size());
    }

    /// One that another is like goes first.
    private static Member worst(List<Member> group) {
        for (int i = 1; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (group.get(i).solution.differs(group.get(j).solution) == 0) {
                    return group.get(i);
                }
            }
        }
        return group.stream()
                .max(Comparator.comparingDouble(each -> each.fitness))
                .orElseThrow();
    }

    /// Cheapest first, each with its fitness.
    private static void rank(List<Member> group, Penalties penalties) {
        group.sort(Comparator.comparingDouble(each -> each.solution.cost(penalties)));
        int size = group.size();
        var byDistance = new ArrayList<>(group);
        double[] apart = new double[size];
        for (int i = 0; i < size; i++) {
            apart[i] = closest(group, i);
        }
        byDistance.sort(Comparator.comparingDouble(each -> -apart[group.indexOf(each)]));
        for (int i = 0; i < size; i++) {
            var member = byDistance.get(i);
            int rank = group.indexOf(member);
            double spread = (double) i / Math.max(1, size - 1);
            double cost = (double) rank / Math.max(1, size - 1);
            member.fitness = size <= ELITE ? cost : cost + (1 - (double) ELITE / size) * spread;
        }
    }

    private static double closest(List<Member> group, int index) {
        return group.stream()
                .filter(each -> each != group.get(index))
                .mapToDouble(each -> group.get(index).solution.differs(each.solution))
                .sorted()
                .limit(CLOSE)
                .average()
                .orElse(1);
    }
}
