package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.access.Readings;
import org.huhang.contacts.Setting;
import org.huhang.registry.People;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Numbers in place of people, and the one way back.
@QuarkusTest
@QuarkusTestResource(House.class)
class PseudonymsAppTest {
    private static final Instant NOW = Instant.parse("2021-07-29T04:00:00Z");

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    PseudonymSecrets secrets;

    @Inject
    Identities identities;

    @Inject
    ApprovedCases cases;

    @Inject
    Readings readings;

    @Inject
    WallClock wall;

    @Inject
    People people;

    @Inject
    VisitPlaces places;

    @Inject
    Jdbi jdbi;

    private SmallCity city;

    @BeforeEach
    void town() {
        jdbi.useHandle(h -> h.execute("truncate registry.areas, visits.pseudonyms, visits.identity_joins cascade"));
        city = new SmallCity(jdbi);
    }

    @Test
    void everybodyIsGivenOneNumberAndTheSameAgain() {
        var all = List.of(city.a.get(0).id(), city.a.get(1).id(), city.b.get(0).id());
        var first = pseudonyms.forWriting(all.subList(0, 2), NOW);
        var again = pseudonyms.forWriting(all, NOW);
        assertEquals(first.get(all.get(0)), again.get(all.get(0)));
        assertEquals(first.get(all.get(1)), again.get(all.get(1)));
        assertEquals(3, Set.copyOf(again.values()).size());
        assertEquals(Set.of(again.get(all.get(2))), pseudonyms.of(all).get(all.get(2)));
        assertEquals(
                Set.of(),
                pseudonyms
                        .of(List.of(city.c.getFirst().id()))
                        .get(city.c.getFirst().id()));
    }

    /// Neither as text nor as bytes.
    @Test
    void withoutTheKeysNoRowSaysWhoseNumberItIs() {
        var person = city.a.getFirst().id();
        pseudonyms.forWriting(List.of(person), NOW);
        int found = jdbi.withHandle(h -> h.createQuery("""
                select count(*)
                  from visits.pseudonyms
                 where person_index = :id or position(decode(replace(:text, '-', ''), 'hex') in person_sealed) > 0
                """)
                .bind("id", person)
                .bind("text", person.value().toString())
                .mapTo(int.class)
                .one());
        assertEquals(0, found);
    }

    @Test
    void mergedPeopleWriteUnderWhomTheyAreNowAndKeepWhatTheyHad() {
        var goes = city.a.get(0).id();
        var stays = city.a.get(1).id();
        int before = number(goes);
        jdbi.useHandle(
                h -> h.execute("update registry.people set merged_into = ? where id = ?", stays.value(), goes.value()));
        int after = number(goes);
        assertEquals(after, number(stays));
        assertTrue(before != after);
        assertEquals(Set.of(before, after), pseudonyms.of(List.of(stays)).get(stays));
        assertEquals(Map.of(before, stays, after, stays), pseudonyms.people(List.of(before, after)));
    }

