package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.Institution;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.PersonId;
import org.huhang.zones.CoverKind;
import org.huhang.zones.StandingZone;
import org.huhang.zones.ZoneState;
import org.huhang.zones.Zones;
import org.junit.jupiter.api.Test;

/// The zones of Orders 31 and 37 in a city of one in two hundred.
@QuarkusTest
@QuarkusTestResource(House.class)
class StoryZonesAppTest {
    private static final Instant ON_THE_DAY = Instant.parse("2021-08-04T12:00:00Z");

    @Inject
    StoryOfZhangjiajie story;

    @Inject
    StoryZones storyZones;

    @Inject
    DemoCity demoCity;

    @Inject
    Zones zones;

    @Inject
    CityClock clock;

    @Test
    void theZonesOfTheTwoOrdersStandUntilTheCityIsLowRisk() {
        var city = City.of(new CitySpec(1, 200, story.institutions()));
        demoCity.load(city, List.of());
        story.load(city, staff(city), clock.now());
        assertEquals(7, storyZones.load(city, clock.now()));
        storyZones.load(city, clock.now());
        assertEquals(7, zones.list(ON_THE_DAY).size(), "loaded twice it is the same");

        assertEquals(
                Map.of(
                        "CLOSED_UNIT IN_FORCE", 1L,
                        "CONTROLLED IN_FORCE", 1L,
                        "SPREAD IN_FORCE", 1L,
                        "AFFECTED IN_FORCE", 1L,
                        "HIGH IN_FORCE", 1L,
                        "HIGH NOT_KNOWN", 2L),
                states(ON_THE_DAY),
                "of Order 37 nobody knows the day");
        assertEquals(Map.of("NOT_YET", 7L), onlyStates(Instant.parse("2021-07-31T15:59:59Z")));
        assertEquals(List.of(ZoneState.NOT_YET), before31());
        var lowRisk = Instant.parse("2021-08-25T00:00:00Z");
        assertEquals(Map.of("NOT_KNOWN", 2L, "REVIEW_DUE", 5L), onlyStates(lowRisk.minusSeconds(1)));
        assertEquals(Map.of("CLOSED", 7L), onlyStates(lowRisk));

        for (StandingZone zone : zones.list(ON_THE_DAY)) {
            if (zone.fact().level().schemeCode().equals("ZHANGJIAJIE_ORDER_37")) {
                assertEquals(CoverKind.POLYGONS, zone.fact().cover().kind());
                var note = zone.fact().cover().note();
                assertTrue(note != null && note.zh().contains("虚构"), "says that its ground is invented");
            }
        }
    }

    private List<ZoneState> before31() {
        var at = Instant.parse("2021-08-03T15:59:59Z");
        return zones.list(at).stream()
                .filter(zone -> !zone.fact().level().schemeCode().equals("ZHANGJIAJIE_ORDER_37"))
                .map(zone -> zone.state(at))
                .distinct()
                .toList();
    }

    private Map<String, Long> states(Instant at) {
        return zones.list(at).stream()
                .collect(Collectors.groupingBy(
                        zone -> zone.fact().level().code() + " " + zone.state(at),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private Map<String, Long> onlyStates(Instant at) {
        return zones.list(at).stream()
                .collect(Collectors.groupingBy(zone -> zone.state(at).name(), TreeMap::new, Collectors.counting()));
    }

    private Map<String, List<PersonId>> staff(City city) {
        var keys = story.institutions().stream().map(Institution::key).toList();
        var staff = new HashMap<String, List<PersonId>>();
        city.staff(keys)
                .forEach((key, people) -> staff.put(
                        key,
                        people.stream().map(person -> new PersonId(person.id())).toList()));
        return staff;
    }
}
