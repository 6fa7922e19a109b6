package org.huhang.reports;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.duty.AssignmentId;
import org.huhang.duty.HeadCounts;
import org.huhang.duty.Level;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// The bulletin of the mobilisation, worked out from rows and rosters as they stood at the cut-off.
///
/// A district's column and a level hold single assignments; an assignment made of others counts in totals
/// alone, for its parts stand in the columns.
final class Mobilisation {
    private static final List<Level> LEVELS = List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP);

    private final Instant cutOff;
    private final Map<AssignmentId, PublishedAssignment> shown;
    private final Map<AssignmentId, Set<PersonId>> rosters;
    private final List<PublishedStore.Overlap> overlaps;
    private final HeadCounts counts;
    private final Collection<PublishedAssignment> all;

    /// @param visible which rows the reader may see; the arithmetic of a visible row still sees them all
    Mobilisation(
            Instant cutOff,
            Collection<PublishedAssignment> all,
            List<PublishedStore.Overlap> overlaps,
            Map<AssignmentId, Set<PersonId>> rosters,
            Predicate<PublishedAssignment> visible) {
        this.cutOff = cutOff;
        this.all = all;
        this.rosters = rosters;
        this.overlaps = overlaps;
        this.shown = all.stream()
                .filter(visible)
                .collect(Collectors.toMap(PublishedAssignment::id, a -> a, (a, b) -> a, LinkedHashMap::new));
        this.counts = new HeadCounts(all.stream().map(this::row).toList());
    }

    Bulletin bulletin() {
        return new Bulletin(
                cutOff,
                columns(),
                LEVELS,
                systems().stream().map(this::line).toList(),
                line("ALL"),
                shown.values().stream()
                        .map(a -> new Bulletin.BulletinEntry(
                                a.id(),
                                a.reference(),
                                a.system(),
                                a.level(),
                                a.area(),
                                a.organization(),
                                a.task(),
                                counts.of(a.id())))
                        .toList(),
                overlaps.stream()
                        .filter(o -> shown.containsKey(o.assignmentId()) && shown.containsKey(o.withinId()))
                        .map(o -> new Bulletin.Doubt(
                                List.of(
                                        shown(o.assignmentId()).reference(),
                                        shown(o.withinId()).reference()),
                                o.doubt()))
                        .sorted(Comparator.comparingInt(
                                note -> order(note.references().getFirst())))
                        .toList(),
                shown.values().stream()
                        .map(PublishedAssignment::issuer)
                        .distinct()
                        .toList());
    }

    /// Any figure of the bulletin by its key.
    Optional<Figure> figure(String key) {
        var bulletin = bulletin();
        return Stream.concat(bulletin.systems().stream(), Stream.of(bulletin.all()))
                .flatMap(line -> Stream.of(Stream.of(line.total()), line.areas().stream(), line.levels().stream())
                        .flatMap(figures -> figures))
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    /// The assignments whose people a figure counts, those that are parts in place of their whole; only those that
    /// the reader may see.
    List<PublishedAssignment> behind(Figure figure) {
        Set<AssignmentId> ids = new LinkedHashSet<>();
        for (var row : figure.rows()) {
            if (counts.hasParts(row.assignmentId())) {
                all.stream()
                        .filter(part -> row.assignmentId().equals(part.partOfId()))
                        .forEach(part -> ids.add(part.id()));
            } else {
                ids.add(row.assignmentId());
            }
        }
        return shown.values().stream().filter(a -> ids.contains(a.id())).toList();
    }

    Set<PersonId> people(AssignmentId assignment) {
        return rosters.getOrDefault(assignment, Set.of());
    }

    private Bulletin.SystemLine line(String system) {
        var rows = shown.values().stream()
                .filter(a -> system.equals("ALL") || a.system().equals(system))
                .toList();
        var prefix = system.toLowerCase(Locale.ROOT) + ".";
        var single = rows.stream().filter(a -> !counts.hasParts(a.id())).toList();
        return new Bulletin.SystemLine(
                system,
                figure(prefix + "total", rows.stream()),
                columns().stream()
                        .map(column -> figure(
                                prefix + "area." + column.areaId().value(),
                                single.stream()
                                        .filter(a ->
                                                a.areaStated() && a.areaId().equals(column.areaId()))))
                        .toList(),
                LEVELS.stream()
                        .map(level -> figure(
                                prefix + "level." + level, single.stream().filter(a -> a.level() == level)))
                        .toList());
    }

    private Figure figure(String key, Stream<PublishedAssignment> rows) {
        var together = counts.together(rows.map(PublishedAssignment::id).toList());
        return new Figure(key, together.count(), rowsOf(together.rows()), rowsOf(together.beside()));
    }

    private List<Figure.FigureRow> rowsOf(List<AssignmentId> ids) {
        return ids.stream()
                .map(id -> new Figure.FigureRow(id, shown(id).reference(), counts.of(id)))
                .toList();
    }

    private List<Bulletin.AreaColumn> columns() {
        Map<AreaId, Bulletin.AreaColumn> columns = new LinkedHashMap<>();
        shown.values().stream()
                .filter(PublishedAssignment::areaStated)
                .forEach(a -> columns.putIfAbsent(a.areaId(), new Bulletin.AreaColumn(a.areaId(), a.area())));
        return List.copyOf(columns.values());
    }

    private List<String> systems() {
        return shown.values().stream()
                .map(PublishedAssignment::system)
                .distinct()
                .toList();
    }

    private int order(String reference) {
        int order = 0;
        for (var a : all) {
            if (a.reference().equals(reference)) {
                return order;
            }
            order++;
        }
        return order;
    }

    private PublishedAssignment shown(AssignmentId id) {
        return Objects.requireNonNull(shown.get(id));
    }

    private HeadCounts.Row row(PublishedAssignment a) {
        return new HeadCounts.Row(
                a.id(),
                a.partOfId(),
                a.noticeOnly(),
                a.statedValue(),
                a.statedQualifier(),
                overlaps.stream()
                        .filter(o -> o.assignmentId().equals(a.id()))
                        .map(PublishedStore.Overlap::withinId)
                        .collect(Collectors.toUnmodifiableSet()),
                rosters.get(a.id()));
    }
}
