package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Streets and paths between corners; the shortest ways along them.
public final class StreetWalks {
    private record Way(int corner, double metres) {}

    private final List<List<Way>> ways = new ArrayList<>();

    /// @param corners how many there are
    public StreetWalks(int corners, List<Street> streets) {
        for (int i = 0; i < corners; i++) {
            ways.add(new ArrayList<>());
        }
        for (var street : streets) {
            ways.get(street.from()).add(new Way(street.to(), street.metres()));
            ways.get(street.to()).add(new Way(street.from(), street.metres()));
        }
    }

    /// Ways between places that lie at corners; infinite where no street leads. One search for each place.
    ///
    /// @param cornerOf by place
    public Walks walks(List<Integer> cornerOf) {
        double[][] metres = new double[cornerOf.size()][cornerOf.size()];
        for (int from = 0; from < metres.length; from++) {
            double[] far = from(cornerOf.get(from));
            for (int to = 0; to < metres.length; to++) {
                metres[from][to] = far[cornerOf.get(to)];
            }
        }
        return (from, to) -> metres[from][to];
    }

    private double[] from(int start) {
        double[] far = new double[ways.size()];
        Arrays.fill(far, Double.POSITIVE_INFINITY);
        far[start] = 0;
        var open = new PriorityQueue<Way>((one, other) -> Double.compare(one.metres, other.metres));
        open.add(new Way(start, 0));
        while (!open.isEmpty()) {
            var at = open.remove();
            if (at.metres > far[at.corner]) {
                continue;
            }
            for (var way : ways.get(at.corner)) {
                double sum = at.metres + way.metres;
                if (sum < far[way.corner]) {
                    far[way.corner] = sum;
                    open.add(new Way(way.corner, sum));
                }
            }
        }
        return far;
    }
}
