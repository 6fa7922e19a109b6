package org.huhang.citysim.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final Position ORIGIN = new Position(110.48, 29.12);

    @Test
    void movedPointLiesAsFarAsItWasMoved() {
        assertEquals(500, ORIGIN.metresTo(ORIGIN.moved(300, 400)), 0.5);
    }

    @Test
    void footprintRingIsClosedAndAsLargeAsStated() {
        List<Position> ring = new Footprint(ORIGIN, 30, 12).ring();
        assertEquals(ring.getFirst(), ring.getLast());
        assertEquals(30, ring.get(0).metresTo(ring.get(1)), 0.1);
        assertEquals(12, ring.get(1).metresTo(ring.get(2)), 0.1);
    }

    @Test
    void lineKnowsItsLengthAndItsDistance() {
        var line = new Polyline(List.of(ORIGIN, ORIGIN.moved(1_000, 0)));
        assertEquals(1_000, line.lengthMetres(), 1);
        assertEquals(50, line.metresTo(ORIGIN.moved(500, 50)), 0.5);
        assertEquals(50, line.metresTo(ORIGIN.moved(-50, 0)), 0.5);
    }

    @Test
    void polygonHoldsWhatIsInsideOnly() {
        var square = new Polygon(new Footprint(ORIGIN, 100, 100).ring());
        assertTrue(square.contains(ORIGIN.moved(49, -49)));
        assertFalse(square.contains(ORIGIN.moved(51, 0)));
    }

    @Test
    void seatsKeepTheirDistance() {
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                double metres = ORIGIN.seat(i, 100).metresTo(ORIGIN.seat(j, 100));
                assertTrue(metres > 95, i + " and " + j + " are " + metres + " m apart");
            }
        }
    }
}
