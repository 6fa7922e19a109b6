package org.huhang.citysim.streets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.areas.AreaLevel;
import org.huhang.citysim.geography.Position;

/// Lays the street graph over the areas and the named lines. Synthetic: towns joined by a shortest tree and to their
/// two nearest, communities to their town and to two neighbours, compounds to their community, bends of named roads
/// to the nearest community, motorways at ramps only.
public final class StreetGraphs {
    private static final double WALKING_METRES_PER_SECOND = 1.25;
    private static final double RAMP_METRES = 300;

    private final List<StreetNode> nodes = new ArrayList<>();
    private final List<StreetEdge> edges = new ArrayList<>();
    private final Set<Long> joined = new HashSet<>();
    private final Map<String, Integer> byLabel = new HashMap<>();
    private final Map<Position, Integer> byBend = new HashMap<>();

    private StreetGraphs() {}

    /// `ramps`: where a motorway can be entered; its two ends always can.
    public static StreetGraph over(List<Area> areas, NamedLines lines, List<Position> ramps) {
        var graph = new StreetGraphs();
        var towns = graph.place(areas, AreaLevel.TOWNSHIP);
        var communities = graph.place(areas, AreaLevel.COMMUNITY);
        var compounds = graph.place(areas, AreaLevel.COMPOUND);
        graph.tree(towns);
        graph.neighbours(towns, towns, RoadKind.ROAD);
        Map<String, List<StreetNode>> byTown = new HashMap<>();
        communities.forEach(node -> byTown.computeIfAbsent(node.label().substring(0, 9), _ -> new ArrayList<>())
                .add(node));
        for (StreetNode community : communities) {
            graph.join(community, graph.labelled(community.label().substring(0, 9)), RoadKind.STREET, 1.15);
        }
        byTown.values().forEach(group -> graph.neighbours(group, group, RoadKind.LANE));
        compounds.forEach(node -> graph.join(node, graph.labelled(node.label().substring(0, 12)), RoadKind.LANE, 1.2));
        lines.all().stream()
                .filter(line -> line.kind() != RoadKind.RIVER)
                .forEach(line -> graph.run(line, communities, ramps));
        return new StreetGraph(graph.nodes, graph.edges);
    }

    private List<StreetNode> place(List<Area> areas, AreaLevel level) {
        var placed = new ArrayList<StreetNode>();
        for (Area area : areas) {
            if (area.level() == level) {
                placed.add(node(area.code(), area.centre()));
            }
        }
        return placed;
    }

    private StreetNode node(String label, Position position) {
        var node = new StreetNode(nodes.size(), label, position);
        nodes.add(node);
        byLabel.put(label, node.index());
        return node;
    }

    private StreetNode labelled(String label) {
        return nodes.get(Objects.requireNonNull(byLabel.get(label), label));
    }

    /// Prim's shortest tree: whatever else is added, every town can be reached.
    private void tree(List<StreetNode> towns) {
        var reached = new ArrayList<>(List.of(towns.getFirst()));
        var open = new ArrayList<>(towns.subList(1, towns.size()));
        while (!open.isEmpty()) {
            StreetNode next = open.stream()
                    .min(Comparator.comparingDouble(node -> metres(node, nearest(node, reached))))
                    .orElseThrow();
            join(next, nearest(next, reached), RoadKind.ROAD, 1.3);
            open.remove(next);
            reached.add(next);
        }
    }

    private void neighbours(List<StreetNode> from, List<StreetNode> to, RoadKind kind) {
        for (StreetNode node : from) {
            to.stream()
                    .filter(other -> other.index() != node.index())
                    .sorted(Comparator.comparingDouble(other -> metres(node, other)))
                    .limit(2)
                    .forEach(other -> join(node, other, kind, 1.3));
        }
    }

    private void run(NamedLine line, List<StreetNode> communities, List<Position> ramps) {
        List<Position> points = line.line().points();
        StreetNode before = null;
        for (int i = 0; i < points.size(); i++) {
            Position point = points.get(i);
            String label = line.name() + "-" + (i + 1);
            Integer known = byBend.get(point);
            StreetNode node = known == null ? node(label, point) : nodes.get(known);
            byBend.put(point, node.index());
            boolean end = i == 0 || i == points.size() - 1;
            boolean open = end || ramps.stream().anyMatch(ramp -> ramp.metresTo(point) < RAMP_METRES);
            if (known == null && (line.kind() != RoadKind.MOTORWAY || open)) {
                join(node, nearest(node, communities), RoadKind.STREET, 1.2);
            }
            if (before != null) {
                join(before, node, line.kind(), 1);
            }
            before = node;
        }
    }

    private static StreetNode nearest(StreetNode node, List<StreetNode> others) {
        return others.stream()
                .min(Comparator.comparingDouble(other -> metres(node, other)))
                .orElseThrow();
    }

    private static double metres(StreetNode a, StreetNode b) {
        return a.position().metresTo(b.position());
    }

    private void join(StreetNode a, StreetNode b, RoadKind kind, double detour) {
        int from = Math.min(a.index(), b.index());
        int to = Math.max(a.index(), b.index());
        if (!joined.add(((long) from << 32) | to)) {
            return;
        }
        int length = (int) Math.max(10, Math.ceil(metres(a, b) * detour));
        int walking = kind.walkable() ? seconds(length / WALKING_METRES_PER_SECOND) : StreetEdge.NOT_ALLOWED;
        int driving = seconds(length * 3.6 / kind.carKilometresPerHour());
        edges.add(new StreetEdge(from, to, kind, length, walking, driving));
    }

    private static int seconds(double exact) {
        return (int) Math.ceil(exact);
    }
}
