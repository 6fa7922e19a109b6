package org.huhang.planning.rooms;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Parts bins among owners: zones among classes, cells among groups. Each owner must get as many rooms of
/// each kind as its people ask for; then some to grow; then near ones, and no more than that. Annealing:
/// bins change hands one by one or two at a time; what is worse is accepted ever more seldom.
final class Shares {
    static final int NOBODY = -1;
    /// Metres that a party without a room weighs as much as.
    private static final double SHORT = 1_000_000;
    /// Metres that a room to grow weighs as much as; and a used bin: who comes of a new source needs one to
    /// themselves.
    private static final double GROW = 60_000;
    private static final double USED = 60_000;
    private static final double COLD = 500;
    /// A kind of rooms that is missing besides another, as the same people may ask for both.
    private static final double SLIGHT = 0.1;
    /// From this share of the steps on nothing that is worse is accepted.
    private static final double FROZEN = 0.9;
    private static final int FEWEST_STEPS = 20_000;
    private static final int MOST_STEPS = 3_000_000;
    private static final int STEPS_PER_CHOICE = 100;
    private static final int LOOK = 1 << 12;

    private final Asked asked;
    final int[] owner;
    private final int[][] have;
    private final double[] weight;
    private final double[] sitePeople;
    private final SplittableRandom random;

    /// @param varied whether owners count unequally, by chance: another try where nobody can have all
    Shares(Asked asked, boolean varied, SplittableRandom random) {
        this.asked = asked;
        this.random = random;
        owner = new int[asked.offers.length];
        Arrays.fill(owner, NOBODY);
        have = new int[asked.needs.length][asked.needs.length == 0 ? 0 : asked.needs[0].length];
        weight = new double[asked.needs.length];
        Arrays.setAll(weight, owner -> varied ? 0.4 + 1.2 * random.nextDouble() : 1);
        sitePeople = new double[asked.staff.length];
        for (int bin = 0; bin < owner.length; bin++) {
            if (asked.fixed[bin] && asked.allowed[bin].length == 1) {
                give(bin, asked.allowed[bin][0]);
            }
        }
    }

    private void give(int bin, int to) {
        int from = owner[bin];
        owner[bin] = to;
        move(from, bin, -1);
        move(to, bin, 1);
    }

    private void move(int who, int bin, int sign) {
        if (who == NOBODY) {
            return;
        }
        int[] offers = asked.offers[bin];
        int[] own = have[who];
        for (int kind = 0; kind < own.length; kind++) {
            own[kind] += sign * offers[kind];
        }
        sitePeople[asked.site[bin]] += sign * people(who, bin);
    }

    /// No more than the owner has.
    private double people(int who, int bin) {
        return Math.min(asked.offers[bin][0], asked.needs[who][0]) * asked.crowd[who];
    }

    /// What it costs an owner, but for the ways.
    private double cost(int who) {
        if (who == NOBODY) {
            return 0;
        }
        int[] needs = asked.needs[who];
        int[] own = have[who];
        double[] wish = asked.wish[who];
        double wished = 0;
        int most = 0;
        int sum = 0;
        for (int kind = 0; kind < needs.length; kind++) {
            wished += Math.max(0, wish[kind] - own[kind]);
            int missing = needs[kind] - own[kind];
            if (missing > 0) {
                most = Math.max(most, missing);
                sum += missing;
            }
        }
        return SHORT * weight[who] * (most + SLIGHT * (sum - most)) + GROW * wished;
    }

    private double staffCost(int bin) {
        int site = asked.site[bin];
        return SHORT * Math.max(0, sitePeople[site] - asked.staff[site]);
    }

    private double wayCost(int who, int bin) {
        return who == NOBODY ? 0 : USED + asked.metres[who][bin] * asked.offers[bin][0];
    }

    /// Parties without a room, as far as counting kinds of rooms can tell.
    int missing(int who) {
        int missing = 0;
        for (int kind = 0; kind < asked.needs[who].length; kind++) {
            missing = Math.max(missing, asked.needs[who][kind] - have[who][kind]);
        }
        return missing;
    }

    void anneal(BooleanSupplier stop) {
        int[] free = IntStream.range(0, owner.length)
                .filter(bin -> !asked.fixed[bin] && asked.allowed[bin].length > 0 && asked.offers[bin][0] > 0)
                .toArray();
        if (free.length == 0) {
            return;
        }
        long steps = Math.clamp((long) free.length * (have.length + 1) * STEPS_PER_CHOICE, FEWEST_STEPS, MOST_STEPS);
        double heat = 3 * SHORT;
        double cooling = Math.pow(COLD / heat, 1.0 / Math.max(1, steps));
        for (long step = 0; step < steps; step++) {
            heat = step < FROZEN * steps ? heat * cooling : Double.MIN_NORMAL;
            if (step % LOOK == 0 && stop.getAsBoolean()) {
                break;
            }
            int bin = free[random.nextInt(free.length)];
            if (random.nextInt(4) == 0) {
                int other = free[random.nextInt(free.length)];
                if (other != bin && owner[other] != owner[bin] && may(bin, owner[other]) && may(other, owner[bin])) {
                    trade(bin, other, heat);
                }
            } else {
                int pick = random.nextInt(asked.allowed[bin].length + 1);
                int to = pick == asked.allowed[bin].length ? NOBODY : asked.allowed[bin][pick];
                if (to != owner[bin]) {
                    hand(bin, to, heat);
                }
            }
        }
    }

    private boolean may(int bin, int who) {
        if (who == NOBODY) {
            return true;
        }
        for (int each : asked.allowed[bin]) {
            if (each == who) {
                return true;
            }
        }
        return false;
    }

    private void hand(int bin, int to, double heat) {
        int from = owner[bin];
        double before = cost(from) + cost(to) + staffCost(bin) + wayCost(from, bin);
        give(bin, to);
        double after = cost(from) + cost(to) + staffCost(bin) + wayCost(to, bin);
        if (!accepts(after - before, heat)) {
            give(bin, from);
        }
    }

    private void trade(int one, int other, double heat) {
        int a = owner[one];
        int b = owner[other];
        double before = cost(a) + cost(b) + staffCosts(one, other) + wayCost(a, one) + wayCost(b, other);
        give(one, b);
        give(other, a);
        double after = cost(a) + cost(b) + staffCosts(one, other) + wayCost(b, one) + wayCost(a, other);
        if (!accepts(after - before, heat)) {
            give(one, a);
            give(other, b);
        }
    }

    private double staffCosts(int one, int other) {
        return asked.site[one] == asked.site[other] ? staffCost(one) : staffCost(one) + staffCost(other);
    }

    private boolean accepts(double more, double heat) {
        return more <= 0 || random.nextDouble() < Math.exp(-more / heat);
    }
}
