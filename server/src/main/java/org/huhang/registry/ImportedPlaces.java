package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.imports.ImportKind.Legible;
import org.huhang.registry.PlacesImport.Row;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// Many places at once into a registry at work. Two of one kind and one name in one area are the same place.
@ApplicationScoped
class ImportedPlaces {
    private final Jdbi jdbi;
    private final RegistryTables tables;
    private final OrganizationsByName names;

    ImportedPlaces(Jdbi jdbi, RegistryTables tables, OrganizationsByName names) {
        this.jdbi = jdbi;
        this.tables = tables;
        this.names = names;
    }

    private record Known(AreaId areaId, PlaceKind kind, String name) {
        static Set<Known> of(Place place) {
            return place.areaIds().stream()
                    .map(area -> new Known(area, place.kind(), place.name()))
                    .collect(Collectors.toSet());
        }
    }

    /// @return rows that are registered already, or whose organization is not
    Map<Integer, Refusal> write(AreaId scope, List<Legible<Row>> rows) {
        Map<Integer, Refusal> refused = new HashMap<>();
        List<Place> accepted = new ArrayList<>(rows.size());
        jdbi.useHandle(h -> {
            // no two files may add the same one at once, and no key can tell places apart
            h.execute("lock table registry.places in share row exclusive mode");
            var known = known(rows.stream().map(row -> row.value().place()).toList());
            var organizations = names.within(
                    scope,
                    rows.stream()
                            .map(row -> row.value().organization())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            rows.forEach(row -> {
                var place = row.value().place();
                if (Known.of(place).stream().anyMatch(known::contains)) {
                    refused.put(
                            row.number(), Refusal.invalid("registry.place-known", PlacesImport.NAME.key(), Map.of()));
                    return;
                }
                var named = row.value().organization();
                var placed = named == null
                        ? Outcome.done(place)
                        : organizations.get(named, PlacesImport.ORGANIZATION).map(id -> runBy(id, place));
                switch (placed) {
                    case Outcome.Refused<Place>(Refusal why) -> refused.put(row.number(), why);
                    case Outcome.Done<Place>(Place done) -> {
                        accepted.add(done);
                        known.addAll(Known.of(done));
                    }
                }
            });
            tables.on(h).places(accepted);
        });
        return refused;
    }

    private Set<Known> known(Collection<Place> places) {
        return jdbi.withHandle(h -> new HashSet<>(h.createQuery("""
                select a.area_id, p.kind, p.name
                  from registry.places p
                  join registry.place_areas a on a.place_id = p.id
                 where a.area_id = any(:areas) and p.name = any(:names)
                """)
                .bind(
                        "areas",
                        Id.array(places.stream()
                                .flatMap(place -> place.areaIds().stream())
                                .collect(Collectors.toSet())))
                .bind("names", places.stream().map(Place::name).toArray(String[]::new))
                .mapTo(Known.class)
                .list()));
    }

    private static Place runBy(OrganizationId organization, Place place) {
        return new Place(
                place.id(),
                place.kind(),
                place.name(),
                place.longitude(),
                place.latitude(),
                place.buildingId(),
                organization,
                place.areaIds(),
                place.source());
    }
}
