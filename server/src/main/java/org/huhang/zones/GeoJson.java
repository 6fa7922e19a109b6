package org.huhang.zones;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads polygons from GeoJSON (RFC 7946): a geometry, a feature or a collection of features. Heights are dropped; what
/// is
/// no polygon is refused and not left out, for whoever sent it meant something by it.
final class GeoJson {
    /// A thousand positions take some 40 kB.
    static final int MOST_CHARACTERS = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private GeoJson() {}

    static Outcome<List<Polygon>> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return refused("zones.geojson-too-long", Map.of("most", MOST_CHARACTERS));
        }
        try {
            var found = new ArrayList<Polygon>();
            var wrong = collect(JSON.readTree(text), found);
            if (wrong != null) {
                return refused("zones.geojson-no-polygon", Map.of("type", wrong));
            }
            return found.isEmpty() ? refused("zones.geojson-empty", Map.of()) : Outcome.done(found);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return refused(
                    "zones.geojson-unreadable",
                    Map.of("line", at == null ? 1 : at.getLineNr(), "column", at == null ? 1 : at.getColumnNr()));
        }
    }

    /// @return the type of what is no polygon; nothing when all are
    private static @Nullable String collect(JsonNode node, List<Polygon> found) {
        var type = node.path("type").asText("");
        return switch (type) {
            case "FeatureCollection" -> collectAll(node.path("features"), found);
            case "GeometryCollection" -> collectAll(node.path("geometries"), found);
            case "Feature" -> collect(node.path("geometry"), found);
            case "Polygon" -> addPolygon(node.path("coordinates"), found) ? null : type;
            case "MultiPolygon" -> addPolygons(node.path("coordinates"), found) ? null : type;
            default -> type.isEmpty() ? "–" : type.substring(0, Math.min(type.length(), 40));
        };
    }

    private static boolean addPolygons(JsonNode polygons, List<Polygon> found) {
        for (JsonNode polygon : polygons) {
            if (!addPolygon(polygon, found)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String collectAll(JsonNode nodes, List<Polygon> found) {
        for (JsonNode each : nodes) {
            var wrong = collect(each, found);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static boolean addPolygon(JsonNode coordinates, List<Polygon> found) {
        var rings = new ArrayList<List<double[]>>();
        for (JsonNode ring : coordinates) {
            var positions = new ArrayList<double[]>();
            for (JsonNode position : ring) {
                if (!position.isArray() || position.size() < 2 || !numbers(position)) {
                    return false;
                }
                positions.add(new double[] {
                    position.get(0).asDouble(), position.get(1).asDouble()
                });
            }
            rings.add(positions);
        }
        return !rings.isEmpty() && found.add(new Polygon(rings));
    }

    private static boolean numbers(JsonNode position) {
        return position.get(0).isNumber() && position.get(1).isNumber();
    }

    private static Outcome<List<Polygon>> refused(String code, Map<String, Object> params) {
        return Outcome.refused(Refusal.invalid(code, "text", params));
    }
}
