package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.huhang.citysim.streets.RoadKind;
import org.huhang.citysim.streets.StreetEdge;
import org.huhang.citysim.streets.StreetGraph;
import org.junit.jupiter.api.Test;

class StreetGraphTest {
    private static final StreetGraph GRAPH = Cities.TWO_HUNDREDTH.streets();

    @Test
    void everyNodeCanBeReachedByCar() {
        assertEquals(GRAPH.nodes().size(), reached(true));
    }

    @Test
    void onlyMotorwaysAreOutOfReachOnFoot() {
        int bends = (int) GRAPH.nodes().stream()
                .filter(node -> node.label().contains("高速"))
                .count();
        assertTrue(reached(false) >= GRAPH.nodes().size() - bends);
        for (StreetEdge edge : GRAPH.edges()) {
            assertEquals(edge.kind() == RoadKind.MOTORWAY, edge.walkingSeconds() == StreetEdge.NOT_ALLOWED);
        }
    }

    @Test
    void noWayIsShorterThanTheStraightLineOrFasterThanItsRoadAllows() {
        for (StreetEdge edge : GRAPH.edges()) {
            double straight = GRAPH.nodes()
                    .get(edge.from())
                    .position()
                    .metresTo(GRAPH.nodes().get(edge.to()).position());
            assertTrue(edge.lengthMetres() >= straight - 1, edge.toString());
            double speed = edge.lengthMetres() * 3.6 / edge.drivingSeconds();
            assertTrue(speed <= edge.kind().carKilometresPerHour() + 0.01, edge.toString());
        }
    }

    private static int reached(boolean byCar) {
        List<List<Integer>> next = new ArrayList<>();
        GRAPH.nodes().forEach(_ -> next.add(new ArrayList<>()));
        for (StreetEdge edge : GRAPH.edges()) {
            if (byCar || edge.kind().walkable()) {
                next.get(edge.from()).add(edge.to());
                next.get(edge.to()).add(edge.from());
            }
        }
        var seen = new BitSet();
        var queue = new ArrayDeque<>(List.of(0));
        seen.set(0);
        while (!queue.isEmpty()) {
            for (int neighbour : next.get(queue.poll())) {
                if (!seen.get(neighbour)) {
                    seen.set(neighbour);
                    queue.add(neighbour);
                }
            }
        }
        return seen.cardinality();
    }
}
