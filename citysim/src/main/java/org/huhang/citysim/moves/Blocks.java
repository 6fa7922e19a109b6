package org.huhang.citysim.moves;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Communities, towns and counties by running number, in the order of their codes.
final class Blocks {
    final int[] town;
    final int[] county;
    final int towns;
    final int counties;
    private final Map<String, Integer> byCode = new HashMap<>();

    Blocks(String[] codes) {
        town = new int[codes.length];
        county = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            byCode.put(codes[i], i);
            if (i > 0) {
                town[i] = town[i - 1] + (same(codes, i, 9) ? 0 : 1);
                county[i] = county[i - 1] + (same(codes, i, 6) ? 0 : 1);
            }
        }
        towns = town[codes.length - 1] + 1;
        counties = county[codes.length - 1] + 1;
    }

    private static boolean same(String[] codes, int i, int prefix) {
        return codes[i].regionMatches(0, codes[i - 1], 0, prefix);
    }

    int of(String communityCode) {
        return Objects.requireNonNull(byCode.get(communityCode), communityCode);
    }

    /// First community with the town's number, or the county's, in a list by community.
    static int firstOf(int[] list, int number) {
        for (int i = 0; i < list.length; i++) {
            if (list[i] == number) {
                return i;
            }
        }
        throw new IllegalArgumentException("no community has number " + number);
    }
}
