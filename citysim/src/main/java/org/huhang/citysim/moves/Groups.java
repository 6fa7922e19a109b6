package org.huhang.citysim.moves;

/// Members by group, each group's in ascending order; who has no group (-1) is left out.
final class Groups {
    private final int[] starts;
    private final int[] members;

    private Groups(int[] starts, int[] members) {
        this.starts = starts;
        this.members = members;
    }

    static Groups by(int[] group, int groups) {
        var starts = new int[groups + 1];
        for (int each : group) {
            if (each >= 0) {
                starts[each + 1]++;
            }
        }
        for (int i = 0; i < groups; i++) {
            starts[i + 1] += starts[i];
        }
        var members = new int[starts[groups]];
        int[] next = starts.clone();
        for (int member = 0; member < group.length; member++) {
            if (group[member] >= 0) {
                members[next[group[member]]++] = member;
            }
        }
        return new Groups(starts, members);
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int at(int group, int index) {
        return members[starts[group] + index];
    }
}
