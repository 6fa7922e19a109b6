package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.csv;
import static org.huhang.WalkCases.nothing;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkCases.query;
import static org.huhang.WalkSide.newId;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.PersonId;

/// The first chain on one side of the walk, made over HTTP as those make it who work there: a file with the town's
/// person as a positive, the case, its contacts in the same household, the draft of a notice; and a gathering.
///
/// @param theCase approved and traced
record WalkChain(String batch, String theCase, String notice, String gathering, SignedIn tracer, WalkTown town) {
    private static final String HEADER = "标本编号,身份证号,姓名,采集时间,报告时间,检测结果";

    static WalkChain of(WalkTown town, WalkVerbs verbs) {
        var laboratory = SignedIn.as(verbs.invitations(), Role.LABORATORY, town.area(), town.organization(), null);
        var tracer = SignedIn.as(verbs.invitations(), Role.TRACER, town.area());
        var batch = WalkWire.done("POST", "/api/result-files", file(town, "阳性"), laboratory)
                .at("/batch/batchId")
                .asText();
        var theCase = await("/api/cases", "/0/caseId", tracer);
        approve(SignedIn.as(verbs.invitations(), Role.SECOND_APPROVER, town.area()));
        var notice = await("/api/cases/" + theCase + "/contacts/summary", "/noticeIds/0", tracer);
        var gathering = WalkWire.done("POST", "/api/gatherings", gathering(town), tracer)
                .get("gatheringId")
                .asText();
        return new WalkChain(batch, theCase, notice, gathering, tracer, town);
    }

    /// By which a line list shows the case.
    String number() {
        return await("/api/cases/" + theCase, "/line/number", tracer);
    }

    private static void approve(SignedIn approver) {
        for (JsonNode asked : WalkWire.done("GET", "/api/access/approvals", nothing(), approver)) {
            if (asked.get("kind").asText().equals("CASE")) {
                WalkWire.done(
                        "POST",
                        "/api/access/approvals/" + asked.get("id").asText() + "/decision",
                        body("id", newId(), "approved", true, "reason", "any"),
                        approver);
            }
        }
    }

    Call newFile() {
        return file(town, "阴性");
    }

    Call newGathering() {
        return gathering(town);
    }

    /// On one contact of the case, as its list stands.
    Call contactAct() {
        var list = WalkWire.done("GET", "/api/cases/" + theCase + "/contacts", nothing(), tracer);
        return path("caseId", theCase)
                .and(body(
                        "id",
                        newId(),
                        "revision",
                        list.get("revision").asInt(),
                        "personIds",
                        List.of(list.at("/contacts/0/personId").asText()),
                        "note",
                        "any"));
    }

    PersonId newAttendee() {
        var person = town.newPerson();
        WalkWire.done("POST", "/api/gatherings/" + gathering + "/attendees", WalkCases.attendees(person), tracer);
        return person;
    }

    private static Call file(WalkTown town, String finding) {
        var row = String.join(
                ",",
                newId().toString(),
                town.identityNumber(),
                WalkTown.NAME,
                "2021-07-28 20:00",
                "2021-07-29 08:07",
                finding);
        return csv(HEADER + "\r\n" + row + "\r\n")
                .and(query("id", newId()))
                .and(query("name", "any.csv"))
                .and(query("organizationId", town.organization()));
    }

    private static Call gathering(WalkTown town) {
        return body(
                "id",
                newId(),
                "placeId",
                town.place(),
                "title",
                "any",
                "start",
                "2021-07-01T11:30:00Z",
                "end",
                "2021-07-01T13:30:00Z",
                "closedSpace",
                true,
                "knownFrom",
                "TICKETS",
                "note",
                "any",
                "identityNumbers",
                List.of(town.identityNumber()),
                "personIds",
                List.of());
    }

    /// What stands there once the events are handled.
    private static String await(String path, String pointer, SignedIn who) {
        for (int i = 0; i < 300; i++) {
            var answer = WalkWire.find(path, who).map(found -> found.at(pointer).asText(""));
            if (answer.isPresent() && !answer.get().isEmpty()) {
                return answer.get();
            }
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(path + " not within 30 s");
    }
}