    /// Once and twice; an old copy of the row opens no more.
    @Test
    void somebodyErasedIsBehindNoNumber() throws InterruptedException {
        var person = city.a.getFirst().id();
        int number = number(person);
        int other = number(city.b.getFirst().id());
        var sealed = jdbi.withHandle(
                h -> h.createQuery("select person_sealed from visits.pseudonyms where pseudonym = :number")
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .one());
        assertEquals(person, secrets.open(number, sealed));
        for (int told = 0; told < 2; told++) {
            pseudonyms.erase(List.of(person));
        }
        assertEquals(Map.of(other, city.b.getFirst().id()), pseudonyms.people(List.of(number, other)));
        for (int i = 0; i < 150 && secrets.isFree(number); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertEquals(null, secrets.open(number, sealed), "the key is destroyed");
        assertTrue(number(city.c.getFirst().id()) > other, "and the number is given to nobody else");
    }

    @Test
    void onlyAnApprovedCaseNamesPeople() {
        int number = number(city.a.getFirst().id());
        var by = new AccountId(Ids.next());
        for (UUID none : List.of(Ids.next(), aCase(null, true), aCase(false, true), aCase(true, false))) {
            var refused =
                    assertInstanceOf(Outcome.Refused.class, identities.reveal(none, by, List.of(number), "traced"));
            assertEquals("visits.case-not-approved", refused.refusal().code());
        }
        var approved = aCase(true, true);
        assertEquals(
                Map.of(number, city.a.getFirst().id()),
                identities.reveal(approved, by, List.of(number), "traced").orThrow());
        assertEquals(1, identities.countSince(Instant.EPOCH));
        var logged = jdbi.withHandle(h -> h.createQuery("""
                select count(*)
                  from (select subject_ids from access.audit_pending
                        union all
                        select subject_ids from access.audit_entries) e
                 where :person = any(subject_ids)
                """)
                .bind("person", city.a.getFirst().id())
                .mapTo(int.class)
                .one());
        assertTrue(logged >= 1, "the audit log names whom, and so do the person's own pages");
    }

    /// At the limit, and one above it.
    @Test
    void noMoreAreNamedWithinAnHourThanTheLimitLets() {
        var narrow = new Identities(jdbi, pseudonyms, cases, readings, wall, 2);
        var approved = aCase(true, true);
        var by = new AccountId(Ids.next());
        var numbers = new ArrayList<Integer>();
        city.a.forEach(each -> numbers.add(number(each.id())));
        QuarkusTransaction.requiringNew()
                .run(() -> assertInstanceOf(Outcome.Refused.class, narrow.reveal(approved, by, numbers, "traced")));
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        2,
                        narrow.reveal(approved, by, numbers.subList(0, 2), "traced")
                                .orThrow()
                                .size()));
        QuarkusTransaction.requiringNew()
                .run(() -> assertInstanceOf(
                        Outcome.Refused.class, narrow.reveal(approved, by, numbers.subList(0, 1), "traced")));
    }

    @Test
    void thingsAndCoachesOfADayAreNumberedOnce() {
        var theatre = new VisitPlace(
                VisitPlace.Kind.PLACE, city.theatre.value(), null, Setting.THEATRE, city.shuangxia, "4308", "魅力湘西剧场");
        var coach = VisitPlace.trip(
                new VisitPlace.Trip("g6043", java.time.LocalDate.of(2021, 7, 23), "05"), Setting.SEALED_TRAIN);
        var changsha = VisitPlace.city("4301", "长沙市");
        var numbers = places.number(List.of(theatre, coach, changsha));
        assertEquals(3, Set.copyOf(numbers.values()).size());
        assertEquals(numbers, places.number(List.of(changsha, coach, theatre)));
        assertEquals(
                Map.of(numbers.get(theatre), theatre, numbers.get(coach), coach),
                places.list(List.of(numbers.get(theatre), numbers.get(coach))));
        assertEquals(
                Optional.of(Setting.SEALED_TRAIN),
                places.settings(number(numbers, coach)).getFirst());
        assertEquals(4301, places.cities()[number(numbers, changsha)]);
    }

    private static int number(Map<VisitPlace, Integer> numbers, VisitPlace place) {
        return java.util.Objects.requireNonNull(numbers.get(place));
    }

    private int number(PersonId person) {
        return java.util.Objects.requireNonNull(
                pseudonyms.forWriting(List.of(person), NOW).get(person));
    }

    private UUID aCase(@org.jspecify.annotations.Nullable Boolean approved, boolean result) {
        var id = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into cases.cases values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    "any-" + id,
                    city.d.getFirst().id().value(),
                    city.shuangxia.value(),
                    NOW,
                    NOW,
                    NOW);
            if (result) {
                h.execute(
                        "insert into cases.case_results values (?, ?, ?, 'Z1', 'any', '', ?, ?)",
                        Ids.next(),
                        id,
                        Ids.next(),
                        NOW,
                        NOW);
            }
            if (approved != null) {
                h.execute("insert into cases.decisions values (?, ?, ?, ?)", id, Ids.next(), approved, NOW);
            }
        });
        return id;
    }
}
