package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.huhang.citysim.City;
import org.huhang.citysim.Neighbourhood;
import org.huhang.citysim.moves.Guest;
import org.huhang.citysim.moves.HomeCity;
import org.huhang.registry.Area;
import org.huhang.registry.CityLoad;
import org.huhang.registry.CityTables;
import org.huhang.registry.Edition;
import org.huhang.registry.EditionId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;

/// Pours the simulated city into the registry: neighbourhood by neighbourhood, each an own transaction, on
/// two threads, so that memory stays small and both cores work.
@ApplicationScoped
class DemoCity {
    private static final int THREADS = 2;
    private static final LocalDate EDITION_START = LocalDate.of(2020, 11, 1);

    private final CityLoad load;
    private final CityClock clock;
    private final Progress progress;

    DemoCity(CityLoad load, CityClock clock, Progress progress) {
        this.load = load;
        this.clock = clock;
        this.progress = progress;
    }

    boolean stands() {
        return load.findLast().map(last -> last.finishedAt() != null).orElse(false);
    }

    /// @param guests visitors of the city who have names
    void load(City city, List<Guest> guests) {
        load.begin(
                        "citysim seed " + city.spec().seed() + " scale "
                                + city.spec().scale(),
                        clock.now())
                .orThrow();
        var areas = loadAreas(city, guests.stream().map(Guest::home).collect(Collectors.toCollection(TreeSet::new)));
        loadPlaces(city, areas);
        loadPeople(city);
        loadGuests(areas, guests);
        var finishing = progress.begin("indexes", 1);
        load.finish(clock.today(), clock.now());
        finishing.add(1);
    }

    private Map<String, AreaId> loadAreas(City city, Set<HomeCity> homes) {
        var byCode = new HashMap<String, AreaId>();
        city.areas().forEach(area -> byCode.put(area.code(), new AreaId(area.id())));
        var edition = new Edition(new EditionId(Ids.next()), "2021", "国家统计局 统计用区划代码 2021-10-31", EDITION_START, null);
        var areas = new ArrayList<Area>();
        city.areas()
                .forEach(area -> areas.add(
                        CityRecords.area(area, area.parentCode() == null ? null : byCode.get(area.parentCode()))));
        areas.addAll(HomeAreas.areas(homes, byCode));
        var step = progress.begin("areas", areas.size());
        load.batch(tables -> {
            tables.editions(List.of(edition));
            return tables.areas(areas, edition);
        });
        step.add(areas.size());
        return byCode;
    }

    private void loadPlaces(City city, Map<String, AreaId> areas) {
        var venues = city.venues().all();
        var step = progress.begin("places", venues.size());
        var streets = city.streets();
        load.batch(tables -> {
            tables.streetNodes(streets.nodes().stream().map(CityRecords::node).toList());
            tables.streetEdges(streets.edges().stream().map(CityRecords::edge).toList());
            tables.features(city.lines().all().stream()
                    .map(line -> CityRecords.feature(line, Ids.next()))
                    .toList());
            return tables.places(venues.stream()
                    .map(venue -> CityRecords.place(venue, areaOf(areas, venue.communityCode())))
                    .toList());
        });
        step.add(venues.size());
    }

    private void loadPeople(City city) {
        var step = progress.begin("people", city.population());
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> pending = new ArrayList<>();
            for (String code : city.communityCodes()) {
                pending.add(threads.submit(() -> {
                    var neighbourhood = city.neighbourhood(code);
                    load.batch(tables -> send(tables, neighbourhood));
                    step.add(neighbourhood.people().size());
                }));
            }
            awaitAll(pending);
        }
    }

    /// They live elsewhere: in no household of this city.
    private void loadGuests(Map<String, AreaId> areas, List<Guest> guests) {
        var step = progress.begin("guests", guests.size());
        load.batch(tables -> tables.people(guests.stream()
                .map(guest ->
                        CityRecords.guest(guest, areaOf(areas, guest.home().code())))
                .toList()));
        step.add(guests.size());
    }

    private static long send(CityTables tables, Neighbourhood block) {
        var community = block.community().id();
        var buildings = block.buildings().stream()
                .map(building -> CityRecords.building(building, community))
                .toList();
        tables.buildings(buildings);
        tables.entrances(block.entrances().stream().map(CityRecords::entrance).toList());
        tables.dwellings(block.dwellings().stream().map(CityRecords::dwelling).toList());
        tables.households(
                block.households().stream().map(CityRecords::household).toList());
        var areaOf = new AreasOfHouseholds(block);
        return tables.people(block.people().stream()
                .map(person -> CityRecords.person(person, areaOf.get(person.householdId())))
                .toList());
    }

    private static AreaId areaOf(Map<String, AreaId> areas, String code) {
        var area = areas.get(code);
        if (area == null) {
            throw new IllegalStateException("no area has the code " + code);
        }
        return area;
    }

    private static void awaitAll(List<Future<?>> pending) {
        try {
            for (Future<?> each : pending) {
                each.get();
            }
        } catch (ExecutionException e) {
            pending.forEach(each -> each.cancel(true));
            throw new IllegalStateException("the city could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            pending.forEach(each -> each.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the loading of the city was interrupted", e);
        }
    }
}
