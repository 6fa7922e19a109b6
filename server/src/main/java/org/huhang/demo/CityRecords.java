package org.huhang.demo;

import java.util.List;
import java.util.UUID;
import org.huhang.citysim.areas.AreaLevel;
import org.huhang.citysim.moves.Guest;
import org.huhang.citysim.streets.StreetEdge;
import org.huhang.citysim.venues.Venue;
import org.huhang.registry.Area;
import org.huhang.registry.AreaKind;
import org.huhang.registry.Building;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Dwelling;
import org.huhang.registry.DwellingId;
import org.huhang.registry.Entrance;
import org.huhang.registry.EntranceId;
import org.huhang.registry.Feature;
import org.huhang.registry.FeatureId;
import org.huhang.registry.Household;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.HouseholdKind;
import org.huhang.registry.Person;
import org.huhang.registry.Place;
import org.huhang.registry.PlaceId;
import org.huhang.registry.PlaceKind;
import org.huhang.registry.Sex;
import org.huhang.registry.StreetNode;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Says in the registry's words what citysim says in its own.
final class CityRecords {
    private static final String SYNTHETIC = "SYNTHETIC";

    private CityRecords() {}

    static Area area(org.huhang.citysim.areas.Area area, @Nullable AreaId parent) {
        boolean official = area.level() != AreaLevel.COMPOUND;
        return new Area(
                new AreaId(area.id()),
                kind(area.level()),
                area.name(),
                official ? area.code() : null,
                official ? null : area.code(),
                parent,
                null,
                area.centre().longitude(),
                area.centre().latitude());
    }

    private static AreaKind kind(AreaLevel level) {
        return switch (level) {
            case PROVINCE -> AreaKind.PROVINCE;
            case PREFECTURE -> AreaKind.PREFECTURE;
            case COUNTY -> AreaKind.COUNTY;
            case TOWNSHIP -> AreaKind.STREET;
            case COMMUNITY -> AreaKind.COMMUNITY;
            case COMPOUND -> AreaKind.COMPOUND;
        };
    }

    static Building building(org.huhang.citysim.buildings.Building building, UUID community) {
        var compound = building.compoundId();
        var footprint = building.footprint();
        return new Building(
                new BuildingId(building.id()),
                new AreaId(compound == null ? community : compound),
                building.number() + (compound == null ? "号" : "栋"),
                footprint.centre().longitude(),
                footprint.centre().latitude(),
                footprint.eastMetres(),
                footprint.northMetres(),
                building.floors(),
                SYNTHETIC);
    }

    static Entrance entrance(org.huhang.citysim.buildings.Entrance entrance) {
        return new Entrance(
                new EntranceId(entrance.id()), new BuildingId(entrance.buildingId()), entrance.number() + "单元");
    }

    static Dwelling dwelling(org.huhang.citysim.buildings.Dwelling dwelling) {
        return new Dwelling(
                new DwellingId(dwelling.id()),
                new EntranceId(dwelling.entranceId()),
                dwelling.floor(),
                dwelling.label());
    }

    static Household household(org.huhang.citysim.people.Household household) {
        return new Household(
                new HouseholdId(household.id()),
                new DwellingId(household.dwellingId()),
                household.kind().collective() ? HouseholdKind.COLLECTIVE : HouseholdKind.FAMILY);
    }

    static Person person(org.huhang.citysim.people.Person person, AreaId area) {
        return new Person(
                new PersonId(person.id()),
                person.name(),
                Sex.valueOf(person.sex().name()),
                person.birthDate(),
                person.identityNumber(),
                person.phone(),
                new HouseholdId(person.householdId()),
                area);
    }

    /// @param area the city from which the guest came
    static Person guest(Guest guest, AreaId area) {
        var person = guest.person();
        return new Person(
                new PersonId(person.id()),
                person.name(),
                Sex.valueOf(person.sex().name()),
                person.birthDate(),
                person.identityNumber(),
                person.phone(),
                null,
                area);
    }

    static Place place(Venue venue, AreaId community) {
        return new Place(
                new PlaceId(venue.id()),
                PlaceKind.valueOf(venue.kind().name()),
                venue.name(),
                venue.position().longitude(),
                venue.position().latitude(),
                null,
                null,
                List.of(community),
                SYNTHETIC);
    }

    static StreetNode node(org.huhang.citysim.streets.StreetNode node) {
        return new StreetNode(
                node.index(),
                node.label(),
                node.position().longitude(),
                node.position().latitude(),
                SYNTHETIC);
    }

    static org.huhang.registry.StreetEdge edge(StreetEdge edge) {
        return new org.huhang.registry.StreetEdge(
                edge.from(),
                edge.to(),
                edge.kind().name(),
                edge.lengthMetres(),
                edge.walkingSeconds() == StreetEdge.NOT_ALLOWED ? null : edge.walkingSeconds(),
                edge.drivingSeconds() == StreetEdge.NOT_ALLOWED ? null : edge.drivingSeconds(),
                SYNTHETIC);
    }

    /// @param id derived from the name, so that loading twice makes the same feature
    static Feature feature(org.huhang.citysim.streets.NamedLine line, UUID id) {
        return new Feature(
                new FeatureId(id),
                line.name(),
                line.kind().name(),
                line.line().points().stream()
                        .map(point -> new double[] {point.longitude(), point.latitude()})
                        .toList(),
                SYNTHETIC);
    }
}
