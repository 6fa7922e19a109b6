package org.huhang.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Where in the columns those of a node stand. Whoever was listed when the index was made stands in the order of the
/// tree, all of a node in one range; who was listed since, or elsewhere, stands apart and is looked at by whoever is
/// asked for any node.
final class TreeOrder {
    private final NodeTree tree;
    private final PersonColumns people;

    /// By node, the first of those of it and all after it.
    private final int[] first;

    private final int settled;
    private final BitSet isApart = new BitSet();
    private int[] apart = new int[64];
    private int late;

    TreeOrder(NodeTree tree, PersonColumns people) {
        this.tree = tree;
        this.people = people;
        settled = people.size();
        first = new int[tree.size() + 1];
        Arrays.fill(first, settled);
        for (int person = settled - 1; person >= 0; person--) {
            if (people.isListed(person)) {
                first[people.leaf[person]] = person;
            }
        }
        for (int node = tree.size() - 1; node >= 0; node--) {
            first[node] = Math.min(first[node], first[node + 1]);
        }
    }

    /// Somebody is listed in another place than in the order.
    void setApart(int person) {
        if (isApart.get(person)) {
            return;
        }
        isApart.set(person);
        if (late == apart.length) {
            apart = Arrays.copyOf(apart, 2 * late);
        }
        apart[late++] = person;
    }

    /// How many stand apart: many make all slower, and a new index puts them in.
    int late() {
        return late;
    }

    /// Everybody below a node, in the order of the tree and then those apart, as long as `each` says so.
    void each(int node, IntPredicate each) {
        int end = tree.end(node);
        for (int person = first[node]; person < first[end]; person++) {
            if (isIn(person, node, end) && !isApart.get(person) && !each.test(person)) {
                return;
            }
        }
        for (int i = 0; i < late; i++) {
            if (isIn(apart[i], node, end) && !each.test(apart[i])) {
                return;
            }
        }
    }

    /// Those of a node itself, of nothing below it.
    void own(int node, IntConsumer each) {
        for (int person = first[node]; person < first[node + 1]; person++) {
            if (people.leaf[person] == node && !isApart.get(person)) {
                each.accept(person);
            }
        }
        for (int i = 0; i < late; i++) {
            if (people.leaf[apart[i]] == node) {
                each.accept(apart[i]);
            }
        }
    }

    private boolean isIn(int person, int node, int end) {
        return people.leaf[person] >= node && people.leaf[person] < end;
    }
}
