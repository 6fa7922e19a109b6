package org.huhang.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Areas, buildings and entrances of a round as one tree, numbered so that all below a node follow it: a node and all
/// below it are the numbers from its own to [#end]. Siblings stand as people count them: 1, 2, 10.
final class NodeTree {
    static final int NONE = -1;

    private static final Comparator<Draft> AS_PEOPLE_COUNT = Comparator.comparing((Draft each) -> each.kind)
            .thenComparingInt(each -> each.name.length())
            .thenComparing(each -> each.name)
            .thenComparing(each -> each.id);

    private final IdTable ids;
    private final int[] parents;
    private final int[] ends;
    private final NodeKind[] kinds;
    private final String[] names;
    private final double[] longitudes;
    private final double[] latitudes;

    private NodeTree(int size) {
        ids = new IdTable(size);
        parents = new int[size];
        ends = new int[size];
        kinds = new NodeKind[size];
        names = new String[size];
        longitudes = new double[size];
        latitudes = new double[size];
    }

    int size() {
        return parents.length;
    }

    int find(UUID id) {
        return ids.find(id);
    }

    UUID id(int node) {
        return ids.get(node);
    }

    /// [#NONE] at the top.
    int parent(int node) {
        return parents[node];
    }

    /// After the last below it.
    int end(int node) {
        return ends[node];
    }

    NodeKind kind(int node) {
        return Objects.requireNonNull(kinds[node]);
    }

    String name(int node) {
        return Objects.requireNonNull(names[node]);
    }

    @Nullable
    Double longitude(int node) {
        return Double.isNaN(longitudes[node]) ? null : longitudes[node];
    }

    @Nullable
    Double latitude(int node) {
        return Double.isNaN(latitudes[node]) ? null : latitudes[node];
    }

    List<Integer> tops() {
        var tops = new ArrayList<Integer>();
        for (int node = 0; node < size(); node = ends[node]) {
            tops.add(node);
        }
        return tops;
    }

    List<Integer> children(int node) {
        var children = new ArrayList<Integer>();
        for (int child = node + 1; child < ends[node]; child = ends[child]) {
            children.add(child);
        }
        return children;
    }

    /// From the top down to the node itself.
    List<Integer> path(int node) {
        var path = new ArrayList<Integer>();
        for (int at = node; at != NONE; at = parents[at]) {
            path.addFirst(at);
        }
        return path;
    }

    /// Names of what lies between a node and a house far below it, from the upper down: in a list of many houses each
    /// says where it stands. Empty where the house is the node's child, the node itself or above it.
    String between(int node, int house) {
        if (house <= node || house >= ends[node]) {
            return "";
        }
        var names = new ArrayList<String>();
        for (int at = parents[house]; at != node; at = parents[at]) {
            names.addFirst(name(at));
        }
        return String.join(" ", names);
    }

    /// The smallest area in which it lies, itself where it is one.
    AreaId area(int node) {
        int at = node;
        while (!kind(at).isArea()) {
            at = parents[at];
        }
        return new AreaId(id(at));
    }

    /// A tree that is being made: nodes in any order, each under a parent that need not be there yet.
    static final class Builder {
        private final Map<UUID, Draft> drafts = new LinkedHashMap<>();

        /// @param parent none at the top; one that never comes leaves the node at the top
        Builder add(UUID id, @Nullable UUID parent, NodeKind kind, String name) {
            return add(id, parent, kind, name, null, null);
        }

        Builder add(
                UUID id,
                @Nullable UUID parent,
                NodeKind kind,
                String name,
                @Nullable Double longitude,
                @Nullable Double latitude) {
            drafts.put(id, new Draft(id, parent, kind, name, longitude, latitude));
            return this;
        }

        boolean has(UUID id) {
            return drafts.containsKey(id);
        }

        NodeTree build() {
            var below = new HashMap<UUID, List<Draft>>();
            var tops = new ArrayList<Draft>();
            drafts.values().forEach(each -> {
                if (each.parent != null && drafts.containsKey(each.parent)) {
                    below.computeIfAbsent(each.parent, _ -> new ArrayList<>()).add(each);
                } else {
                    tops.add(each);
                }
            });
            var tree = new NodeTree(drafts.size());
            tops.stream().sorted(AS_PEOPLE_COUNT).forEach(top -> tree.place(top, NONE, below));
            return tree;
        }
    }

    private record Draft(
            UUID id,
            @Nullable UUID parent,
            NodeKind kind,
            String name,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    private void place(Draft draft, int parent, Map<UUID, List<Draft>> below) {
        int node = ids.add(draft.id);
        parents[node] = parent;
        kinds[node] = draft.kind;
        names[node] = draft.name;
        longitudes[node] = Objects.requireNonNullElse(draft.longitude, Double.NaN);
        latitudes[node] = Objects.requireNonNullElse(draft.latitude, Double.NaN);
        below.getOrDefault(draft.id, List.of()).stream()
                .sorted(AS_PEOPLE_COUNT)
                .forEach(child -> place(child, node, below));
        ends[node] = ids.size();
    }
}
