package org.huhang.citysim.census;

/// The census's 19 bands of completed years: 0, 1-4, then five years each, 85 and over.
public final class AgeBands {
    public static final int COUNT = 19;
    /// Nobody in the synthetic city is older.
    public static final int OLDEST = 99;

    private AgeBands() {}

    public static int of(int age) {
        return age == 0 ? 0 : Math.min(age / 5 + 1, COUNT - 1);
    }

    static int first(int band) {
        return band == 1 ? 1 : Math.max(0, (band - 1) * 5);
    }

    static int last(int band) {
        return switch (band) {
            case 0 -> 0;
            case COUNT - 1 -> 95;
            default -> band * 5 - 1;
        };
    }
}
