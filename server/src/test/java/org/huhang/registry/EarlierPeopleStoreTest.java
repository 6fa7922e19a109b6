package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.Databases;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.TestPostgres;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A city of the version before keys is brought to this one with its rows.
@Tag("full")
class EarlierPeopleStoreTest {
    private static final int PEOPLE = 12_000;

    @TempDir
    Path keys;

    @Test
    void clearRowsOfAnEarlierVersionAreSealedAndFoundAgain() {
        var source = TestPostgres.get().earlier("earlierpeople", Map.of("registry", "6"));
        var jdbi = Databases.jdbi(source);
        var area = Ids.next();
        var person = Ids.next();
        var correction = Ids.next();
        jdbi.useHandle(h -> {
            h.execute("insert into registry.areas (id, kind) values (?, 'COMMUNITY')", area);
            h.execute("""
                    insert into registry.people
                           (id, area_id, birth_date, sex, name, pinyin, identity_number, phone)
                    select gen_random_uuid(), ?, '1980-01-01', 'MALE', '王', 'w', 'number-' || n,
                           case when n % 2 = 0 then 'phone-' || n end
                      from generate_series(1, ?) as n
                    """, area, PEOPLE);
            h.execute("""
                    insert into registry.people (id, area_id, birth_date, sex, name, pinyin, identity_number)
                    values (?, ?, '1980-01-01', 'MALE', '王', 'w', 'number-corrected')
                    """, person, area);
            h.execute("""
                    insert into registry.corrections
                           (id, submission_id, person_id, field, old_value, new_value, reason, corrected_by,
                            corrected_at)
                    values (?, ?, ?, 'IDENTITY_NUMBER', 'number-wrong', 'number-corrected', 'mistyped', ?,
                            '2021-01-01T00:00:00Z')
                    """, correction, UUID.randomUUID(), person, UUID.randomUUID());
        });
        TestPostgres.get().migrate(source);

        var secrets = PersonSecrets.in(keys);
        var corrections = new CorrectionSecrets(secrets);
        for (int start = 0; start < 2; start++) {
            new ClearPeople(jdbi, secrets, corrections).run();
        }

        var store = new PeopleStore(jdbi, secrets, new PersonRows(secrets));
        assertEquals(1, store.listByIdentityNumber(List.of("number-" + PEOPLE)).size());
        assertEquals(
                "phone-" + PEOPLE,
                store.listByIdentityNumber(List.of("number-" + PEOPLE))
                        .getFirst()
                        .phone());
        assertEquals(
                "number-corrected",
                store.list(List.of(new PersonId(person))).getFirst().identityNumber());
        var kept = new CorrectionStore(jdbi, corrections)
                .listByPerson(new PersonId(person))
                .getFirst();
        assertEquals(
                List.of("number-wrong", "number-corrected", "mistyped"),
                List.of(String.valueOf(kept.oldValue()), String.valueOf(kept.newValue()), kept.reason()));
        assertEquals(PEOPLE + 1, count(jdbi, """
                select count(*) from registry.people where identity_sealed is not null
                """));
        assertEquals(0, count(jdbi, """
                select (select count(*) from registry.unsealed_people)
                     + (select count(*) from registry.unsealed_corrections)
                """));
        long next = jdbi.withHandle(h -> PersonKeys.numbers(h, secrets.ring()).nextLong());
        assertEquals(
                0,
                count(jdbi, "select count(*) from registry.people where key_number >= " + next),
                "no number is given out twice");
        assertNotEquals(0, next);
    }

    private static int count(Jdbi jdbi, String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }
}
