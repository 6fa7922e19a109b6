package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huhang.registry.StreetEdge;
import org.huhang.registry.StreetNode;
import org.huhang.registry.Streets;
import org.huhang.shared.Wording;
import org.junit.jupiter.api.Test;

/// A street around a block; the point lies at its end:
///
///     1 ---- 2
///            |
///     house  3 ---- point
class WalkWaysTest {
    private static final double DEGREE = 0.01;
    private static final CalledPoint POINT = new CalledPoint(null, new Wording("any", null), 110.02, 29.0, 0, 1);
    private static final Streets.StreetGraph STREETS = new Streets.StreetGraph(
            List.of(node(1, 110.0, 29.01), node(2, 110.01, 29.01), node(3, 110.01, 29.0), node(4, 110.02, 29.0)),
            List.of(edge(1, 2), edge(2, 3), edge(3, 4)));

    private final WalkWays ways = new WalkWays(new Plane(110.01, 29.0), POINT, STREETS);

    private static StreetNode node(int number, double longitude, double latitude) {
        return new StreetNode(number, "any", longitude, latitude, "TEST");
    }

    private static StreetEdge edge(int from, int to) {
        return new StreetEdge(from, to, "any", 1_000, 800, null, "TEST");
    }

    @Test
    void whatIsFarIsReachedAlongTheStreets() {
        var way = ways.from(110.0, 29.01);
        assertEquals(3_000, way.metres(), 5);
        assertEquals(6, way.path().size());
    }

    @Test
    void neighboursWalkAcross() {
        var way = ways.from(110.02 - DEGREE / 10, 29.0);
        assertEquals(2, way.path().size());
        assertEquals(126, way.metres(), 2);
    }

    @Test
    void whereNoStreetLeadsTheWayIsStraightAndLonger() {
        var way = new WalkWays(new Plane(110.01, 29.0), POINT, new Streets.StreetGraph(List.of(), List.of()))
                .from(110.01, 29.0);
        assertEquals(2, way.path().size());
        assertEquals(1.3 * 973, way.metres(), 5);
    }
}
