package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huhang.planning.Spot;

/// Whose people share a sampling point.
record PointGroup(List<Estate> estates, List<Stairwell> stairwells) {
    int people() {
        return stairwells.stream().mapToInt(Estate::people).sum();
    }

    Spot at() {
        return Estate.middle(estates, stairwells);
    }

    boolean isApart() {
        return estates.stream().anyMatch(Estate::apart);
    }

    PointGroup with(PointGroup other) {
        return new PointGroup(both(estates, other.estates), both(stairwells, other.stairwells));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// An estate that is too many for one point, parted along its longer side, and again.
    static List<PointGroup> of(Estate estate, PointNorms norms) {
        var groups = new ArrayList<PointGroup>();
        part(estate, estate.stairwells(), norms.points(estate.people()), groups);
        return groups;
    }

    private static void part(Estate estate, List<Stairwell> all, int parts, List<PointGroup> into) {
        if (parts <= 1 || all.size() < 2) {
            into.add(new PointGroup(List.of(estate), all));
            return;
        }
        var sorted = new ArrayList<>(all);
        var east = all.stream().mapToInt(each -> each.at().east()).summaryStatistics();
        var north = all.stream().mapToInt(each -> each.at().north()).summaryStatistics();
        boolean isWide = (long) east.getMax() - east.getMin() >= (long) north.getMax() - north.getMin();
        sorted.sort(Comparator.comparingInt((Stairwell each) ->
                        isWide ? each.at().east() : each.at().north())
                .thenComparingInt(Stairwell::id));
        int sum = all.stream().mapToInt(Estate::people).sum();
        int half = parts / 2;
        int cut = 0;
        for (long people = 0; cut < all.size() - 1 && people < (long) sum * half / parts; cut++) {
            people += Estate.people(sorted.get(cut));
        }
        cut = Math.max(1, cut);
        part(estate, List.copyOf(sorted.subList(0, cut)), half, into);
        part(estate, List.copyOf(sorted.subList(cut, sorted.size())), parts - half, into);
    }
}
