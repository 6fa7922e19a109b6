package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Points and polygons. The drawing, one character a unit, south at the bottom:
///
///     6  +-----------+
///     4  |   +---+   |      a square of 6 with a hole from 2 to 4
///     2  |   +---+   |
///     0  +-----------+
///        0   2   4   6
class ShapeTest {
    private static final List<double[]> OUTER = ring(0, 0, 6, 0, 6, 6, 0, 6);
    private static final List<double[]> HOLE = ring(2, 2, 4, 2, 4, 4, 2, 4);
    private static final Shape WITH_HOLE = new Shape(List.of(new Polygon(List.of(OUTER, HOLE))));

    static List<double[]> ring(double... corners) {
        var ring = new ArrayList<double[]>();
        for (int i = 0; i < corners.length; i += 2) {
            ring.add(new double[] {corners[i], corners[i + 1]});
        }
        ring.add(ring.getFirst().clone());
        return ring;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "3, 3, false", // in the hole
        "0, 0, true", // a corner
        "6, 3, true", // on an edge
        "3, 6, true",
        "2, 3, true", // on the hole's edge
        "4, 4, true", // the hole's corner
        "6.000001, 3, false",
        "-0.000001, 0, false",
        "2.000001, 2.000001, false", // just inside of the hole
        "1.999999, 3, true",
        "5, 2, true", // level with the hole's corners: the ray runs along its edge
        "1, 4, true",
        "7, 0, false", // level with the outer corners
        "-1, 6, false"
    })
    void aPointOnAnEdgeOrACornerIsInside(double x, double y, boolean inside) {
        assertEquals(inside, WITH_HOLE.covers(x, y));
    }

    @Test
    void aRayThroughASpikesTipCountsItOnce() {
        var spike = new Shape(List.of(new Polygon(List.of(ring(0, 0, 4, 0, 4, 4, 2, 2, 0, 4)))));
        assertTrue(spike.covers(1, 2));
        assertTrue(spike.covers(3, 2));
        assertTrue(spike.covers(2, 2));
        assertFalse(spike.covers(2, 2.1));
        assertFalse(spike.covers(-1, 2));
    }

    @Test
    void twoPolygonsThatOverlapTakeNothingFromOneAnother() {
        var both = new Shape(List.of(
                new Polygon(List.of(ring(0, 0, 4, 0, 4, 4, 0, 4))),
                new Polygon(List.of(ring(2, 2, 6, 2, 6, 6, 2, 6)))));
        assertTrue(both.covers(3, 3));
        assertTrue(both.covers(5, 5));
        assertFalse(both.covers(5, 1));
    }

    @Test
    void aRandomTriangleCoversWhatIsOnTheSameSideOfAllItsEdges() {
        long seed = System.nanoTime();
        for (long each : new long[] {1, 2, 3, seed}) {
            var random = new Random(each);
            for (int i = 0; i < 300; i++) {
                double[] c = random.doubles(6, 0, 10).toArray();
                var shape = new Shape(List.of(new Polygon(List.of(ring(c)))));
                for (int j = 0; j < 30; j++) {
                    double x = random.nextDouble() * 10;
                    double y = random.nextDouble() * 10;
                    double a = side(c[0], c[1], c[2], c[3], x, y);
                    double b = side(c[2], c[3], c[4], c[5], x, y);
                    double d = side(c[4], c[5], c[0], c[1], x, y);
                    boolean naive = (a > 0 && b > 0 && d > 0) || (a < 0 && b < 0 && d < 0);
                    assertEquals(naive, shape.covers(x, y), "seed " + each);
                }
            }
        }
    }

    private static double side(double ax, double ay, double bx, double by, double x, double y) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    }
}
