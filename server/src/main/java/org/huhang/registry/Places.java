package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;

/// Finds places of every kind.
@ApplicationScoped
public class Places {
    private static final String PLACES = """
            select p.id, p.kind, p.name, p.longitude, p.latitude, p.building_id, p.organization_id, p.source,
                   array(select area_id from registry.place_areas a where a.place_id = p.id order by area_id)
                       as area_ids
              from registry.places p
            """;

    private final Jdbi jdbi;

    Places(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Place> find(PlaceId id) {
        return list(List.of(id)).stream().findFirst();
    }

    public Place get(PlaceId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no place " + id.value()));
    }

    public List<Place> list(Collection<PlaceId> ids) {
        return places("where p.id = any(:ids) order by p.name, p.id limit :limit", ids, ids.size());
    }

    /// Those of an area and of all below it.
    public List<Place> listByArea(AreaId area, int limit) {
        return places("""
                where p.id in (select a.place_id
                                 from registry.area_closure l
                                 join registry.place_areas a on a.area_id = l.area_id
                                where l.ancestor_id = any(:ids))
                order by p.name, p.id
                limit :limit""", List.of(area), limit);
    }

    private List<Place> places(String where, Collection<? extends org.huhang.shared.Id> ids, int limit) {
        return jdbi.withHandle(h -> h.createQuery(PLACES + where)
                .bind("ids", AreaStore.uuids(ids))
                .bind("limit", limit)
                .map((row, context) -> new Place(
                        new PlaceId(row.getObject("id", UUID.class)),
                        PlaceKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class),
                        Optional.ofNullable(row.getObject("building_id", UUID.class))
                                .map(BuildingId::new)
                                .orElse(null),
                        Optional.ofNullable(row.getObject("organization_id", UUID.class))
                                .map(OrganizationId::new)
                                .orElse(null),
                        Arrays.stream((UUID[]) row.getArray("area_ids").getArray())
                                .map(AreaId::new)
                                .toList(),
                        row.getString("source")))
                .list());
    }
}
