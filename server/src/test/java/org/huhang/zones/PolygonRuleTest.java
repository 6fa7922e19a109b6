package org.huhang.zones;

import static org.huhang.zones.ShapeTest.ring;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.huhang.registry.BuildingSpots;
import org.huhang.shared.Refusal;
import org.junit.jupiter.api.Test;

class PolygonRuleTest {
    private static final BuildingSpots.Box CITY = new BuildingSpots.Box(110, 29, 111, 30);

    private static String refusal(List<List<double[]>> rings) {
        return PolygonRule.refusal(List.of(new Polygon(rings)), CITY)
                .map(Refusal::code)
                .orElse("taken");
    }

    private static String refusal(double... corners) {
        return refusal(List.of(ring(corners)));
    }

    @Test
    void aSquareInTheCityIsTakenEitherWayRound() {
        assertEquals("taken", refusal(110.1, 29.1, 110.2, 29.1, 110.2, 29.2, 110.1, 29.2));
        assertEquals("taken", refusal(110.1, 29.1, 110.1, 29.2, 110.2, 29.2, 110.2, 29.1));
    }

    @Test
    void aRingThatDoesNotReturnIsNotClosed() {
        var open = new ArrayList<>(ring(110.1, 29.1, 110.2, 29.1, 110.2, 29.2, 110.1, 29.2));
        open.removeLast();
        assertEquals("zones.polygon-not-closed", refusal(List.of(open)));
        assertEquals("zones.polygon-not-closed", refusal(List.of(List.of())));
    }

    @Test
    void edgesThatCrossOrTouchAreRefused() {
        // a bow tie
        assertEquals("zones.polygon-crosses-itself", refusal(110.1, 29.1, 110.2, 29.2, 110.2, 29.1, 110.1, 29.2));
        // comes back to its own edge
        assertEquals(
                "zones.polygon-crosses-itself",
                refusal(110.0, 29.0, 110.4, 29.0, 110.4, 29.4, 110.2, 29.0, 110.0, 29.4));
        // turns back over the way it came
        assertEquals("zones.polygon-crosses-itself", refusal(110.0, 29.0, 110.4, 29.0, 110.2, 29.0, 110.2, 29.4));
        // the same with a corner beside the edge
        assertEquals("taken", refusal(110.0, 29.0, 110.4, 29.0, 110.4, 29.4, 110.2, 29.000001, 110.0, 29.4));
    }

    @Test
    void longitudeAndLatitudeInTheWrongOrderAreToldFromAPlaceOutside() {
        assertEquals("zones.polygon-swapped", refusal(29.1, 110.1, 29.2, 110.1, 29.2, 110.2));
        assertEquals("zones.polygon-outside", refusal(121.4, 31.2, 121.5, 31.2, 121.5, 31.3));
        assertEquals("zones.polygon-outside", refusal(0.0, 0.0, 0.1, 0.0, 0.1, 0.1));
        assertEquals("zones.polygon-no-position", refusal(110.1, 29.1, Double.NaN, 29.1, 110.2, 29.2));
    }

    @Test
    void theEdgeMayLieAMarginOutsideOfTheAreaAndNoFurther() {
        double edge = 111 + PolygonRule.MARGIN_DEGREES;
        assertEquals("taken", refusal(110.9, 29.1, edge, 29.1, edge, 29.2));
        assertEquals("zones.polygon-outside", refusal(110.9, 29.1, edge + 1e-6, 29.1, edge, 29.2));
    }

    @Test
    void aHoleLiesInsideAndCrossesNothing() {
        var outer = ring(110.0, 29.0, 110.6, 29.0, 110.6, 29.6, 110.0, 29.6);
        assertEquals("taken", refusal(List.of(outer, ring(110.2, 29.2, 110.4, 29.2, 110.4, 29.4))));
        assertEquals(
                "zones.polygon-hole-outside", refusal(List.of(outer, ring(110.7, 29.2, 110.8, 29.2, 110.8, 29.4))));
        assertEquals(
                "zones.polygon-crosses-itself", refusal(List.of(outer, ring(110.2, 29.2, 110.8, 29.2, 110.4, 29.4))));
    }

    @Test
    void atMostAThousandPositions() {
        assertEquals("taken", refusal(List.of(circle(PolygonRule.MOST_POSITIONS))));
        assertEquals("zones.polygon-too-many-positions", refusal(List.of(circle(PolygonRule.MOST_POSITIONS + 1))));
    }

    @Test
    void aRingHasThreeCornersAndNoneTwiceInARow() {
        assertEquals("zones.polygon-too-few-positions", refusal(110.1, 29.1, 110.2, 29.2));
        assertEquals("zones.polygon-too-few-positions", refusal(List.of()));
        assertEquals("zones.polygon-position-twice", refusal(110.1, 29.1, 110.2, 29.1, 110.2, 29.1, 110.2, 29.2));
    }

    /// @param positions with the closing one
    private static List<double[]> circle(int positions) {
        var corners = new double[2 * (positions - 1)];
        for (int i = 0; i < positions - 1; i++) {
            corners[2 * i] = 110.5 + 0.2 * Math.cos(2 * Math.PI * i / (positions - 1));
            corners[2 * i + 1] = 29.5 + 0.2 * Math.sin(2 * Math.PI * i / (positions - 1));
        }
        return ring(corners);
    }
}
