package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
@Tag("full")
class DuplicatesStoreTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(1988, 1, 9);

    private static @Nullable TestRegistry loaded;

    private final TestRegistry city;
    private final PeopleStore people;
    private final DuplicateStore store;
    private final DuplicateFinder finder;
    private final List<PersonId> added = new ArrayList<>();

    DuplicatesStoreTest(Jdbi jdbi) {
        city = load(jdbi);
        var secrets = TestSecrets.people();
        people = new PeopleStore(jdbi, secrets, new PersonRows(secrets));
        store = new DuplicateStore(jdbi);
        finder = new DuplicateFinder(new DuplicateCandidates(jdbi, people), store);
    }

    private static synchronized TestRegistry load(Jdbi jdbi) {
        if (loaded == null) {
            loaded = TestRegistry.load(jdbi);
        }
        return loaded;
    }

    @AfterEach
    void nobodyAdded(Jdbi jdbi) {
        jdbi.useHandle(h -> {
            h.execute("delete from registry.duplicate_decisions");
            h.execute("delete from registry.duplicate_findings");
            h.execute("delete from registry.duplicate_pairs");
            h.execute("delete from registry.canaries");
            h.execute("delete from registry.people where id = any(?)", (Object) Id.array(added));
        });
    }

    @Test
    void aSecondRecordIsFoundByEachOfItsWays() {
        var qiang = city.person("李强");
        var mistyped = add("李强", DAY, "430891", 11, null);
        var slip = add("李强", DAY.plusYears(10), "430890", 11, qiang.phone());
        var heard = add("李墙", DAY, null, 0, "13800000002");
        var stranger = add("赵六", DAY, "430890", 351, null);
        finder.lookAt(List.of(mistyped, slip, heard, stranger), NOON);
        assertTrue(found(qiang.id()).containsAll(Set.of(mistyped, slip, heard)), () -> "" + found(qiang.id()));
        assertEquals(Set.of(), found(stranger));
    }

    @Test
    void lookingAgainFindsNothingNewAndTheOtherSideFindsTheSamePair() {
        var again = add("李强", DAY, "430891", 11, null);
        assertEquals(1, finder.lookAt(List.of(again), NOON));
        assertEquals(0, finder.lookAt(List.of(again), NOON));
        assertEquals(0, finder.lookAt(List.of(city.person("李强").id()), NOON));
        assertEquals(0, finder.lookThrough(List.of(city.compound), NOON));
    }

    @Test
    void twoLooksAtOnceKeepOneFinding(Jdbi jdbi) throws Exception {
        var again = add("李强", DAY, "430891", 11, null);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> look = () -> jdbi.inTransaction(_ -> finder.lookAt(List.of(again), NOON));
            for (var each : threads.invokeAll(List.of(look, look, look, look))) {
                each.get();
            }
        }
        assertEquals(1, count(jdbi, "duplicate_pairs"));
        assertEquals(1, count(jdbi, "duplicate_findings"));
    }

    /// A careless file: the first of them is paired with all others, yet whoever is looked at brings a few.
    @Test
    void amongManyAlikeSomebodyIsPairedWithMostAndBringsAFew(Jdbi jdbi) {
        var alike = new ArrayList<PersonId>();
        for (int i = 0; i < 300; i++) {
            alike.add(add("赵六", DAY, null, 0, null));
        }
        finder.lookAt(alike, NOON);
        var most = jdbi.withHandle(h -> h.createQuery("""
                select first_id from registry.duplicate_pairs group by first_id having count(*) > 200
                """).mapTo(PersonId.class).list());
        assertFalse(most.isEmpty(), "somebody is paired with very many");
        var brought = new DuplicateCandidates(jdbi, people).ofPeople(most.subList(0, 1), DuplicateRule.CURRENT);
        assertTrue(brought.size() <= 220, () -> "one brings " + brought.size());
        assertEquals(0, finder.lookAt(alike, NOON));
    }

    @Test
    void whatIsJudgedTwoPeopleStaysAwayUntilTheEvidenceChanges(Jdbi jdbi) {
        var again = add("李强", DAY, "430891", 11, null);
        finder.lookAt(List.of(again), NOON);
        var pair = open().getFirst();
        store.insert(new DuplicateDecision(
                new DuplicateDecisionId(Ids.next()),
                pair.id(),
                pair.findingId(),
                DuplicateVerdict.DIFFERENT,
                null,
                null,
                null,
                "asked both",
                new AccountId(Ids.next()),
                NOON));
        finder.lookAt(List.of(again), NOON);
        assertEquals(List.of(), open());

        var person = people.list(List.of(again)).getFirst();
        people.derive(new Person(
                again,
                person.name(),
                person.sex(),
                person.birthDate(),
                person.identityNumber(),
                city.person("李强").phone(),
                null,
                person.areaId()));
        finder.lookAt(List.of(again), NOON);
        assertEquals(List.of(pair.id()), open().stream().map(DuplicatePair::id).toList());
    }

    @Test
    void aPairWhoseEvidenceIsGoneIsShownNoMore() {
        var again = add("李强", DAY, "430891", 11, null);
        finder.lookAt(List.of(again), NOON);
        assertEquals(1, open().size());
        var person = people.list(List.of(again)).getFirst();
        people.derive(new Person(
                again, "赵大力", person.sex(), person.birthDate(), person.identityNumber(), null, null, person.areaId()));
        finder.lookAt(List.of(again), NOON);
        assertEquals(List.of(), open());
    }

    @Test
    void whoDoesNotExistIsNobodysDuplicate(Jdbi jdbi) {
        var again = add("李强", DAY, "430891", 11, null);
        jdbi.useHandle(h -> h.execute(
                "insert into registry.canaries values (?, ?, ?, current_timestamp)",
                again.value(),
                city.court.value(),
                UUID.randomUUID()));
        assertEquals(0, finder.lookAt(List.of(again), NOON));
    }

    private PersonId add(String name, LocalDate day, @Nullable String area, int order, @Nullable String phone) {
        var id = new PersonId(Ids.next());
        added.add(id);
        var number = area == null ? null : TestPeople.identityNumber(area, day, order);
        people.insert(new Person(id, name, Sex.MALE, day, number, phone, null, city.area("430802004205")));
        return id;
    }

    private List<DuplicatePair> open() {
        return store.list(new DuplicateStore.Wanted(List.of(city.area("430802")), null, null, false), 100);
    }

    private Set<PersonId> found(PersonId of) {
        return open().stream()
                .filter(pair -> pair.firstId().equals(of) || pair.secondId().equals(of))
                .map(pair -> pair.other(of))
                .collect(Collectors.toSet());
    }

    private static int count(Jdbi jdbi, String table) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from registry." + table)
                .mapTo(int.class)
                .one());
    }
}
