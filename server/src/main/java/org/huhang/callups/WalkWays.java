package org.huhang.callups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import org.huhang.planning.Spot;
import org.huhang.planning.turnout.Walks;
import org.huhang.registry.StreetEdge;
import org.huhang.registry.StreetNode;
import org.huhang.registry.Streets;

/// Ways on foot to one point: straight across a compound, along the streets to what is farther away.
final class WalkWays {
    /// So near, people walk between the houses.
    private static final double ACROSS_METRES = 250;

    private final Plane plane;
    private final Spot point;
    private final CallupResult.WaySpot pointAt;
    private final List<StreetNode> nodes;
    private final Map<Integer, List<Leg>> legs = new HashMap<>();
    private final Map<Integer, Double> far = new HashMap<>();
    private final Map<Integer, Integer> before = new HashMap<>();

    private record Leg(int to, double metres) {}

    private record OpenNode(int node, double metres) {}

    /// @param path from the building to the point
    record FootWay(double metres, List<CallupResult.WaySpot> path) {}

    WalkWays(Plane plane, CalledPoint to, Streets.StreetGraph streets) {
        this.plane = plane;
        pointAt = new CallupResult.WaySpot(to.longitude(), to.latitude());
        point = plane.spot(to.longitude(), to.latitude());
        for (StreetEdge edge : streets.edges()) {
            if (edge.walkSeconds() != null) {
                leg(edge.fromNumber(), edge.toNumber(), edge.lengthMetres());
                leg(edge.toNumber(), edge.fromNumber(), edge.lengthMetres());
            }
        }
        nodes = streets.nodes().stream()
                .filter(node -> legs.containsKey(node.number()))
                .toList();
        nearest(point).ifPresent(this::search);
    }

    private void leg(int from, int to, int metres) {
        legs.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Leg(to, metres));
    }

    FootWay from(double longitude, double latitude) {
        var start = plane.spot(longitude, latitude);
        var straight = Plane.metres(start, point);
        var at = new CallupResult.WaySpot(longitude, latitude);
        var corner = straight <= ACROSS_METRES
                ? Optional.<StreetNode>empty()
                : nearest(start).filter(node -> far.containsKey(node.number()));
        return corner.map(node -> along(start, at, node))
                .orElseGet(() -> new FootWay(Walks.DETOUR * straight, List.of(at, pointAt)));
    }

    private FootWay along(Spot start, CallupResult.WaySpot at, StreetNode corner) {
        List<CallupResult.WaySpot> path = new ArrayList<>(List.of(at));
        Map<Integer, StreetNode> known = new HashMap<>();
        nodes.forEach(node -> known.put(node.number(), node));
        Integer next = corner.number();
        var last = corner;
        while (next != null) {
            last = Objects.requireNonNull(known.get(next));
            path.add(new CallupResult.WaySpot(last.longitude(), last.latitude()));
            next = before.get(next);
        }
        path.add(pointAt);
        double metres = Walks.DETOUR * (Plane.metres(start, spot(corner)) + Plane.metres(spot(last), point))
                + Objects.requireNonNull(far.get(corner.number()));
        return new FootWay(metres, List.copyOf(path));
    }

    private Spot spot(StreetNode node) {
        return plane.spot(node.longitude(), node.latitude());
    }

    private Optional<StreetNode> nearest(Spot to) {
        return nodes.stream().min(Comparator.comparingDouble(node -> Plane.metres(spot(node), to)));
    }

    private void search(StreetNode from) {
        far.put(from.number(), 0.0);
        var open = new PriorityQueue<>(Comparator.comparingDouble(OpenNode::metres));
        open.add(new OpenNode(from.number(), 0));
        while (!open.isEmpty()) {
            var at = open.remove();
            if (at.metres() > Objects.requireNonNull(far.get(at.node()))) {
                continue;
            }
            for (Leg leg : legs.getOrDefault(at.node(), List.of())) {
                double sum = at.metres() + leg.metres();
                if (sum < far.getOrDefault(leg.to(), Double.POSITIVE_INFINITY)) {
                    far.put(leg.to(), sum);
                    before.put(leg.to(), at.node());
                    open.add(new OpenNode(leg.to(), sum));
                }
            }
        }
    }
}
