package org.huhang.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Permission;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.ImportKind;
import org.huhang.imports.RowCells;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Places where people meet, each in the areas that it belongs to; a post on a boundary names two.
@ApplicationScoped
@Priority(10)
class PlacesImport implements ImportKind<PlacesImport.Row> {
    /// Where nobody says where a position comes from.
    private static final String SOURCE_UNSTATED = "IMPORT";

    static final ImportColumn NAME = ImportColumn.required("name", "场所名称", "name", "魅力湘西大剧院", "名称", "场所", "place");
    private static final ImportColumn KIND =
            ImportColumn.required("kind", "场所类型", "kind", "剧场", "类型", "类别", "place kind");
    private static final ImportColumn AREA = ImportColumn.optional(
            "area",
            "所在区域",
            "areas",
            "430811001001；430802004205",
            "区域",
            "社区",
            "村",
            "社区（村）",
            "区划代码",
            "area",
            "area code");
    private static final ImportColumn LONGITUDE =
            ImportColumn.optional("longitude", "经度", "longitude", "110.5431", "lng", "lon");
    private static final ImportColumn LATITUDE = ImportColumn.optional("latitude", "纬度", "latitude", "29.3462", "lat");
    static final ImportColumn ORGANIZATION =
            ImportColumn.optional("organization", "管理单位", "organization", "", "所属单位", "单位");
    private static final ImportColumn SOURCE = ImportColumn.optional("source", "坐标来源", "source", "现场测量", "来源");

    private final ImportAreas areas;
    private final ImportedPlaces places;

    PlacesImport(ImportAreas areas, ImportedPlaces places) {
        this.areas = areas;
        this.places = places;
    }

    /// @param organization that runs it, as the file names it
    record Row(Place place, @Nullable String organization) {}

    @Override
    public String key() {
        return "places";
    }

    @Override
    public String zh() {
        return "场所";
    }

    @Override
    public String en() {
        return "places";
    }

    @Override
    public Permission permission() {
        return Permission.ORGANIZATIONS_REGISTER;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(NAME, KIND, AREA, LONGITUDE, LATITUDE, ORGANIZATION, SOURCE);
    }

    @Override
    public Intake<Row> begin(Terms terms) {
        var within = areas.within(terms.areaId(), terms.today());
        return new Intake<>() {
            @Override
            public @Nullable Row read(RowCells row, UUID id) {
                var name = ThingName.read(row, NAME);
                var kind = row.word(KIND, RegistryWords.PLACES);
                var areaIds = within.readAll(row, AREA);
                var longitude = row.number(LONGITUDE, Bounds.WEST, Bounds.EAST);
                var latitude = row.number(LATITUDE, Bounds.SOUTH, Bounds.NORTH);
                if (row.reasons().isEmpty() && (longitude == null) != (latitude == null)) {
                    row.refuse(Refusal.invalid("registry.half-a-position", LONGITUDE.key(), Map.of()));
                }
                var organization = row.text(ORGANIZATION);
                var source = row.text(SOURCE);
                if (name == null || kind == null || !row.reasons().isEmpty()) {
                    return null;
                }
                return new Row(
                        new Place(
                                new PlaceId(id),
                                kind,
                                name,
                                longitude,
                                latitude,
                                null,
                                null,
                                areaIds,
                                source == null ? SOURCE_UNSTATED : source),
                        organization);
            }

            @Override
            public String sameness(Row row) {
                return row.place().kind() + " " + sorted(row.place())
                        + row.place().name();
            }

            @Override
            public Map<String, String> understood(Row row) {
                var shown = new HashMap<String, String>();
                shown.put(KIND.key(), RegistryWords.PLACES.zh(row.place().kind()));
                shown.put(
                        AREA.key(),
                        row.place().areaIds().stream().map(within::name).collect(Collectors.joining("；")));
                return shown;
            }

            @Override
            public Map<Integer, Refusal> write(List<Legible<Row>> rows) {
                return places.write(terms.areaId(), rows);
            }
        };
    }

    private static String sorted(Place place) {
        return place.areaIds().stream()
                .map(id -> id.value().toString())
                .sorted()
                .collect(Collectors.joining());
    }
}
