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
/// @param letter always the same one of this side, not sent; `sent` another that is
record WalkFollowed(WalkSide side, String theCase, PersonId person, UUID letter, UUID sent, UUID tracer, UUID area) {

    static WalkFollowed of(WalkSide side) {
        var theCase = side.chain().theCase();
        var jdbi = side.verbs().jdbi();
        var person = jdbi.withHandle(h ->
                h.createQuery("""
                select person_id from tracing.exposures where case_id = cast(:case as uuid) order by person_id limit 1
                """).bind("case", theCase).mapTo(PersonId.class).one());
        var sent = letter(jdbi, "sent " + theCase, theCase, person, side.area().value());
        jdbi.useHandle(h -> h.execute(
                "insert into tracing.letter_sendings select ?, 2020, coalesce(max(number), 0) + 1, ?,"
                        + " '2021-07-29T00:00:00Z' from tracing.letter_sendings on conflict (letter_id) do nothing",
                sent,
                newId()));
        return new WalkFollowed(
                side,
                theCase,
                person,
                letter(jdbi, theCase, theCase, person, side.area().value()),
                sent,
                side.chain().tracer().account().value(),
                side.area().value());
    }

    private static UUID letter(Jdbi jdbi, String name, String theCase, PersonId person, UUID area) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
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

    /// Whoever walked before may have excluded it.
    Call contact() {
        approve();
        return path("caseId", theCase).and(path("personId", person.value()));
    }

    Call assignment() {
        return body("id", newId(), "contacts", List.of(key()), "accountId", tracer);
    }

    Call spread() {
        return body("id", newId(), "areaId", area, "accountIds", List.of(tracer));
    }

    Call handover() {
        var leaves = newId();
        approve();
        side.verbs().jdbi().useHandle(h -> {
            var act = newId();
            h.execute(
                    "insert into tracing.assignment_acts values (?, 'GIVEN', 1, null, ?, ?)",
                    act,
                    leaves,
                    side.verbs().clock().now());
            h.execute(
                    "insert into tracing.assignments values (?, ?, ?, ?, ?)",
                    newId(),
                    act,
                    UUID.fromString(theCase),
                    person.value(),
                    leaves);
        });
        return body("id", newId(), "from", leaves, "accountIds", List.of(tracer));
    }

    Call release() {
        return body("id", newId(), "contacts", List.of(key()));
    }

    Call newLetter() {
        return body("id", newId(), "kind", "REQUEST", "addressee", "any", "contacts", List.of(key()));
    }

    /// As a named person would have.
    private void approve() {
        side.verbs().jdbi().useHandle(h -> {
            var act = newId();
            var at = side.verbs().clock().now();
            h.execute(
                    "insert into tracing.contact_acts (id, case_id, revision, kind, people, key_number, decided_by,"
                            + " decided_at) values (?, ?, 1, 'APPROVED', 1, nextval('tracing.act_keys'), ?, ?)",
                    act,
                    UUID.fromString(theCase),
                    newId(),
                    at);
            h.execute(
                    "insert into tracing.contact_decisions select ?, ?, case_id, person_id, area_id, 'APPROVED',"
                            + " suggested_class, suggested_class, degree, edition, ? from tracing.standing_exposures"
                            + " where case_id = ? and person_id = ?"
                            + " order by array_position(array['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL'],"
                            + " suggested_class) limit 1",
                    newId(),
                    act,
                    at,
                    UUID.fromString(theCase),
                    person.value());
        });
    }

    Call health() {
        approve();
        return body(
                "id",
                newId(),
                "day",
                side.verbs().clock().today().toString(),
                "half",
                "MORNING",
                "temperatureTenths",
                366,
                "symptoms",
                List.of());
    }
}
