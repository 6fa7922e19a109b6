package org.huhang.citysim.streets;

import java.util.List;

/// The synthetic street graph: connected, a few thousand nodes (towns, communities, compounds' gates, bends of
/// named roads).
public record StreetGraph(List<StreetNode> nodes, List<StreetEdge> edges) {
    public StreetGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
