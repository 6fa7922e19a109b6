package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huhang.planning.Spot;

/// Brings neighbours that are too few together, the nearest first, as long as the way is short and the point
/// not too large.
final class PointGroups {
    private record Pair(int one, int other, double metres) {}

    private final PointNorms norms;
    private final List<PointGroup> groups = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    private PointGroups(PointNorms norms) {
        this.norms = norms;
    }

    /// @param most points that there can be, as each takes a table
    static List<PointGroup> of(List<Estate> estates, PointNorms norms, int most) {
        var made = new PointGroups(norms);
        for (var estate : estates) {
            if (estate.people() > 0) {
                made.groups.addAll(PointGroup.of(estate, norms));
            }
        }
        made.join();
        made.squeeze(Math.max(1, most));
        return made.groups;
    }

    private void join() {
        groups.forEach(group -> spots.add(group.at()));
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < groups.size(); one++) {
            for (int other = 0; other < one; other++) {
                double metres = Estate.metres(spots.get(one), spots.get(other));
                if (metres <= norms.mostMetres()) {
                    pairs.add(new Pair(one, other, metres));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::metres));
        int[] into = new int[groups.size()];
        for (int i = 0; i < into.length; i++) {
            into[i] = i;
        }
        for (var pair : pairs) {
            int one = root(into, pair.one);
            int other = root(into, pair.other);
            if (one != other && canShare(groups.get(one), groups.get(other))) {
                groups.set(one, groups.get(one).with(groups.get(other)));
                into[other] = one;
            }
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (into[i] != i) {
                groups.remove(i);
            }
        }
    }

    private static int root(int[] into, int index) {
        int root = index;
        while (into[root] != root) {
            root = into[root];
        }
        return root;
    }

    private boolean canShare(PointGroup one, PointGroup other) {
        return !one.isApart()
                && !other.isApart()
                && Math.min(one.people(), other.people()) < norms.leastPeople()
                && one.people() + other.people() <= norms.mostPeople();
    }

    /// With fewer tables than points the smallest go to their nearest neighbour, whatever the norms say; those
    /// apart never.
    private void squeeze(int most) {
        while (groups.size() > most) {
            var free = groups.stream().filter(group -> !group.isApart()).toList();
            if (free.size() < 2) {
                return;
            }
            var smallest = free.stream()
                    .min(Comparator.comparingInt(PointGroup::people))
                    .orElseThrow();
            var at = smallest.at();
            var nearest = free.stream()
                    .filter(group -> !group.equals(smallest))
                    .min(Comparator.comparingDouble(group -> Estate.metres(at, group.at())))
                    .orElseThrow();
            groups.remove(smallest);
            groups.set(groups.indexOf(nearest), nearest.with(smallest));
        }
    }
}
