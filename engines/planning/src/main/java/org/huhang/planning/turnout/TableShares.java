package org.huhang.planning.turnout;

import java.util.List;

/// Who gets how many tables of a common pool. With enough for all, each point gets what it needs, then as far
/// as they go what the norm says. With too few, one each, then always to the point with most people a table: so
/// the last to finish is as early as it can be.
final class TableShares {
    private TableShares() {}

    /// @param people by point
    /// @param needed by point, for it to end in time
    /// @param byNorm by point
    static int[] of(int pool, List<Integer> people, List<Integer> needed, List<Integer> byNorm) {
        int points = people.size();
        int[] shares = new int[points];
        long sum = needed.stream().mapToLong(Integer::longValue).sum();
        int left = pool;
        for (int i = 0; i < points; i++) {
            shares[i] = sum <= pool ? needed.get(i) : 1;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int next = -1;
            for (int i = 0; i < points; i++) {
                boolean isWanted = sum > pool || shares[i] < byNorm.get(i);
                if (isWanted && (next < 0 || isFuller(people, shares, i, next))) {
                    next = i;
                }
            }
            if (next < 0) {
                break;
            }
            shares[next]++;
        }
        return shares;
    }

    private static boolean isFuller(List<Integer> people, int[] shares, int one, int other) {
        return (long) people.get(one) * shares[other] > (long) people.get(other) * shares[one];
    }
}
