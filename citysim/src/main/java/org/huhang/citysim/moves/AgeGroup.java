package org.huhang.citysim.moves;

/// Groups by which surveys of contacts are compared here, completed years.
enum AgeGroup {
    FROM_0(0, "0-5"),
    FROM_6(6, "6-17"),
    FROM_18(18, "18-29"),
    FROM_30(30, "30-44"),
    FROM_45(45, "45-59"),
    FROM_60(60, "60+");

    private static final AgeGroup[] ALL = values();

    private final int from;
    private final String label;

    AgeGroup(int from, String label) {
        this.from = from;
        this.label = label;
    }

    String label() {
        return label;
    }

    static int index(AgeGroup group) {
        return of(group.from);
    }

    /// Place of the group in the list.
    static int of(int age) {
        int group = ALL.length - 1;
        while (ALL[group].from > age) {
            group--;
        }
        return group;
    }
}
