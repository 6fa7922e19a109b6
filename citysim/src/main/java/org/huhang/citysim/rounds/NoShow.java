package org.huhang.citysim.rounds;

import java.util.Arrays;

/// Why people of a list were not tested, as often as one district counted in 2021 (Jinan Lixia, press): 67,987 people
/// in
/// all. The words are those of the closed list in rule C14.
public enum NoShow {
    TESTED_ELSEWHERE(38_540),
    UNREACHABLE(11_717),
    OTHER(5_335),
    OUT_OF_CITY(4_438),
    ILL_OR_OLD(3_577),
    WORK_CLASH(2_652),
    INFANT(1_529),
    REFUSED(199);

    private static final int ALL =
            Arrays.stream(values()).mapToInt(each -> each.counted).sum();

    private final int counted;

    NoShow(int counted) {
        this.counted = counted;
    }

    /// @param share from 0 to less than 1
    static NoShow at(double share) {
        double left = share * ALL;
        for (NoShow each : values()) {
            left -= each.counted;
            if (left < 0) {
                return each;
            }
        }
        return REFUSED;
    }
}
