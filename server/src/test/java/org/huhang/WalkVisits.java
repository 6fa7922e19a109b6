package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.csv;
import static org.huhang.WalkCases.nothing;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkCases.query;
import static org.huhang.WalkSide.newId;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;

/// Files of visits for one side, and visits typed in.
///
/// @param waiting a file of which nothing was sent yet
record WalkVisits(WalkTown town, WalkVerbs verbs, SignedIn tracer, String waiting, Instant now) {
    static final String FILE = "身份证号,场所,开始时间,结束时间\r\nany,any,any,any\r\n";

    static WalkVisits of(WalkTown town, WalkVerbs verbs) {
        var tracer = SignedIn.as(verbs.invitations(), Role.TRACER, town.area());
        return new WalkVisits(
                town,
                verbs,
                tracer,
                announce(town.area(), tracer),
                verbs.clock().now());
    }

    Call newFile() {
        return file(town.area());
    }

    String newWaiting() {
        return announce(town.area(), tracer);
    }

    /// All of it is there.
    String newWhole() {
        var id = newWaiting();
        WalkWire.done("POST", "/api/visit-imports/" + id + "/parts", csv(FILE).and(query("number", 1)), tracer);
        return id;
    }

    /// It was read.
    String newRead() {
        var id = newWhole();
        WalkWire.done("POST", "/api/visit-imports/" + id + "/start", nothing(), tracer);
        for (int i = 0; i < 200; i++) {
            var state = WalkWire.done("GET", "/api/visit-imports/" + id, nothing(), tracer)
                    .get("state")
                    .asText();
            if (state.equals("DONE")) {
                return id;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the file was not read");
    }

    Call newVisit() {
        return visit(newId());
    }

    UUID newEntered() {
        var id = newId();
        WalkWire.done(
                "POST",
                "/api/people/{personId}/visits",
                path("personId", town.person()).and(visit(id)),
                tracer);
        return id;
    }

    Call newRisk() {
        return risk(newId());
    }

    UUID newEnteredRisk() {
        var id = newId();
        var command = SignedIn.as(verbs.invitations(), Role.COMMAND_POST, town.area());
        WalkWire.done("POST", "/api/travel/city-risks", risk(id), command);
        return id;
    }

    private Call risk(UUID id) {
        return body(
                "id",
                id,
                "areaId",
                town.area(),
                "cityCode",
                "3201",
                "cityName",
                "any",
                "startDay",
                "2021-07-20",
                "source",
                "any");
    }

    private Call visit(UUID id) {
        return body(
                "id",
                id,
                "place",
                Map.of("cityCode", "4301"),
                "start",
                now.minus(Duration.ofHours(2)).toString(),
                "end",
                now.minus(Duration.ofHours(1)).toString(),
                "source",
                "OWN_STATEMENT",
                "sureness",
                "TOLD",
                "note",
                "");
    }

    private static String announce(AreaId area, SignedIn tracer) {
        return WalkWire.done("POST", "/api/visit-imports", file(area), tracer)
                .at("/importId")
                .asText();
    }

    private static Call file(AreaId area) {
        int size = FILE.getBytes(StandardCharsets.UTF_8).length;
        return body("id", newId(), "areaId", area, "name", "any.csv", "sizeBytes", size);
    }
}
