package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkSide.newId;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.huhang.WalkCases.Call;
import org.huhang.shared.PersonId;

/// How the residents of one side enrol.
///
/// @param application one that stays undecided
/// @param undecided one to decide on
/// @param enrolment by telephone, whose card may be renewed
/// @param card of another, which is not
/// @param bearer whose card it is
record WalkResidents(
        WalkTown town,
        String poster,
        String application,
        String undecided,
        String enrolment,
        String card,
        String bearer) {
    private static final String ENROLMENTS = "/api/access/resident-enrolments";

    static WalkResidents of(WalkTown town) {
        var poster = newPoster(town);
        var token = poster.get("token").asText();
        var bearer = town.newPerson();
        return new WalkResidents(
                town,
                poster.get("id").asText(),
                newApplication(town, token, 1),
                newApplication(town, token, 2),
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

    private static String newApplication(WalkTown town, String posterToken, int which) {
        return WalkWire.done(
                        "POST",
                        "/api/access/applications",
                        body(
                                "id",
                                newId(),
                                "posterToken",
                                posterToken,
                                "name",
                                "陌生人",
                                "identityNumber",
                                SmallCity.identityNumber(LocalDate.of(1970, 1, which), 301),
                                "phone",
                                "13900000000"),
                        town.worker())
                .get("id")
                .asText();
    }
}
