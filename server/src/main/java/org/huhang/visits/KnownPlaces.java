package org.huhang.visits;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.imports.RowCells;
import org.huhang.registry.DivisionCode;
import org.huhang.registry.Things;
import org.huhang.registry.Things.Thing;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.visits.VisitLine.PlaceWord;

/// The places that the lines of a file name, as numbers: a thing of the registry by its id, a place by its very name
/// within the file's area, a coach of a line, a city by its code. Asked for by the block, and remembered until the file
/// ends.
final class KnownPlaces {
    private static final int MOST_OF_A_NAME = 50;
    private static final int MOST_CANDIDATES = 3;
    /// So many unknown names are looked up for candidates; a file with more of them is of another city.
    private static final int MOST_LOOKED_UP = 200;
    private static final int CITY_DIGITS = 4;

    private final Things things;
    private final VisitPlaces places;
    private final AreaId area;
    private final Map<PlaceWord, Integer> known = new HashMap<>();
    private final Map<String, Refusal> unknown = new HashMap<>();
    private int lookedUp;

    KnownPlaces(Things things, VisitPlaces places, AreaId area) {
        this.things = things;
        this.places = places;
        this.area = area;
    }

    /// Finds those of these that were not asked for before.
    void learn(Collection<PlaceWord> words) {
        var fresh = words.stream().filter(word -> !known.containsKey(word)).collect(Collectors.toSet());
        if (fresh.isEmpty()) {
            return;
        }
        Map<PlaceWord, VisitPlace> found = new LinkedHashMap<>();
        var names = new HashSet<String>();
        var ids = new HashMap<UUID, PlaceWord>();
        for (PlaceWord word : fresh) {
            if (word.vehicle() != null) {
                found.put(
                        word,
                        VisitPlace.trip(
                                new VisitPlace.Trip(word.text(), Moments.DAY_ZERO.plusDays(word.day()), word.coach()),
                                word.vehicle()));
            } else if (id(word.text()).isPresent()) {
                ids.put(id(word.text()).get(), word);
            } else if (city(word.text()).isPresent()) {
                found.put(word, VisitPlace.city(city(word.text()).get(), word.text()));
            } else {
                names.add(word.text());
            }
        }
        things.list(ids.keySet())
                .forEach(thing -> found.put(Objects.requireNonNull(ids.get(thing.id())), place(thing)));
        learnNames(names, found);
        var numbers = places.number(found.values());
        found.forEach((word, place) -> known.put(word, Objects.requireNonNull(numbers.get(place))));
    }

    private void learnNames(Set<String> names, Map<PlaceWord, VisitPlace> found) {
        names.removeIf(unknown::containsKey);
        if (names.isEmpty()) {
            return;
        }
        var byName = things.listPlaces(names, area, names.size() * MOST_OF_A_NAME).stream()
                .collect(Collectors.groupingBy(Thing::name));
        for (String name : names) {
            var same = byName.getOrDefault(name, List.of());
            if (same.size() == 1) {
                found.put(new PlaceWord(name, null, "", 0), place(same.getFirst()));
            } else if (same.isEmpty()) {
                unknown.put(name, unknown(name));
            } else {
                unknown.put(name, ambiguous(name, same));
            }
        }
    }

    /// -1 for none.
    int find(PlaceWord word) {
        return known.getOrDefault(word, -1);
    }

    /// Why none is found by it.
    Refusal reason(PlaceWord word) {
        var named = unknown.get(word.text());
        return named != null
                ? named
                : unknownAs("visits.line-place-unknown", Map.of("text", RowCells.shown(word.text())));
    }

    private Refusal unknown(String name) {
        var like = lookedUp++ < MOST_LOOKED_UP ? things.listPlacesLike(name, area, MOST_CANDIDATES) : List.<Thing>of();
        return like.isEmpty()
                ? unknownAs("visits.line-place-unknown", Map.of("text", RowCells.shown(name)))
                : unknownAs(
                        "visits.place-unknown-but",
                        Map.of(
                                "text",
                                RowCells.shown(name),
                                "candidates",
                                like.stream().map(Thing::name).distinct().collect(Collectors.joining("、"))));
    }

    private static Refusal ambiguous(String name, List<Thing> same) {
        return unknownAs(
                "visits.place-ambiguous",
                Map.of(
                        "text",
                        RowCells.shown(name),
                        "count",
                        same.size(),
                        "candidates",
                        same.stream()
                                .limit(MOST_CANDIDATES)
                                .map(thing -> thing.id().toString())
                                .collect(Collectors.joining("、"))));
    }

    private static Refusal unknownAs(String code, Map<String, Object> params) {
        return new Refusal(Refusal.Kind.INVALID, code, VisitColumns.PLACE.key(), params);
    }

    static VisitPlace place(Thing thing) {
        return VisitPlace.of(thing, SettingOf.thing(thing), "");
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> city(String text) {
        return DivisionCode.parse(text).map(DivisionCode::value).filter(code -> code.length() == CITY_DIGITS);
    }
}
