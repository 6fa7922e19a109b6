package org.huhang.citysim.people;

import org.huhang.citysim.seeds.SplitMix;
import org.jspecify.annotations.Nullable;

/// Phones of 11 digits that begin with 111: Chinese mobile numbers begin with 13 to 19, so no network assigns them.
/// A counter is scattered over the eight digits behind by a multiplication that hits each number once. Who has a
/// phone is assumed: nobody under 12, most from then on, fewer of the old.
public record Phones(int neighbourhood, long seed) {
    private static final long NUMBERS = 100_000_000;
    private static final long STEP = 61_803_399;

    /// People that one neighbourhood may have.
    private static final int BLOCK = 95_000;

    /// The phone of the neighbourhood's `local`-th person, unique in the city.
    @Nullable
    String phone(int local, int age, SplitMix draw) {
        if (!draw.chance(share(age))) {
            return null;
        }
        if (local >= BLOCK) {
            throw new IllegalStateException("a neighbourhood has at most " + BLOCK + " people");
        }
        long counter = (long) neighbourhood * BLOCK + local;
        long number = (counter * STEP + (seed >>> 16)) % NUMBERS;
        return Long.toString(11_100_000_000L + number);
    }

    private static double share(int age) {
        if (age < 12) {
            return 0;
        }
        if (age < 16) {
            return 0.7;
        }
        if (age < 65) {
            return 1;
        }
        return age < 80 ? 0.85 : 0.45;
    }
}
