package org.huhang.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Handle;

/// The tables of a city while it is loaded, inside of one transaction of [CityLoad]. Each method sends its rows by
/// COPY, in any order among the tables, and answers how many there were.
public final class CityTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;
    private final PersonSecrets secrets;

    CityTables(Handle handle, PersonSecrets secrets) {
        this.handle = handle;
        this.secrets = secrets;
    }

    public long editions(Collection<Edition> editions) {
        return send(
                editions,
                "registry.editions (id, label, issuer, start_date, end_date)",
                (row, edition) -> row.put(edition.id())
                        .put(edition.label())
                        .put(edition.issuer())
                        .put(edition.startDate())
                        .put(edition.endDate()));
    }

    /// The areas, each with one term for the time of the edition.
    public long areas(Collection<Area> areas, Edition edition) {
        send(
                areas,
                "registry.areas (id, kind, longitude, latitude)",
                (row, area) -> coordinate(
                        coordinate(row.put(area.id()).put(area.kind().name()), area.longitude()), area.latitude()));
        return terms(areas.stream()
                .map(area -> new AreaTerm(
                        area.id(),
                        edition.startDate(),
                        edition.endDate(),
                        edition.id(),
                        area.code(),
                        area.localCode(),
                        area.name(),
                        area.statutoryParentId(),
                        area.operationalParentId()))
                .toList());
    }

    /// Terms of other times than the edition's.
    public long terms(Collection<AreaTerm> terms) {
        return send(
                terms,
                """
                registry.area_terms (area_id, start_date, end_date, edition_id, code, local_code, name, pinyin,
                    statutory_parent_id, operational_parent_id)""",
                (row, term) -> row.put(term.areaId())
                        .put(term.startDate())
                        .put(term.endDate())
                        .put(term.editionId())
                        .put(term.code())
                        .put(term.localCode())
                        .put(term.name())
                        .put(Pinyin.initials(term.name()))
                        .put(term.statutoryParentId())
                        .put(term.operationalParentId()));
    }

    public long aliases(Collection<AreaAlias> aliases) {
        return send(
                aliases,
                "registry.area_aliases (area_id, alias, start_date, end_date, note)",
                (row, alias) -> row.put(alias.areaId())
                        .put(alias.alias())
                        .put(alias.startDate())
                        .put(alias.endDate())
                        .put(alias.note()));
    }

    public long buildings(Collection<Building> buildings) {
        return send(
                buildings,
                """
                registry.buildings (id, area_id, name, longitude, latitude, east_metres, north_metres, floors,
                    source)""",
                (row, building) -> row.put(building.id())
                        .put(building.areaId())
                        .put(building.name())
                        .put(building.longitude())
                        .put(building.latitude())
                        .put(building.eastMetres())
                        .put(building.northMetres())
                        .put(building.floors())
                        .put(building.source()));
    }

    public long entrances(Collection<Entrance> entrances) {
        return send(
                entrances,
                "registry.entrances (id, building_id, name)",
                (row, entrance) ->
                        row.put(entrance.id()).put(entrance.buildingId()).put(entrance.name()));
    }

    public long dwellings(Collection<Dwelling> dwellings) {
        return send(
                dwellings,
                "registry.dwellings (id, entrance_id, floor, label)",
                (row, dwelling) -> row.put(dwelling.id())
                        .put(dwelling.entranceId())
                        .put(dwelling.floor())
                        .put(dwelling.label()));
    }

    public long households(Collection<Household> households) {
        return send(
                households,
                "registry.households (id, dwelling_id, kind)",
                (row, household) -> row.put(household.id())
                        .put(household.dwellingId())
                        .put(household.kind().name()));
    }

    public long people(Collection<Person> people) {
        var keys = PersonKeys.numbers(handle, secrets.ring());
        // taken first: no query can run while rows are sent
        var sealed = people.stream()
                .map(person -> secrets.seal(keys.nextLong(), person.identityNumber(), person.phone()))
                .toList()
                .iterator();
        return send(
                people,
                """
                registry.people (id, household_id, area_id, birth_date, sex, name, pinyin, key_number, identity_sealed,
                    identity_index, phone_sealed, phone_index)""",
                (row, person) -> put(
                        sealed.next(),
                        row.put(person.id())
                                .put(person.householdId())
                                .put(person.areaId())
                                .put(person.birthDate())
                                .put(person.sex().name())
                                .put(person.name())
                                .put(Pinyin.initialsOfPerson(person.name()))));
    }

    public long organizations(Collection<Organization> organizations) {
        return send(
                organizations,
                """
                registry.organizations (id, name, pinyin, system, level, area_id, parent_id, establishment,
                    establishment_assumed)""",
                (row, organization) -> integer(
                                row.put(organization.id())
                                        .put(organization.name())
                                        .put(Pinyin.initials(organization.name()))
                                        .put(organization.system().name())
                                        .put(organization.level().name())
                                        .put(organization.areaId())
                                        .put(organization.parentId()),
                                organization.establishment())
                        .put(organization.establishmentAssumed()));
    }

    public long staff(Collection<StaffMember> staff) {
        return send(
                staff,
                "registry.staff (organization_id, person_id, position, start_at, end_at)",
                (row, member) -> row.put(member.organizationId())
                        .put(member.personId())
                        .put(member.position())
                        .put(member.start())
                        .put(member.end()));
    }

    public long places(Collection<Place> places) {
        long sent = send(
                places,
                """
                registry.places (id, kind, name, pinyin, longitude, latitude, building_id, organization_id, source)""",
                (row, place) -> coordinate(
                                coordinate(
                                        row.put(place.id())
                                                .put(place.kind().name())
                                                .put(place.name())
                                                .put(Pinyin.initials(place.name())),
                                        place.longitude()),
                                place.latitude())
                        .put(place.buildingId())
                        .put(place.organizationId())
                        .put(place.source()));
        try (var copy = new Copy(handle, "registry.place_areas", "place_id", "area_id")) {
            places.forEach(place ->
                    place.areaIds().forEach(area -> copy.row().put(place.id()).put(area)));
        }
        return sent;
    }

    public long streetNodes(Collection<StreetNode> nodes) {
        return send(
                nodes,
                "registry.street_nodes (number, label, longitude, latitude, source)",
                (row, node) -> row.put(node.number())
                        .put(node.label())
                        .put(node.longitude())
                        .put(node.latitude())
                        .put(node.source()));
    }

    public long streetEdges(Collection<StreetEdge> edges) {
        return send(
                edges,
                """
                registry.street_edges (from_number, to_number, kind, length_metres, walk_seconds, drive_seconds,
                    source)""",
                (row, edge) -> integer(
                                integer(
                                        row.put(edge.fromNumber())
                                                .put(edge.toNumber())
                                                .put(edge.kind())
                                                .put(edge.lengthMetres()),
                                        edge.walkSeconds()),
                                edge.driveSeconds())
                        .put(edge.source()));
    }

    public long features(Collection<Feature> features) {
        return send(
                features,
                "registry.features (id, name, kind, line, source)",
                (row, feature) -> row.put(feature.id())
                        .put(feature.name())
                        .put(feature.kind())
                        .put(json(feature.line()))
                        .put(feature.source()));
    }

    /// @param target the table with its columns in parentheses, in the order in which `put` gives them
    private <T> long send(Collection<T> rows, String target, BiConsumer<Copy, T> put) {
        int open = target.indexOf('(');
        var columns = target.substring(open + 1, target.length() - 1).strip().split("\\s*,\\s*", -1);
        try (var copy = new Copy(handle, target.substring(0, open).strip(), columns)) {
            rows.forEach(row -> put.accept(copy.row(), row));
            return copy.rows();
        }
    }

    private static Copy put(PersonSecrets.Sealed sealed, Copy row) {
        return row.put(sealed.keyNumber())
                .put(sealed.identitySealed())
                .put(sealed.identityIndex())
                .put(sealed.phoneSealed())
                .put(sealed.phoneIndex());
    }

    private static Copy coordinate(Copy row, @org.jspecify.annotations.Nullable Double degrees) {
        return degrees == null ? row.none() : row.put(degrees.doubleValue());
    }

    private static Copy integer(Copy row, @org.jspecify.annotations.Nullable Integer number) {
        return number == null ? row.none() : row.put(number.intValue());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
