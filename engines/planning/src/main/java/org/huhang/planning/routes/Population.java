package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Solutions of which new ones are crossed: good ones that differ. Of those that are allowed and those that are
/// not so many each stay as keep both the cost low and the ways apart. Source: Vidal 2022, as in [LocalSearch].
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

    private record Near(Member member, double apart) {}

    private static final class Member {
        final Solution solution;
        /// The others of its group, the most alike first.
        final List<Near> near = new ArrayList<>();
        /// Lower is better: rank by cost, and rank by how far the closest are.
        double fitness;
        double cost;
        double apart;

        Member(Solution solution) {
            this.solution = solution;
        }

        void meet(Member other, double distance) {
            int at = 0;
            while (at < near.size() && near.get(at).apart <= distance) {
                at++;
            }
            near.add(at, new Near(other, distance));
        }

        double toClosest() {
            int close = Math.min(CLOSE, near.size());
            double sum = 0;
            for (int i = 0; i < close; i++) {
                sum += near.get(i).apart;
            }
            return close == 0 ? 1 : sum / close;
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
        var born = new Member(found);
        for (var other : group) {
            double apart = found.differs(other.solution);
            born.meet(other, apart);
            other.meet(born, apart);
        }
        group.add(born);
        if (group.size() > KEPT + BORN) {
            while (group.size() > KEPT) {
                rank(group, penalties);
                var worst = worst(group);
                group.remove(worst);
                group.forEach(other -> other.near.removeIf(near -> near.member == worst));
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

    /// One that another is like goes first, the dearer ones before.
    private static Member worst(List<Member> group) {
        for (int i = group.size() - 1; i > 0; i--) {
            if (group.get(i).near.getFirst().apart == 0) {
                return group.get(i);
            }
        }
        return group.stream()
                .max(Comparator.comparingDouble(each -> each.fitness))
                .orElseThrow();
    }

    /// Cheapest first, each with its fitness.
    private static void rank(List<Member> group, Penalties penalties) {
        for (var each : group) {
            each.cost = each.solution.cost(penalties);
            each.apart = each.toClosest();
        }
        group.sort(Comparator.comparingDouble(each -> each.cost));
        int size = group.size();
        for (int i = 0; i < size; i++) {
            group.get(i).fitness = (double) i / Math.max(1, size - 1);
        }
        if (size <= ELITE) {
            return;
        }
        var spread = new ArrayList<>(group);
        spread.sort(Comparator.comparingDouble(each -> -each.apart));
        for (int i = 0; i < size; i++) {
            spread.get(i).fitness += (1 - (double) ELITE / size) * i / (size - 1);
        }
    }
}
