package org.huhang.citysim.areas;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.citysim.geography.Position;

/// Puts every division on the ground. Counties and the story's towns stand where the anchors say; other towns fill
/// their county's disc; communities gather around their town's middle and villages around those. Synthetic, the
/// same for every seed.
final class Layout {
    private static final double KEEP_CLEAR_METRES = 3_500;
    private static final double COMMUNITY_SPACING_METRES = 420;
    private static final double VILLAGE_SPACING_METRES = 750;

    private final Map<String, Anchor> anchors = new LinkedHashMap<>();
    private final Map<String, Position> centres = new HashMap<>();

    Layout(List<Division> divisions) {
        Table.rows("anchors.csv").stream().map(Anchor::of).forEach(a -> anchors.put(a.code(), a));
        anchors.values().forEach(a -> centres.put(a.code(), a.centre()));
        Position middle = new Position(110.48, 29.35);
        centres.put("43", middle);
        centres.put("4308", middle);
        Map<String, Integer> seats = new HashMap<>();
        for (Division division : divisions) {
            if (division.level() == AreaLevel.TOWNSHIP) {
                centres.computeIfAbsent(division.code(), _ -> town(division.parent(), seats));
            }
        }
        for (Division division : divisions) {
            if (division.level() == AreaLevel.COMMUNITY) {
                centres.put(division.code(), community(division, seats));
            }
        }
    }

    Position centre(String code) {
        return Objects.requireNonNull(centres.get(code), code);
    }

    boolean isAnchor(String code) {
        return anchors.containsKey(code);
    }

    private Position town(String county, Map<String, Integer> seats) {
        Anchor anchor = Objects.requireNonNull(anchors.get(county), county);
        double spacing = anchor.radiusMetres() / Math.sqrt(30);
        while (true) {
            Position seat = anchor.centre().seat(seats.merge(county, 1, Integer::sum), spacing);
            boolean clear = anchors.values().stream()
                    .filter(other -> other.radiusMetres() == 0)
                    .allMatch(other -> other.centre().metresTo(seat) > KEEP_CLEAR_METRES);
            if (clear) {
                return seat;
            }
        }
    }

    private Position community(Division division, Map<String, Integer> seats) {
        Position town = centre(division.parent());
        int seat = seats.merge(division.parent() + division.urban(), 1, Integer::sum) - 1;
        return division.urban()
                ? town.seat(seat, COMMUNITY_SPACING_METRES)
                : town.seat(seat + 5.0, VILLAGE_SPACING_METRES);
    }
}
