package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Whether somebody was in another city at that time, by what is known of them already: [TwoCities], for a
/// visit that is typed in.
@ApplicationScoped
class OtherCity {
    private static final int MOST_ENTERED = 5_000;

    private final EnteredVisitStore entered;
    private final ContactIndex index;
    private final Pseudonyms pseudonyms;
    private final VisitPlaces places;

    OtherCity(EnteredVisitStore entered, ContactIndex index, Pseudonyms pseudonyms, VisitPlaces places) {
        this.entered = entered;
        this.index = index;
        this.pseudonyms = pseudonyms;
        this.places = places;
    }

    private record Known(int place, int start, int end) {}

    /// @param start moment, and `end`
    /// @param instead the visit for which it is to stand, which is not held against it
    boolean excludes(PersonId person, VisitPlace where, int start, int end, @Nullable EnteredVisit instead) {
        int city = city(where);
        var numbers = Objects.requireNonNull(pseudonyms.of(List.of(person)).get(person));
        if (city == 0 || numbers.isEmpty()) {
            return false;
        }
        var known = known(numbers, start, end, instead);
        var placesOf = places.list(known.stream().map(Known::place).collect(Collectors.toSet()));
        return known.stream().anyMatch(each -> {
            int other = city(placesOf.get(each.place));
            return each.start <= start
                    ? TwoCities.excludes(other, each.end, city, start)
                    : TwoCities.excludes(city, end, other, each.start);
        });
    }

    /// Those typed in as they stand now; of the index, which may lag behind them, what is not one of those
    /// corrected.
    private List<Known> known(Set<Integer> numbers, int start, int end, @Nullable EnteredVisit instead) {
        var known = new ArrayList<Known>();
        Map<Integer, Set<Integer>> overByPlace = new HashMap<>();
        for (EnteredVisit each : entered.list(numbers, MOST_ENTERED)) {
            var what = each.what();
            if (what == null) {
                continue;
            }
            if (each.correction() != null || (instead != null && instead.id().equals(each.id()))) {
                overByPlace.computeIfAbsent(what.place(), _ -> new HashSet<>()).add(what.start());
            } else {
                known.add(new Known(what.place(), what.start(), what.start() + what.seconds()));
            }
        }
        for (int number : numbers) {
            index.now().snapshot().visits(number, start, end).stream()
                    .filter(each ->
                            !overByPlace.getOrDefault(each.place(), Set.of()).contains(each.start()))
                    .forEach(each -> known.add(new Known(each.place(), each.start(), each.end())));
        }
        known.removeIf(each -> each.end <= start || each.start >= end);
        return known;
    }

    private static int city(@Nullable VisitPlace place) {
        var code = place == null ? null : place.cityCode();
        return code == null ? 0 : Integer.parseInt(code);
    }
}
