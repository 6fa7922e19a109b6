package org.huhang.citysim.moves;

import java.util.EnumMap;
import java.util.Map;

/// Minutes of one day by kind of place, for a resident on average.
final class MinutesByKind {
    private final Map<CityPlaceKind, Long> seconds = new EnumMap<>(CityPlaceKind.class);
    private final int residents;

    MinutesByKind(Moves moves, DayStays stays) {
        residents = moves.residents();
        for (int i = 0; i < stays.count; i++) {
            if (stays.persons[i] < residents) {
                long stay = (long) stays.ends[i] - stays.starts[i];
                seconds.merge(moves.places().kind(stays.places[i]), stay, Long::sum);
            }
        }
    }

    double of(CityPlaceKind kind) {
        return seconds.getOrDefault(kind, 0L) / 60.0 / residents;
    }

    double all() {
        return seconds.values().stream().mapToLong(Long::longValue).sum() / 60.0 / residents;
    }
}
