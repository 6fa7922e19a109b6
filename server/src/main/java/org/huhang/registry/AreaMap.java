package org.huhang.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ground of one area, as a map draws it. No person is in it.
///
/// @param box what the map shows at first; none where nothing of the area has a position
/// @param lines the named roads and rivers that touch the box, in full
/// @param streets ways of the street graph with an end inside of the box
/// @param areas those directly below that have a position
/// @param buildings none where the area has more than can be drawn
/// @param manyBuildings whether that is so; the areas below show theirs
/// @param sources where all this comes from, such as `SYNTHETIC`: what is invented must never be taken for a survey
record AreaMap(
        @Nullable Box box,
        List<Feature> lines,
        List<Way> streets,
        List<AreaNode> areas,
        List<Building> buildings,
        boolean manyBuildings,
        List<String> sources) {

    /// Degrees.
    record Box(double west, double south, double east, double north) {
        /// A margin, so that a single building is still a place on a map.
        private static final double MARGIN_DEGREES = 0.002;

        Box withMargin() {
            return new Box(
                    west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES);
        }

        boolean touches(Feature feature) {
            var line = feature.line();
            double left = line.stream().mapToDouble(point -> point[0]).min().orElse(Double.MAX_VALUE);
            double right = line.stream().mapToDouble(point -> point[0]).max().orElse(-Double.MAX_VALUE);
            double bottom = line.stream().mapToDouble(point -> point[1]).min().orElse(Double.MAX_VALUE);
            double top = line.stream().mapToDouble(point -> point[1]).max().orElse(-Double.MAX_VALUE);
            return left <= east && right >= west && bottom <= north && top >= south;
        }
    }

    /// A straight piece of a street, from one node to the next.
    record Way(String kind, double fromLongitude, double fromLatitude, double toLongitude, double toLatitude) {}
}
