package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huhang.coverage.NodeView.PathStep;
import org.huhang.registry.Addresses;
import org.huhang.registry.Dwelling;
import org.huhang.registry.DwellingId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;

/// Reads nodes out of an index: memory alone, but for the names of doors.
@ApplicationScoped
class NodeViews {
    private final Addresses addresses;
    private final ForecastStore forecasts;

    NodeViews(Addresses addresses, ForecastStore forecasts) {
        this.addresses = addresses;
        this.forecasts = forecasts;
    }

    static NodeLine line(RoundIndex index, int node) {
        var tree = index.tree();
        return new NodeLine(
                tree.id(node),
                tree.kind(node),
                tree.name(node),
                null,
                tree.longitude(node),
                tree.latitude(node),
                index.figures().counts(node));
    }

    NodeView view(RoundIndex index, int node, Instant now) {
        boolean hasDoors = index.tree().kind(node) == NodeKind.ENTRANCE;
        var doors = hasDoors ? doors(index, node) : List.<NodeLine>of();
        var before = forecasts.findBefore(index.round(), index.tree().id(node), now);
        return index.read(() -> {
            var children = hasDoors
                    ? doors
                    : index.tree().children(node).stream()
                            .map(child -> line(index, child))
                            .toList();
            var line = line(index, node);
            var extent = index.extent(node);
            return new NodeView(
                    index.round().id(),
                    now,
                    index.figures().change(node),
                    path(index, node),
                    line,
                    children,
                    direct(index, node),
                    extent.tubes(),
                    Seconds.find(extent.first()),
                    Seconds.find(extent.last()),
                    before.orElse(null));
        });
    }

    static List<PathStep> path(RoundIndex index, int node) {
        var tree = index.tree();
        return tree.path(node).stream()
                .map(at -> new PathStep(tree.id(at), tree.kind(at), tree.name(at)))
                .toList();
    }

    private static CoverageCounts direct(RoundIndex index, int node) {
        int[] figures = new int[CoverageCounts.SLOTS];
        if (index.tree().kind(node) != NodeKind.ENTRANCE) {
            index.ownPeople(node, person -> count(index, person, figures));
        }
        return CoverageCounts.of(figures, 0);
    }

    private static void count(RoundIndex index, int person, int[] figures) {
        var people = index.people();
        var state = people.state(person);
        figures[CoverageCounts.slot(state)]++;
        var reason = state == CoverageState.EXCUSED ? people.reason(person) : null;
        if (reason != null) {
            figures[CoverageCounts.slot(reason)]++;
        }
    }

    /// The doors of an entrance by floor and label.
    List<NodeLine> doors(RoundIndex index, int entrance) {
        var figures = index.read(() -> {
            var byDoor = new LinkedHashMap<UUID, int[]>();
            index.people(entrance, person -> {
                int dwelling = index.people().dwelling[person];
                if (dwelling != IdTable.NONE) {
                    count(
                            index,
                            person,
                            byDoor.computeIfAbsent(
                                    index.dwellings().get(dwelling), _ -> new int[CoverageCounts.SLOTS]));
                }
                return true;
            });
            return byDoor;
        });
        var names =
                addresses.doors(figures.keySet().stream().map(DwellingId::new).toList());
        return figures.entrySet().stream()
                .map(each -> door(each.getKey(), names, CoverageCounts.of(each.getValue(), 0)))
                .sorted(Comparator.comparingInt((NodeLine door) -> door.floor() == null ? 0 : door.floor())
                        .thenComparingInt(door -> door.name().length())
                        .thenComparing(NodeLine::name))
                .toList();
    }

    private static NodeLine door(UUID id, Map<DwellingId, Dwelling> names, CoverageCounts counts) {
        var dwelling = names.get(new DwellingId(id));
        return new NodeLine(
                id,
                NodeKind.DWELLING,
                dwelling == null ? "" : dwelling.label(),
                dwelling == null ? null : dwelling.floor(),
                null,
                null,
                counts);
    }

    /// @param doors from the ground, as one sees the house
    record EntranceView(UUID id, String name, CoverageCounts counts, List<NodeLine> doors) {}

    record BuildingView(
            RoundId roundId, Instant asOf, List<PathStep> path, NodeLine node, List<EntranceView> entrances) {
        BuildingView withoutFindings() {
            return new BuildingView(
                    roundId,
                    asOf,
                    path,
                    node.withoutFindings(),
                    entrances.stream()
                            .map(each -> new EntranceView(
                                    each.id,
                                    each.name,
                                    each.counts.withoutFindings(),
                                    each.doors.stream()
                                            .map(NodeLine::withoutFindings)
                                            .toList()))
                            .toList());
        }
    }

    /// A building as floors and doors; of an entrance that entrance alone.
    BuildingView building(RoundIndex index, int node, Instant now) {
        var tree = index.tree();
        var entrances = tree.kind(node) == NodeKind.ENTRANCE ? List.of(node) : tree.children(node);
        var views = entrances.stream()
                .filter(each -> tree.kind(each) == NodeKind.ENTRANCE)
                .map(each -> new EntranceView(
                        tree.id(each),
                        tree.name(each),
                        index.read(() -> index.figures().counts(each)),
                        doors(index, each)))
                .toList();
        return index.read(() -> new BuildingView(index.round().id(), now, path(index, node), line(index, node), views));
    }

    /// Nodes whose name holds these words, the larger first.
    ///
    /// @param within areas in or above which they must lie
    static List<NodeView.PathStep> search(RoundIndex index, String words, Set<AreaId> within, int limit) {
        var tree = index.tree();
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<PathStep>();
        for (var top : tops(index, within)) {
            for (int node = top; node < tree.end(top) && found.size() < limit; node++) {
                if (tree.kind(node) != NodeKind.ENTRANCE
                        && tree.name(node).toLowerCase(Locale.ROOT).contains(wanted)) {
                    found.add(new PathStep(tree.id(node), tree.kind(node), called(tree, node)));
                }
            }
        }
        return found;
    }

    /// With the two above it, for there are many buildings 1.
    private static String called(NodeTree tree, int node) {
        var path = tree.path(node);
        var last = path.subList(Math.max(0, path.size() - 3), path.size());
        return String.join(" ", last.stream().map(tree::name).toList());
    }

    /// The highest nodes that lie in these areas, none within another.
    static List<Integer> tops(RoundIndex index, Set<AreaId> areas) {
        var tree = index.tree();
        var nodes = areas.stream()
                .map(area -> tree.find(area.value()))
                .filter(node -> node != NodeTree.NONE)
                .sorted()
                .toList();
        var tops = new ArrayList<Integer>();
        int end = 0;
        for (int node : nodes) {
            if (node >= end) {
                tops.add(node);
                end = tree.end(node);
            }
        }
        return tops;
    }
}
