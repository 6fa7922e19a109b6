package org.huhang.planning.rooms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.function.IntFunction;

/// Things joined into sets: all that share a key are one.
final class Unions {
    private final int[] parent;

    Unions(int things) {
        parent = new int[things];
        Arrays.setAll(parent, index -> index);
    }

    private int root(int thing) {
        int at = thing;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    Unions join(IntFunction<?> key) {
        var first = new HashMap<Object, Integer>();
        for (int i = 0; i < parent.length; i++) {
            Integer other = first.putIfAbsent(key.apply(i), i);
            if (other != null) {
                parent[root(i)] = root(other);
            }
        }
        return this;
    }

    /// A number of its set for each, from 0, in the order in which the sets come.
    int[] numbered() {
        var numbers = new HashMap<Integer, Integer>();
        int[] of = new int[parent.length];
        for (int i = 0; i < of.length; i++) {
            int root = root(i);
            Integer number = numbers.get(root);
            if (number == null) {
                number = numbers.size();
                numbers.put(root, number);
            }
            of[i] = number;
        }
        return of;
    }
}
