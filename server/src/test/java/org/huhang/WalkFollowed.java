package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// A contact of one side's case, and a letter about it.
///
/// @param letter always the same one of this side, not sent
record WalkFollowed(String theCase, PersonId person, UUID letter, UUID tracer, UUID area) {

    static WalkFollowed of(WalkSide side) {
        var theCase = side.chain().theCase();
        var jdbi = side.verbs().jdbi();
        var person = jdbi.withHandle(h ->
                h.createQuery("""
                select person_id from tracing.exposures where case_id = cast(:case as uuid) order by person_id limit 1
                """).bind("case", theCase).mapTo(PersonId.class).one());
        return new WalkFollowed(
                theCase,
                person,
                letter(jdbi, theCase, person, side.area().value()),
                side.chain().tracer().account().value(),
                side.area().value());
    }

    private static UUID letter(Jdbi jdbi, String theCase, PersonId person, UUID area) {
        var id = UUID.nameUUIDFromBytes(theCase.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into tracing.letters values (?, 'REQUEST', 'any', ?, 1, ?, '2021-07-29T00:00:00Z')"
                            + " on conflict (id) do nothing",
                    id,
                    area,
                    newId());
            h.execute(
                    "insert into tracing.letter_people values (?, ?, ?) on conflict do nothing",
                    id,
                    UUID.fromString(theCase),
                    person.value());
        });
        return id;
    }

    private Map<String, Object> key() {
        return Map.of("caseId", theCase, "personId", person.value());
    }

    Call contact() {
        return path("caseId", theCase).and(path("personId", person.value()));
    }

    Call assignment() {
        return body("id", newId(), "contacts", List.of(key()), "accountId", tracer);
    }

    Call spread() {
        return body("id", newId(), "areaId", area, "accountIds", List.of(tracer));
    }

    Call handover() {
        return body("id", newId(), "from", newId(), "accountIds", List.of(tracer));
    }

    Call release() {
        return body("id", newId(), "contacts", List.of(key()));
    }

    Call newLetter() {
        return body("id", newId(), "kind", "REQUEST", "addressee", "any", "contacts", List.of(key()));
    }

    static Call health() {
        return body(
                "id", newId(), "day", "2021-07-29", "half", "MORNING", "temperatureTenths", 366, "symptoms", List.of());
    }
}
