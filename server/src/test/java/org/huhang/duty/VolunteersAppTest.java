package org.huhang.duty;

import static org.huhang.duty.MusterTown.DISPATCHER;
import static org.huhang.duty.MusterTown.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.notices.Notices;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Volunteers: why somebody cannot be named yet, and what clears it; their own hours.
@QuarkusTest
@QuarkusTestResource(House.class)
class VolunteersAppTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 31);

    private static @Nullable MusterTown loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Notices notices;

    @Inject
    Musters musters;

    @Inject
    Volunteers volunteers;

    @Inject
    Eligibility eligibility;

    @Inject
    Namings namings;

    @Inject
    Invitations invitations;

    private MusterTown town() {
        var known = loaded == null ? MusterTown.load(jdbi, notices, musters) : loaded;
        loaded = known;
        return known;
    }

    @Test
    void aVolunteerIsNamedOnceAllThatIsNeededWasShown() {
        // 1988: of age
        var person = town().city().person("李强").id();
        jdbi.useHandle(h -> h.execute("delete from registry.staff where person_id = ?", person.value()));
        join(person).orThrow();
        assertRefused("duty.volunteers-already", join(person));
        var demand = town().demand(null);
        var refused = assertInstanceOf(Outcome.Refused.class, name(demand, person));
        assertEquals("duty.cannot-be-named", refused.refusal().code());
        assertEquals(
                List.of(new Namings.Hindered(person, against(person))),
                refused.refusal().params().get("people"));
        assertEquals(8, against(person).size());
        show(
                person,
                Arrays.stream(EvidenceKind.values())
                        .filter(kind -> kind != EvidenceKind.SKILL && kind != EvidenceKind.INSURED)
                        .map(kind -> new Volunteers.Shown(kind, null, true, DAY, null, ""))
                        .toList());
        assertEquals(List.of(Hindrance.NOT_INSURED), against(person));
        show(person, List.of(new Volunteers.Shown(EvidenceKind.INSURED, null, true, DAY, DAY.plusDays(30), "保单 1")));
        assertEquals(List.of(), against(person));
        name(demand, person).orThrow();
        show(person, List.of(new Volunteers.Shown(EvidenceKind.HEALTHY, null, false, DAY, null, "发热")));
        assertEquals(List.of(Hindrance.NOT_HEALTHY), against(person));
        volunteers
                .leave(new Volunteers.Leaving(Ids.next(), person, "搬家"), DISPATCHER, NOON)
                .orThrow();
        assertTrue(volunteers.volunteers(person).isEmpty());
    }

    @Test
    void whatIsShownSaysWhatAndUntilWhen() {
        var person = town().city().person("覃芳").id();
        join(person).orThrow();
        assertRefused(
                "duty.no-such-skill",
                tryToShow(person, new Volunteers.Shown(EvidenceKind.SKILL, null, true, DAY, null, "")));
        assertRefused(
                "duty.no-such-skill",
                tryToShow(person, new Volunteers.Shown(EvidenceKind.SKILL, "JUGGLING", true, DAY, null, "")));
        assertRefused(
                "duty.ends-before-start",
                tryToShow(person, new Volunteers.Shown(EvidenceKind.TRAINED, null, true, DAY, DAY, "")));
        show(person, List.of(new Volunteers.Shown(EvidenceKind.SKILL, "DRIVING", true, DAY, null, "")));
    }

    @Test
    void theRuleOfASmallerAreaGoesBeforeThatOfTheCity() {
        var community = town().area();
        jdbi.useHandle(h -> h.execute(
                "insert into duty.volunteer_rules"
                        + " (id, area_id, start_date, youngest, oldest, needs, longest_hours, source, confidence)"
                        + " values (2, ?, '2021-07-01', 18, 60, '{HEALTHY}', 16, 'test', 'ASSUMED')",
                town().city().area("430802001").value()));
        assertEquals(60, eligibility.rule(community, DAY).oldest());
        assertEquals(45, eligibility.rule(community, LocalDate.of(2021, 6, 30)).oldest());
        assertEquals(
                45, eligibility.rule(town().city().area("430802004205"), DAY).oldest());
        jdbi.useHandle(h -> h.execute("delete from duty.volunteer_rules where id = 2"));
    }

    @Test
    void onesOwnHoursAreThoseOfOnesOwnAccountAndCanBeTakenAlong() {
        var person = town().city().person("王建国").id();
        var me = SignedIn.as(invitations, Role.RESIDENT, town().area(), null, person);
        jdbi.useHandle(h -> {
            for (var sign : List.of(
                    List.of("POST_SIGN_IN", "2021-07-30T00:00:00Z"),
                    List.of("POST_SIGN_OUT", "2021-07-30T03:00:00Z"))) {
                h.execute(
                        "insert into duty.presence values (?, 1, ?, ?, ?, '=东门', ?::timestamptz, ?::timestamptz)",
                        Ids.next(),
                        me.account().value(),
                        town().area().value(),
                        sign.getFirst(),
                        sign.getLast(),
                        sign.getLast());
            }
        });
        var own = me.request()
                .get("/api/own-service")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(180, own.getInt("minutes"));
        var csv = me.request()
                .get("/api/own-service/hours")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains("'=东门,2021-07-30 08:00,2021-07-30 11:00,180"), csv);
        var other = SignedIn.as(invitations, Role.RESIDENT, town().area(), null, town().person("覃芳"));
        assertEquals(
                Map.of("minutes", 0),
                Map.of(
                        "minutes",
                        other.request()
                                .get("/api/own-service")
                                .then()
                                .extract()
                                .jsonPath()
                                .getInt("minutes")));
    }

    private List<Hindrance> against(PersonId person) {
        var evidence = eligibility.evidence(List.of(person));
        return eligibility.of(Map.of(person, town().area()), evidence, DAY).getOrDefault(person, List.of());
    }

    private Outcome<?> join(PersonId person) {
        return volunteers.join(new Volunteers.Joining(Ids.next(), person, town().area()), DISPATCHER, NOON);
    }

    private Outcome<DemandId> name(DemandId demand, PersonId person) {
        return namings.name(new Namings.Naming(Ids.next(), demand, List.of(person)), _ -> true, DISPATCHER, NOON);
    }

    private void show(PersonId person, List<Volunteers.Shown> shown) {
        volunteers
                .show(new Volunteers.Showing(Ids.next(), person, shown), DISPATCHER, NOON, DAY)
                .orThrow();
    }

    private Outcome<?> tryToShow(PersonId person, Volunteers.Shown shown) {
        return volunteers.show(new Volunteers.Showing(Ids.next(), person, List.of(shown)), DISPATCHER, NOON, DAY);
    }

    private static void assertRefused(String code, Outcome<?> outcome) {
        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals(code, refused.refusal().code());
    }
}
