package org.huhang.citysim;

import java.util.List;
import java.util.function.Predicate;
import org.huhang.citysim.geography.Position;
import org.huhang.citysim.streets.NamedLine;
import org.huhang.citysim.streets.NamedLines;
import org.huhang.citysim.streets.RoadKind;

/// Keeps houses off the river and off named roads.
record Ground(NamedLines lines) {
    private static final double NEAR_METRES = 5_000;

    /// A test for house sites within a few kilometres of a community's centre.
    Predicate<Position> dryAround(Position centre) {
        List<NamedLine> near = lines.all().stream()
                .filter(line -> line.line().metresTo(centre) < NEAR_METRES)
                .toList();
        return site -> near.stream().allMatch(line -> line.line().metresTo(site) > clearance(line.kind()));
    }

    /// From the middle of the line to the middle of a house, metres.
    private static double clearance(RoadKind kind) {
        return switch (kind) {
            case RIVER -> 90;
            case MOTORWAY -> 60;
            case ROAD, STREET, LANE -> 40;
        };
    }
}
