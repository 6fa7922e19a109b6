package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huhang.duty.Helpers;
import org.huhang.registry.Building;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Buildings;
import org.huhang.registry.DoorCounts;
import org.huhang.rounds.Listings;
import org.huhang.rounds.Round;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Gathers what a plan stands on: who is listed behind which door, who helps in which building.
@ApplicationScoped
class CallupGrounds {
    static final int MOST_DOORS = 20_000;
    private static final int MOST_BUILDINGS = 2_000;
    private static final int MOST_HELPERS = 5_000;
    private static final int USUAL_POOL = 10;

    private final Listings listings;
    private final Buildings buildings;
    private final DoorCounts doors;
    private final Helpers helpers;

    CallupGrounds(Listings listings, Buildings buildings, DoorCounts doors, Helpers helpers) {
        this.listings = listings;
        this.buildings = buildings;
        this.doors = doors;
        this.helpers = helpers;
    }

    /// @param volunteers by building, those of one area's doors alone
    record Gathered(CallupGround ground, Map<BuildingId, List<PersonId>> volunteers) {}

    Gathered gather(Round round, AreaId area, CallupScale scale, CallupNumbers numbers, LocalDate day) {
        boolean frozen = round.frozenAt() != null;
        var source = frozen ? CallupGround.GroundSource.FROZEN : CallupGround.GroundSource.REGISTRY;
        return switch (scale) {
            case DOORS -> {
                var listed = frozen ? ListedDoors.of(listings.listOfArea(round.id(), List.of(area))) : null;
                yield doors(source, listed, area, numbers, day);
            }
            case AREAS -> {
                var counted = frozen ? listings.countOfArea(round.id(), List.of(area)) : null;
                yield new Gathered(wide(source, counted, area, day), Map.of());
            }
        };
    }

    /// Counted where they lie: of a city nobody is read.
    private CallupGround wide(
            CallupGround.GroundSource source,
            @Nullable List<Listings.ListedCount> counted,
            AreaId area,
            LocalDate day) {
        Map<AreaId, Integer> people = new HashMap<>();
        Map<Integer, Integer> pools = new TreeMap<>();
        if (counted != null) {
            counted.forEach(each -> {
                people.merge(each.areaId(), each.people(), Integer::sum);
                pools.merge(each.poolSize(), each.people(), Integer::sum);
            });
        }
        var found = doors.listAreas(area, day).stream()
                .map(each -> new CallupGround.CalledArea(
                        each.id(),
                        each.name(),
                        each.longitude(),
                        each.latitude(),
                        counted == null ? each.people() : people.getOrDefault(each.id(), 0)))
                .filter(each -> each.people() > 0)
                .toList();
        return new CallupGround(
                source,
                found.stream().mapToInt(CallupGround.CalledArea::people).sum(),
                0,
                ListedDoors.usualPool(pools, USUAL_POOL),
                List.of(),
                List.of(),
                List.of(),
                found);
    }

    private Gathered doors(
            CallupGround.GroundSource source,
            @Nullable ListedDoors listed,
            AreaId area,
            CallupNumbers numbers,
            LocalDate day) {
        List<CallupGround.CalledDoor> called = new ArrayList<>();
        List<CallupGround.CalledEntrance> entrances = new ArrayList<>();
        Map<BuildingId, Integer> people = new HashMap<>();
        var houses = buildings.listByArea(area, MOST_BUILDINGS);
        Map<BuildingId, Integer> numbersOf = new HashMap<>();
        houses.forEach(house -> numbersOf.put(house.id(), numbersOf.size()));
        for (DoorCounts.DoorCount door : doors.listByArea(area, MOST_DOORS)) {
            var in = numbersOf.get(door.buildingId());
            var found = listed == null
                    ? new CallupGround.CalledDoor(0, door.id(), door.floor(), door.label(), door.people(), 0, 0)
                    : listed.door(door);
            if (in == null || found.all() == 0) {
                continue;
            }
            if (entrances.isEmpty() || !entrances.getLast().id().equals(door.entranceId())) {
                entrances.add(new CallupGround.CalledEntrance(in, door.entranceId(), door.entrance()));
            }
            people.merge(door.buildingId(), found.all(), Integer::sum);
            called.add(new CallupGround.CalledDoor(
                    entrances.size() - 1,
                    door.id(),
                    door.floor(),
                    door.label(),
                    found.people(),
                    found.restricted(),
                    found.atHome()));
        }
        var volunteers = volunteers(area, houses, people, numbers, day);
        var told = houses.stream()
                .map(house -> {
                    int living = people.getOrDefault(house.id(), 0);
                    return new CallupGround.CalledBuilding(
                            house.id(),
                            house.areaId(),
                            house.name(),
                            house.longitude(),
                            house.latitude(),
                            house.eastMetres(),
                            house.northMetres(),
                            house.floors(),
                            living,
                            living == 0 ? 0 : numbers.volunteers(living),
                            volunteers.getOrDefault(house.id(), List.of()).size());
                })
                .toList();
        int behind = people.values().stream().mapToInt(each -> each).sum();
        int all = listed == null ? behind : listed.size();
        return new Gathered(
                new CallupGround(
                        source,
                        all,
                        Math.max(0, all - behind),
                        listed == null ? USUAL_POOL : ListedDoors.usualPool(listed.pools(), USUAL_POOL),
                        told,
                        entrances,
                        called,
                        List.of()),
                volunteers);
    }

    /// Volunteers who are fit that day, then those who reported in.
    private Map<BuildingId, List<PersonId>> volunteers(
            AreaId area, List<Building> houses, Map<BuildingId, Integer> people, CallupNumbers numbers, LocalDate day) {
        var fit = helpers.fitOn(helpers.volunteers(area, MOST_HELPERS), day, day.plusDays(1))
                .keySet();
        var all = Stream.concat(fit.stream(), helpers.reportedIn(area, MOST_HELPERS).stream())
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        var homes = doors.buildingsOf(all);
        Map<PersonId, Optional<BuildingId>> lives = new LinkedHashMap<>();
        all.forEach(person -> lives.put(person, Optional.ofNullable(homes.get(person))));
        return BuildingVolunteers.place(
                houses.stream()
                        .filter(house -> people.getOrDefault(house.id(), 0) > 0)
                        .map(house -> new BuildingVolunteers.ToCover(
                                house.id(),
                                house.longitude(),
                                house.latitude(),
                                numbers.volunteers(people.getOrDefault(house.id(), 0))))
                        .toList(),
                lives);
    }
}
