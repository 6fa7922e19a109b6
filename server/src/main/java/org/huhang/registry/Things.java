package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Whatever people can be in, by id or by name, with its area and city: for a file that names places of every kind.
@ApplicationScoped
public class Things {
    private static final String WITH_CITY = """
            select t.id, t.kind, t.place_kind, t.area_id, t.name,
                   (select left(m.code, 4)
                      from registry.area_closure c
                      join registry.areas a on a.id = c.ancestor_id and a.kind = 'PREFECTURE'
                      join registry.area_terms m on m.area_id = a.id and m.code is not null
                     where c.area_id = t.area_id
                     order by m.start_date desc
                     limit 1) as city_code
              from things t
             order by t.name, t.id
            """;

    private static final String PLACES = """
            with things as (
                select p.id, 'PLACE' as kind, p.kind as place_kind, a.area_id, p.name
                  from registry.places p
                 cross join lateral (
                       select area_id from registry.place_areas l where l.place_id = p.id order by area_id limit 1) a
                 where %s
                 limit :limit)
            """;

    private static final String INSIDE = """
            exists (select
                      from registry.area_closure c
                      join registry.place_areas i on i.area_id = c.area_id
                     where c.ancestor_id = :within and i.place_id = p.id)""";

    private final Jdbi jdbi;

    Things(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public enum ThingKind {
        PLACE,
        DWELLING,
        ENTRANCE,
        BUILDING,
        ORGANIZATION
    }

    /// @param placeKind of a place alone
    /// @param name as one says it, an address without the street
    /// @param cityCode four digits
    public record Thing(
            UUID id,
            ThingKind kind,
            @Nullable PlaceKind placeKind,
            AreaId areaId,
            String name,
            @Nullable String cityCode) {}

    /// By id; ids of nothing are left out.
    public List<Thing> list(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                with things as (
                    select p.id, 'PLACE' as kind, p.kind as place_kind, a.area_id, p.name
                      from registry.places p
                     cross join lateral (
                           select area_id from registry.place_areas l where l.place_id = p.id
                            order by area_id limit 1) a
                     where p.id = any(:ids)
                    union all
                    select d.id, 'DWELLING', null, b.area_id, b.name || e.name || d.label
                      from registry.dwellings d
                      join registry.entrances e on e.id = d.entrance_id
                      join registry.buildings b on b.id = e.building_id
                     where d.id = any(:ids)
                    union all
                    select e.id, 'ENTRANCE', null, b.area_id, b.name || e.name
                      from registry.entrances e
                      join registry.buildings b on b.id = e.building_id
                     where e.id = any(:ids)
                    union all
                    select b.id, 'BUILDING', null, b.area_id, b.name
                      from registry.buildings b
                     where b.id = any(:ids)
                    union all
                    select o.id, 'ORGANIZATION', null, o.area_id, o.name
                      from registry.organizations o
                     where o.id = any(:ids))
                """ + WITH_CITY)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Thing.class)
                .list());
    }

    /// All places of these very names in an area and below; a name may be borne by several.
    public List<Thing> listPlaces(Collection<String> names, AreaId within, int limit) {
        return jdbi.withHandle(h -> h.createQuery(PLACES.formatted("p.name = any(:names) and " + INSIDE) + WITH_CITY)
                .bind("names", names.toArray(String[]::new))
                .bind("within", within)
                .bind("limit", limit)
                .mapTo(Thing.class)
                .list());
    }

    /// Places whose name has all of this text's characters in it, to be offered for one that is not known.
    public List<Thing> listPlacesLike(String text, AreaId within, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        PLACES.formatted("registry.grams(p.name) @> registry.grams(:text) and " + INSIDE) + WITH_CITY)
                .bind("text", text)
                .bind("within", within)
                .bind("limit", limit)
                .mapTo(Thing.class)
                .list());
    }
}
