package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;

/// A zone of one side's area, opened by a notice that its command post issued, and a hold on somebody who lives there;
/// made over HTTP as those make them who work there.
record WalkZones(
        UUID notice, UUID zone, UUID hold, SignedIn commander, SignedIn worker, WalkTown town, WalkVerbs verbs) {
    static WalkZones of(WalkTown town, WalkVerbs verbs) {
        var commander = SignedIn.as(verbs.invitations(), Role.COMMAND_POST, town.area());
        var notice = newId();
        WalkWire.done(
                "POST",
                "/api/notices",
                body(
                        "id", notice,
                        "title", Map.of("zh", "第31号令"),
                        "body", Map.of("zh", "正文"),
                        "areaIds", List.of(town.area().value())),
                commander);
        WalkWire.done(
                "POST",
                "/api/notices/" + notice + "/issue",
                body(
                        "id", newId(),
                        "issuer", Map.of("zh", "指挥部"),
                        "forInformation", false,
                        "urgency", "URGENT",
                        "to", List.of(Map.of("areaId", town.area().value(), "withSubUnits", false)),
                        "relations", List.of()),
                commander);
        // as if loaded from that day: by its scheme zones open in August 2021 alone, and nobody issues into the past
        verbs.jdbi()
                .useHandle(h -> h.execute(
                        "update notices.issues set effective_at = '2021-08-04T04:00:00Z' where notice_id = ?", notice));
        var made = new WalkZones(notice, newId(), newId(), commander, town.worker(), town, verbs);
        WalkWire.done("POST", "/api/zones", made.zone(made.zone), commander);
        WalkWire.done("POST", "/api/holds", made.hold(made.hold), made.worker);
        return made;
    }

    private Map<String, Object> fact() {
        return Map.of("noticeId", notice);
    }

    private Map<String, Object> cover() {
        return Map.of("areaIds", List.of(town.area().value()), "polygons", List.of(), "buildingIds", List.of());
    }

    private Call zone(UUID id) {
        return body(
                "id", id,
                "name", Map.of("zh", "管控区域"),
                "areaId", town.area(),
                "schemeCode", "ZHANGJIAJIE_ORDER_31",
                "levelCode", "CONTROLLED",
                "cover", cover(),
                "fact", fact());
    }

    Call newZone() {
        return zone(newId());
    }

    Call newChange() {
        return path("zoneId", zone).and(body("id", newId(), "levelCode", "SPREAD", "fact", fact()));
    }

    Call newClosing() {
        var id = newId();
        WalkWire.done("POST", "/api/zones", zone(id), commander);
        return path("zoneId", id).and(body("id", newId(), "fact", fact()));
    }

    Call newReopening() {
        var id = newId();
        WalkWire.done("POST", "/api/zones", zone(id), commander);
        WalkWire.done("POST", "/api/zones/" + id + "/closing", body("id", newId(), "fact", fact()), commander);
        return path("zoneId", id).and(body("id", newId(), "fact", fact()));
    }

    Call preview() {
        return body("areaId", town.area(), "cover", cover());
    }

    Call geoJson() {
        return body(
                "areaId",
                town.area(),
                "text",
                "{\"type\":\"Polygon\",\"coordinates\":[[[110.41,29.11],[110.42,29.11],[110.42,29.12],[110.41,29.11]]]}");
    }

    private Call hold(UUID id) {
        return body(
                "id",
                id,
                "ruleCode",
                "POSITIVE_POOL",
                "areaId",
                town.area(),
                "personIds",
                List.of(town.person().value()),
                "reason",
                "any",
                "end",
                verbs.clock().now().plus(Duration.ofHours(2)).toString());
    }

    Call newHold() {
        return hold(newId());
    }

    Call newRelease() {
        var id = newId();
        WalkWire.done("POST", "/api/holds", hold(id), worker);
        return path("holdId", id).and(body("id", newId(), "personId", town.person(), "reason", "any"));
    }
}
