package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestDatabase.class)
class PersonRotationStoreTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");

    @TempDir
    Path keys;

    /// One rotation from its beginning to its end, with a stop in between and somebody at work meanwhile.
    @Test
    void everybodyIsMovedToNewKeysAndFoundAllTheWhile(Jdbi jdbi) {
        var city = TestRegistry.load(jdbi, keys);
        var secrets = PersonSecrets.in(keys);
        var facts = new CorrectionSecrets(secrets);
        var store = new PeopleStore(jdbi, secrets, new PersonRows(secrets));
        var corrections = new CorrectionStore(jdbi, facts);
        var person = city.person("李强");
        var number = Objects.requireNonNull(person.identityNumber());
        var correction = new Correction(
                new CorrectionId(Ids.next()),
                UUID.randomUUID(),
                person.id(),
                PersonField.PHONE,
                "13800000009",
                person.phone(),
                "mistyped",
                null,
                new AccountId(UUID.randomUUID()),
                NOON);
        corrections.insert(correction, store.keyOf(person.id()));
        byte[] oldCopy = sealed(jdbi, person);

        var rotation = new PersonRotation(jdbi, secrets, facts);
        rotation.run(NOON);
        assertEquals(2, rotation.begin());
        store.derive(city.person("王建国"));
        assertEquals(List.of(person.id()), ids(store, number), "found before it is sealed anew");
        assertEquals(5, people(jdbi), "nobody is lost");
        assertEquals(4, ofEpoch(jdbi, 1));

        rotation.run(NOON);
        assertEquals(0, ofEpoch(jdbi, 1));
        assertEquals(5, ofEpoch(jdbi, 2));
        assertEquals(List.of(person.id()), ids(store, number));
        assertEquals(number, secrets.identityNumber(store.keyOf(person.id()), oldCopy), "an old copy is read for now");

        new PersonRotation(jdbi, secrets, facts).run(NOON); // a stop: the look begins anew
        rotation.run(NOON.plusSeconds(1));
        rotation.run(NOON.plus(PersonRotation.SETTLED));
        assertEquals(List.of(1), secrets.ring().earlierEpochs(), "a second too early");
        rotation.run(NOON.plus(PersonRotation.SETTLED).plusSeconds(1));
        assertEquals(List.of(), secrets.ring().earlierEpochs());
        assertNull(secrets.identityNumber(store.keyOf(person.id()), oldCopy), "the old keys are destroyed");
        assertEquals(List.of(person.id()), ids(store, number));
        assertEquals(person, store.list(List.of(person.id())).getFirst());
        assertEquals(List.of(correction), corrections.listByPerson(person.id()));
    }

    private static List<org.huhang.shared.PersonId> ids(PeopleStore store, String number) {
        return store.listByIdentityNumber(List.of(number)).stream()
                .map(Person::id)
                .toList();
    }

    private static byte[] sealed(Jdbi jdbi, Person person) {
        return jdbi.withHandle(h -> h.createQuery("select identity_sealed from registry.people where id = :id")
                .bind("id", person.id())
                .mapTo(byte[].class)
                .one());
    }

    private static int people(Jdbi jdbi) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from registry.people")
                .mapTo(int.class)
                .one());
    }

    private static int ofEpoch(Jdbi jdbi, int epoch) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select count(*) from registry.people where get_byte(identity_sealed, 0) = :epoch
                """).bind("epoch", epoch).mapTo(int.class).one());
    }
}
