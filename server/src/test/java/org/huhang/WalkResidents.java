package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkSide.newId;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.huhang.WalkCases.Call;
import org.huhang.shared.PersonId;

/// How the residents of one side enrol.
///
/// @param application one that stays undecided
/// @param secret of that application
/// @param undecided one to decide on
/// @param enrolment by telephone, whose card may be renewed
/// @param card of another, which is not
/// @param bearer whose card it is
record WalkResidents(
        WalkTown town,
        String poster,
        String posterToken,
        String application,
        String secret,
        String undecided,
        String enrolment,
        String card,
        String bearer) {
    private static final AtomicInteger SEQUENCE = new AtomicInteger(10);
    private static final String ENROLMENTS = "/api/access/resident-enrolments";

    static WalkResidents of(WalkTown town) {
        var poster = newPoster(town);
        var token = poster.get("token").asText();
        var bearer = town.newPerson();
        var application = sent(town, token, 1);
        return new WalkResidents(
                town,
                poster.get("id").asText(),
                token,
                application.get("id").asText(),
                application.get("secret").asText(),
                sent(town, token, 2).get("id").asText(),
                enrolled(town, town.newPerson()).get("enrolmentId").asText(),
                enrolled(town, bearer).get("token").asText(),
                bearer.value().toString());
    }

    String newPoster() {
        return newPoster(town).get("id").asText();
    }

    String newEnrolment() {
        return enrolled(town, town.newPerson()).get("enrolmentId").asText();
    }

    Call byTelephone(PersonId person) {
        return telephone(person);
    }

    private static Call telephone(PersonId person) {
        return body("id", newId(), "cardId", newId(), "personId", person, "note", "any");
    }

    private static JsonNode newPoster(WalkTown town) {
        return WalkWire.done("POST", "/api/access/posters", body("id", newId(), "areaId", town.area()), town.worker());
    }

    private static JsonNode enrolled(WalkTown town, PersonId person) {
        return WalkWire.done("POST", ENROLMENTS + "/by-telephone", telephone(person), town.worker());
    }

    Call newApplication() {
        return application(posterToken, SEQUENCE.incrementAndGet());
    }

    private static JsonNode sent(WalkTown town, String posterToken, int day) {
        return WalkWire.done("POST", "/api/access/applications", application(posterToken, day), town.worker());
    }

    private static Call application(String posterToken, int day) {
        return body(
                "id",
                newId(),
                "posterToken",
                posterToken,
                "name",
                "陌生人",
                "identityNumber",
                SmallCity.identityNumber(LocalDate.of(1970, 1, 1).plusDays(day), 301),
                "phone",
                "13900000000");
    }
}
