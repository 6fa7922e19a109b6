package org.huhang.coverage;

import java.util.Arrays;

/// For each node of a round how many of those below it stand where, and with which change that last changed.
final class NodeFigures {
    private static final int LISTED = CoverageCounts.slot(CoverageState.LISTED);
    private static final int REGISTERED = CoverageCounts.slot(CoverageState.REGISTERED);

    private final NodeTree tree;
    private final PersonColumns people;
    private final int[] figures;
    private final long[] changes;
    private long change = 1;

    NodeFigures(NodeTree tree, PersonColumns people) {
        this.tree = tree;
        this.people = people;
        figures = new int[tree.size() * CoverageCounts.SLOTS];
        changes = new long[tree.size()];
    }

    void clear() {
        Arrays.fill(figures, 0);
    }

    /// What is told from now on is another change than what was told before.
    void nextChange() {
        change++;
    }

    /// A person as they stand now, in all the nodes above them.
    ///
    /// @param sign 1, or -1 before anything of theirs becomes another
    void add(int person, int sign) {
        int leaf = people.leaf[person];
        if (leaf == NodeTree.NONE) {
            return;
        }
        var state = people.state(person);
        int slot = CoverageCounts.slot(state);
        var reason = state == CoverageState.EXCUSED ? people.reason(person) : null;
        for (int node = leaf; node != NodeTree.NONE; node = tree.parent(node)) {
            figures[node * CoverageCounts.SLOTS + slot] += sign;
            if (reason != null) {
                figures[node * CoverageCounts.SLOTS + CoverageCounts.slot(reason)] += sign;
            }
            changes[node] = change;
        }
    }

    /// Something else than the state of somebody there is another now.
    void touch(int leaf) {
        for (int node = leaf; node != NodeTree.NONE; node = tree.parent(node)) {
            changes[node] = change;
        }
    }

    CoverageCounts counts(int node) {
        return CoverageCounts.of(figures, node * CoverageCounts.SLOTS);
    }

    /// How many below a node are neither swabbed nor excused.
    int missing(int node) {
        return figures[node * CoverageCounts.SLOTS + LISTED] + figures[node * CoverageCounts.SLOTS + REGISTERED];
    }

    /// Grows whenever something below the node changes.
    long change(int node) {
        return changes[node];
    }
}
