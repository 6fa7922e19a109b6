package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huhang.shared.Outcome;
import org.junit.jupiter.api.Test;

class GeoJsonTest {
    private static final String SQUARE = "[[[110,29],[110.1,29],[110.1,29.1],[110,29]]]";

    private static String read(String text) {
        return switch (GeoJson.read(text)) {
            case Outcome.Done<List<Polygon>>(List<Polygon> polygons) -> polygons.size() + " polygons";
            case Outcome.Refused<List<Polygon>>(var refusal) -> refusal.code() + " " + refusal.params();
        };
    }

    @Test
    void geometriesFeaturesAndCollectionsAreRead() {
        var polygon = "{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}";
        var feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + polygon + "}";
        assertEquals("1 polygons", read(polygon));
        assertEquals("1 polygons", read(feature));
        assertEquals(
                "2 polygons", read("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature + "]}"));
        assertEquals("2 polygons", read("{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "," + SQUARE + "]}"));
        assertEquals(
                "2 polygons",
                read("{\"type\":\"GeometryCollection\",\"geometries\":[" + polygon + "," + polygon + "]}"));
    }

    @Test
    void heightsAreDropped() {
        assertEquals(
                "1 polygons",
                read("{\"type\":\"Polygon\",\"coordinates\":[[[110,29,180],[110.1,29,180],[110,29,180]]]}"));
    }

    @Test
    void whatIsNoPolygonIsRefusedAndNotLeftOut() {
        assertEquals(
                "zones.geojson-no-polygon {type=LineString}", read("{\"type\":\"LineString\",\"coordinates\":[]}"));
        assertEquals("zones.geojson-no-polygon {type=–}", read("{\"name\":\"x\"}"));
        assertEquals("zones.geojson-no-polygon {type=–}", read("{\"type\":\"Feature\",\"geometry\":null}"));
        assertEquals(
                "zones.geojson-no-polygon {type=Polygon}",
                read("{\"type\":\"Polygon\",\"coordinates\":[[[\"110\",\"29\"]]]}"));
        assertEquals("zones.geojson-empty {}", read("{\"type\":\"FeatureCollection\",\"features\":[]}"));
    }

    @Test
    void brokenTextIsToldWithItsPlace() {
        var told = read("{\n\"type\":,}");
        assertEquals("zones.geojson-unreadable", told.split(" ", 2)[0]);
        assertTrue(told.contains("line=2"), told);
        assertEquals(
                "zones.geojson-too-long",
                read("x".repeat(GeoJson.MOST_CHARACTERS + 1)).split(" ", 2)[0]);
    }
}
