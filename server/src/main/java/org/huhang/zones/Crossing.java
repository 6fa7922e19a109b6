package org.huhang.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the edges of one polygon cross or touch: then nobody can say what is inside. Each pair of edges is looked at,
/// half a million of the largest polygon that is taken, in some milliseconds.
final class Crossing {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Edge(int ring, int number, int ofRing, double[] a, double[] b) {
        boolean follows(Edge other) {
            return ring == other.ring && (other.number + 1) % ofRing == number;
        }
    }

    private Crossing() {}

    /// The first position of the first edge that meets another.
    static Optional<double[]> find(Polygon polygon) {
        var edges = new ArrayList<Edge>();
        for (int r = 0; r < polygon.rings().size(); r++) {
            List<double[]> ring = polygon.rings().get(r);
            for (int i = 1; i < ring.size(); i++) {
                edges.add(new Edge(r, i - 1, ring.size() - 1, ring.get(i - 1), ring.get(i)));
            }
        }
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                if (meet(edges.get(i), edges.get(j))) {
                    return Optional.of(edges.get(i).a());
                }
            }
        }
        return Optional.empty();
    }

    /// Neighbours share a corner; that one turns back over the other is a crossing all the same.
    private static boolean meet(Edge one, Edge other) {
        boolean follows = other.follows(one);
        boolean leads = one.follows(other);
        if (follows && leads) {
            return true; // two edges make no ring
        }
        if (follows) {
            return turnsBack(one.a(), one.b(), other.b());
        }
        if (leads) {
            return turnsBack(other.a(), other.b(), one.b());
        }
        return meet(one.a(), one.b(), other.a(), other.b());
    }

    private static boolean turnsBack(double[] from, double[] corner, double[] to) {
        return side(from, corner, to) == 0
                && (from[0] - corner[0]) * (to[0] - corner[0]) + (from[1] - corner[1]) * (to[1] - corner[1]) > 0;
    }

    private static boolean meet(double[] a, double[] b, double[] c, double[] d) {
        int abc = side(a, b, c);
        int abd = side(a, b, d);
        int cda = side(c, d, a);
        int cdb = side(c, d, b);
        return (abc != abd && cda != cdb)
                || (abc == 0 && between(a, b, c))
                || (abd == 0 && between(a, b, d))
                || (cda == 0 && between(c, d, a))
                || (cdb == 0 && between(c, d, b));
    }

    private static int side(double[] a, double[] b, double[] c) {
        return (int) Math.signum((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
    }

    private static boolean between(double[] a, double[] b, double[] point) {
        return Math.min(a[0], b[0]) <= point[0]
                && point[0] <= Math.max(a[0], b[0])
                && Math.min(a[1], b[1]) <= point[1]
                && point[1] <= Math.max(a[1], b[1]);
    }
}
