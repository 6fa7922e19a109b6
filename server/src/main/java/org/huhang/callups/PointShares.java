package org.huhang.callups;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which entrance comes to which point: the largest buildings choose first, each the nearest point whose tables are not
/// filled beyond its share. All of one building go one way.
final class PointShares {
    /// A point may take so much more than its share before the next one is asked for.
    private static final double ROOM = 1.1;

    private PointShares() {}

    /// @param metres by building and point
    /// @return by building its point
    static int[] of(CallupGround ground, List<CalledPoint> points, double[][] metres) {
        int[] chosen = new int[ground.buildings().size()];
        if (points.size() < 2) {
            return chosen;
        }
        double tables =
                points.stream().mapToInt(each -> Math.max(1, each.tables())).sum();
        double[] room = points.stream()
                .mapToDouble(each -> ROOM * ground.listed() * Math.max(1, each.tables()) / tables)
                .toArray();
        IntStream.range(0, chosen.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                        building -> -ground.buildings().get(building).people()))
                .forEach(building -> {
                    int people = ground.buildings().get(building).people();
                    chosen[building] = IntStream.range(0, points.size())
                            .boxed()
                            .min(Comparator.<Integer, Boolean>comparing(point -> room[point] < people)
                                    .thenComparingDouble(point -> metres[building][point]))
                            .orElse(0);
                    room[chosen[building]] -= people;
                });
        return chosen;
    }
}
