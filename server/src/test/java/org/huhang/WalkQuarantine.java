package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;

/// A quarantine site of one side, and orders of the town's people. Each order is another person's: of one person one is
/// open at a time.
///
/// @param site with one room
/// @param order drafted, and never decided
record WalkQuarantine(UUID site, UUID room, UUID order, WalkTown town) {
    private static final String AT = "2021-08-01T00:00:00Z";

    static WalkQuarantine of(WalkTown town) {
        var site = newSite(town);
        var room = newId();
        execute(
                town,
                "insert into sites.rooms (id, site_id, building, floor, label, air_path, position, side, beds, barrier_free,"
                        + " own_bathroom) values (?, ?, 'A', 3, '301', 'A/3', 0, 'LEFT', 1, false, true)",
                room,
                site);
        return new WalkQuarantine(site, room, newOrder(town), town);
    }

    private static void execute(WalkTown town, String sql, Object... values) {
        town.verbs().jdbi().useHandle(h -> h.execute(sql, values));
    }

    private static UUID newSite(WalkTown town) {
        var site = newId();
        execute(
                town,
                "insert into sites.sites (id, area_id, name_zh, address, longitude, latitude, intakes, reserve,"
                        + " opens_in_minutes, loop, telephone, founded_at)"
                        + " values (?, ?, 'any', 'any', 110.4, 29.1, '{CLOSE}', false, 0, 'any', 'any', '" + AT + "')",
                site,
                town.area().value());
        return site;
    }

    private static UUID newOrder(WalkTown town) {
        var order = newId();
        execute(
                town,
                "insert into quarantine.orders values (?, ?, '" + AT + "')",
                order,
                town.person().value());
        execute(
                town,
                "insert into quarantine.order_versions values (?, 1, true, ?, '{}', 'CLOSE', 'NCP-8', '2021-07-30', 'SITE', 14,"
                        + " 7, '{1,4}', '{2}', true, null, 'any', 'CONTACT', '" + AT + "')",
                order,
                town.area().value());
        return order;
    }

    Call newSite() {
        return body(
                "id",
                newId(),
                "areaId",
                town.area(),
                "name",
                Map.of("zh", "any"),
                "address",
                "any",
                "longitude",
                110.4,
                "latitude",
                29.1,
                "intakes",
                List.of("CLOSE"),
                "reserve",
                false,
                "opensInMinutes",
                0,
                "telephone",
                "any");
    }

    Call ofSite() {
        return path("siteId", site);
    }

    Call newRooms() {
        return ofSite().and(body(
                "id",
                newId(),
                "building",
                newId().toString(),
                "firstFloor",
                3,
                "lastFloor",
                3,
                "leftDoors",
                1,
                "rightDoors",
                0,
                "beds",
                1,
                "barrierFree",
                0,
                "ownBathroom",
                true));
    }

    /// Of a site of its own: a site turns once.
    Call newTurn() {
        return path("siteId", newSite(town))
                .and(body("id", newId(), "state", "CLOSED", "unfit", false, "reason", "any"));
    }

    Call newRoomTurn() {
        return ofSite().and(body("id", newId(), "roomIds", List.of(room), "why", "REPAIR", "note", ""));
    }

    Call newPassage() {
        return ofSite().and(
                        body("id", newId(), "name", "any", "kind", "CLEAN", "fromZone", "OUTSIDE", "toZone", "WORK"));
    }

    Call newCare() {
        return ofSite().and(body("id", newId(), "kind", "DIALYSIS", "hospital", "any", "minutes", 10));
    }

    Call newTeam() {
        return ofSite().and(body(
                "postId",
                newId(),
                "ruleId",
                newId(),
                "organizationIds",
                List.of(town.organization()),
                "people",
                50,
                "startDate",
                "2021-08-04"));
    }

    /// @param post of the town: no other team has it
    Call newTeamSize(UUID post) {
        execute(
                town,
                "insert into sites.teams values (?, ?, 1, null, '" + AT + "') on conflict do nothing",
                post,
                site);
        return ofSite().and(path("postId", post)).and(body("ruleId", newId(), "people", 50, "startDate", "2021-08-04"));
    }

    Call newDecision() {
        return body(
                "id",
                newId(),
                "orders",
                List.of(Map.of("orderId", newOrder(town), "version", 1)),
                "rule",
                "any",
                "reason",
                "any");
    }

    Call newApproval() {
        return body("id", newId(), "orders", List.of(Map.of("orderId", newOrder(town), "version", 1)));
    }

    Call newPlace() {
        return path("orderId", newOrder(town))
                .and(body("id", newId(), "version", 1, "place", "HOME", "rule", "any", "reason", "any"));
    }

    /// Approved for a site; its room is taken back, which it never had.
    Call newRoom() {
        return path("orderId", newApprovedOrder()).and(body("id", newId(), "reason", "any"));
    }

    Call newStayFact() {
        return path("orderId", newApprovedOrder())
                .and(body("id", newId(), "kind", "LEFT", "occurredAt", "2021-07-31T00:00:00Z"));
    }

    private UUID newApprovedOrder() {
        var id = newOrder(town);
        var act = newId();
        town.verbs().jdbi().useHandle(h -> {
            h.execute(
                    "insert into quarantine.order_acts values (?, 'APPROVED', 1, null, nextval('quarantine.act_keys'), null, ?, '"
                            + AT + "')",
                    act,
                    newId());
            h.execute("insert into quarantine.order_decisions values (?, ?, ?, 1, '" + AT + "')", newId(), act, id);
        });
        return id;
    }
}
