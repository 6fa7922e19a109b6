package org.huhang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.citysim.City;
import org.huhang.citysim.Institution;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.areas.AreaLevel;
import org.huhang.citysim.venues.Venue;
import org.huhang.duty.Assignment;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Finds the story's places in the simulated city, and keeps as text what is not to be found.
final class StoryPlaces {
    private static final String PREFECTURE = "430800";

    private final Map<String, Area> areas;
    private final City city;
    private final Map<String, Venue> venues;
    private final Map<String, StoryFiles.StoryPlace> known;

    StoryPlaces(City city) {
        this.city = city;
        this.areas = city.areas().stream().collect(Collectors.toMap(Area::code, Function.identity(), (a, b) -> a));
        this.venues =
                city.venues().all().stream().collect(Collectors.toMap(Venue::name, Function.identity(), (a, b) -> a));
        this.known =
                StoryFiles.places().stream().collect(Collectors.toMap(StoryFiles.StoryPlace::key, Function.identity()));
    }

    /// The city is 430800 in GB/T 2260 and 4308 in the divisions' own list.
    static String citysimCode(String code) {
        return code.equals(PREFECTURE) ? Institution.WHOLE_CITY : code;
    }

    AreaId area(String code) {
        var area = areas.get(citysimCode(code));
        if (area == null) {
            throw new IllegalStateException("the city has no area " + code);
        }
        return new AreaId(area.id());
    }

    /// @param told a key of `places.csv`, or words alone
    Assignment.AssignedPlace assigned(JsonNode told, StoryGround ground, Instant now) {
        if (!told.isTextual()) {
            return new Assignment.AssignedPlace(
                    new Wording(told.path("zh").asText(), told.path("en").asText()), null, null, null, null, null);
        }
        var place = known.get(told.asText());
        if (place == null) {
            throw new IllegalStateException("no place has the key " + told.asText());
        }
        var first = place.areaCodes().getFirst();
        return new Assignment.AssignedPlace(
                place.name(),
                place.known() == StoryFiles.Known.PLACE ? venue(place.registryName()) : null,
                place.known() == StoryFiles.Known.COMPOUND ? compound(place.registryName(), first) : area(first),
                second(place.areaCodes()),
                place.known() == StoryFiles.Known.UNRESOLVED ? ground.unresolved(place, area(first), now) : null,
                place.doubt());
    }

    private PlaceId venue(String name) {
        var venue = venues.get(name);
        if (venue == null) {
            throw new IllegalStateException("the city has no place " + name);
        }
        return new PlaceId(venue.id());
    }

    private AreaId compound(String name, String countyCode) {
        return city.areas().stream()
                .filter(area -> area.level() == AreaLevel.COMPOUND
                        && area.name().equals(name)
                        && area.countyCode().equals(countyCode))
                .findFirst()
                .map(area -> new AreaId(area.id()))
                .orElseThrow(() -> new IllegalStateException("the city has no compound " + name));
    }

    private @Nullable AreaId second(List<String> codes) {
        return codes.size() > 1 ? area(codes.get(1)) : null;
    }
}
