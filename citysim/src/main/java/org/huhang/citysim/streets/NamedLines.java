package org.huhang.citysim.streets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huhang.citysim.areas.Table;
import org.huhang.citysim.geography.Polygon;
import org.huhang.citysim.geography.Polyline;
import org.huhang.citysim.geography.Position;

/// The river and the named roads. Lines that cross where an order needs it share a point.
public final class NamedLines {
    private final List<NamedLine> all;

    public NamedLines() {
        all = Table.rows("roads.csv").stream().map(NamedLines::line).toList();
    }

    public List<NamedLine> all() {
        return all;
    }

    public NamedLine get(String name) {
        return all.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line is named " + name));
    }

    /// The area enclosed by these lines, given in the order in which one walks around it, as orders name them
    /// ("south of A, west of B, north of C, east of D").
    public Polygon enclosedBy(List<String> names) {
        var ring = new ArrayList<Position>();
        for (int i = 0; i < names.size(); i++) {
            List<Position> line = get(names.get(i)).line().points();
            int enter = shared(line, names.get((i + names.size() - 1) % names.size()));
            int leave = shared(line, names.get((i + 1) % names.size()));
            int step = enter <= leave ? 1 : -1;
            for (int at = enter; at != leave; at += step) {
                ring.add(line.get(at));
            }
        }
        ring.add(ring.getFirst());
        return new Polygon(ring);
    }

    private int shared(List<Position> line, String other) {
        List<Position> crossing = get(other).line().points();
        for (int i = 0; i < line.size(); i++) {
            if (crossing.contains(line.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no crossing with " + other);
    }

    private static NamedLine line(List<String> row) {
        List<Position> points = Arrays.stream(row.get(2).split(";", -1))
                .map(point -> point.split(" ", -1))
                .map(xy -> new Position(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])))
                .toList();
        return new NamedLine(row.get(0), RoadKind.valueOf(row.get(1)), new Polyline(points));
    }
}
