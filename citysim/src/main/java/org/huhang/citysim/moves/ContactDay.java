package org.huhang.citysim.moves;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Whom each resident met on one day as a survey would count: different people with whom a quarter of an hour or more
/// was shared in one place of conversational size, however often they parted and met again there.
final class ContactDay {
    static final int SHARED_SECONDS = 900;

    private final DayStays stays;
    /// Pairs as `lower << 32 | higher`, ascending, each once.
    private final long[] pairs;

    /// @param talks whether a place is of conversational size
    ContactDay(DayStays stays, IntPredicate talks) {
        this.stays = stays;
        var met = new PairList();
        int[] order = stays.byPlace();
        for (int start = 0; start < order.length; ) {
            int place = stays.places[order[start]];
            int end = start;
            while (end < order.length && stays.places[order[end]] == place) {
                end++;
            }
            if (talks.test(place)) {
                meet(order, start, end, met);
            }
            start = end;
        }
        pairs = met.distinct();
    }

    private void meet(int[] order, int start, int end, PairList met) {
        var here = new PairList();
        var seconds = new PairList();
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                int a = order[i];
                int b = order[j];
                int shared = Math.min(stays.ends[a], stays.ends[b]) - Math.max(stays.starts[a], stays.starts[b]);
                if (shared > 0 && stays.persons[a] != stays.persons[b]) {
                    long pair = pair(stays.persons[a], stays.persons[b]);
                    if (shared >= SHARED_SECONDS) {
                        met.add(pair);
                    } else {
                        here.add(pair);
                        seconds.add(shared);
                    }
                }
            }
        }
        addUp(here, seconds, met);
    }

    /// Short meetings of the same two add up.
    private static void addUp(PairList here, PairList seconds, PairList met) {
        if (here.size() < 2) {
            return;
        }
        Integer[] order = new Integer[here.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(here.at(a), here.at(b)));
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            boolean same = i > 0 && here.at(order[i]) == here.at(order[i - 1]);
            sum = (same ? sum : 0) + seconds.at(order[i]);
            if (sum >= SHARED_SECONDS) {
                met.add(here.at(order[i]));
            }
        }
    }

    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    /// Of people with lower numbers than `residents`.
    int[] counts(int residents) {
        var counts = new int[residents];
        for (long pair : pairs) {
            count(counts, (int) (pair >>> 32));
            count(counts, (int) pair);
        }
        return counts;
    }

    private static void count(int[] counts, int person) {
        if (person < counts.length) {
            counts[person]++;
        }
    }

    /// Contacts from somebody of the first age group to somebody of the second, residents alone; symmetric.
    long[][] mixing(int residents, IntUnaryOperator ageOf) {
        var sums = new long[AgeGroup.values().length][AgeGroup.values().length];
        for (long pair : pairs) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            if (a < residents && b < residents) {
                int first = AgeGroup.of(ageOf.applyAsInt(a));
                int second = AgeGroup.of(ageOf.applyAsInt(b));
                sums[first][second]++;
                sums[second][first]++;
            }
        }
        return sums;
    }
}
