package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PeopleStore {
    private final Jdbi jdbi;
    private final PersonSecrets secrets;
    private final PersonRows rows;

    PeopleStore(Jdbi jdbi, PersonSecrets secrets, PersonRows rows) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.rows = rows;
    }

    List<Person> list(Collection<PersonId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, name, sex, birth_date, key_number, identity_sealed, phone_sealed, household_id, area_id
                  from registry.people
                 where id = any(:ids)
                 order by id
                """)
                .bind("ids", AreaStore.uuids(ids))
                .map(rows::person)
                .list());
    }

    /// Who stands for themselves and bears one of these numbers.
    List<Person> listByIdentityNumber(Collection<String> numbers) {
        return listByIdentityNumber(numbers, "merged_into is null");
    }

    /// Who bore one of these numbers before a merge; the same number may be somebody else's by now.
    List<Person> listMergedByIdentityNumber(Collection<String> numbers) {
        return listByIdentityNumber(numbers, "merged_into is not null");
    }

    private List<Person> listByIdentityNumber(Collection<String> numbers, String who) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, name, sex, birth_date, key_number, identity_sealed, phone_sealed, household_id, area_id
                  from registry.people
                 where identity_index = any(:indexes) and %s
                """.formatted(who))
                .bind("indexes", secrets.identityIndexes(numbers))
                .map(rows::person)
                .list());
    }

    private record Merged(PersonId id, PersonId mergedInto) {}

    /// Of those who are merged, whose record stays.
    Map<PersonId, PersonId> survivors(Collection<PersonId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, merged_into from registry.people where id = any(:ids) and merged_into is not null
                """)
                .bind("ids", AreaStore.uuids(ids))
                .mapTo(Merged.class)
                .collect(Collectors.toMap(Merged::id, Merged::mergedInto)));
    }

    Map<PersonId, PersonId> merged() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, merged_into from registry.people where merged_into is not null
                """).mapTo(Merged.class).collect(Collectors.toMap(Merged::id, Merged::mergedInto)));
    }

    Map<PersonId, PersonId> existing(Collection<PersonId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, coalesce(merged_into, id) as merged_into from registry.people where id = any(:ids)
                """)
                .bind("ids", AreaStore.uuids(ids))
                .map((row, context) -> new Merged(
                        new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .collect(Collectors.toMap(Merged::id, Merged::mergedInto)));
    }

    /// Everybody who is merged into one of these.
    Map<PersonId, PersonId> mergedInto(Collection<PersonId> survivors) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, merged_into from registry.people where merged_into = any(:ids) and merged_into is not null
                """)
                .bind("ids", AreaStore.uuids(survivors))
                .mapTo(Merged.class)
                .collect(Collectors.toMap(Merged::id, Merged::mergedInto)));
    }

    List<PersonLine> lines(Collection<PersonId> ids, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id, p.name, p.sex, p.birth_date, p.key_number, p.identity_sealed, p.phone_sealed,
                       p.household_id, p.area_id,
                       t.name as area_name
                  from registry.people p
                  left join registry.area_terms t on t.area_id = p.area_id and t.start_date <= :asOf
                                                 and (t.end_date is null or t.end_date > :asOf)
                 where p.id = any(:ids)
                 order by p.id
                """)
                .bind("ids", AreaStore.uuids(ids))
                .bind("asOf", asOf)
                .map(rows::line)
                .list());
    }

    /// Locks the row until the transaction ends, so that facts about one person come one after the other.
    Optional<Person> lock(PersonId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, name, sex, birth_date, key_number, identity_sealed, phone_sealed, household_id, area_id
                  from registry.people
                 where id = :id
                   for update
                """).bind("id", id).map(rows::person).findOne());
    }

    /// Whether somebody else bears this number.
    boolean isTaken(String identityNumber, PersonId... except) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from registry.people
                     where identity_index = any(:indexes) and merged_into is null and id <> all(:except))
                """)
                .bind("indexes", secrets.identityIndexes(List.of(identityNumber)))
                .bind("except", AreaStore.uuids(List.of(except)))
                .mapTo(boolean.class)
                .one());
    }

    void insert(Person person) {
        jdbi.useHandle(h -> {
            long key = PersonKeys.numbers(h, secrets.ring()).nextLong();
            var sealed = secrets.seal(key, person.identityNumber(), person.phone());
            h.createUpdate("""
                insert into registry.people
                       (id, household_id, area_id, birth_date, sex, name, pinyin, key_number, identity_sealed,
                        identity_index, phone_sealed, phone_index)
                values (:id, :householdId, :areaId, :birthDate, :sex, :name, :pinyin, :keyNumber, :identitySealed,
                        :identityIndex, :phoneSealed, :phoneIndex)
                """)
                    .bindMethods(person)
                    .bind("keyNumber", key)
                    .bind("identitySealed", sealed.identitySealed())
                    .bind("identityIndex", sealed.identityIndex())
                    .bind("phoneSealed", sealed.phoneSealed())
                    .bind("phoneIndex", sealed.phoneIndex())
                    .bind("pinyin", Pinyin.initialsOfPerson(person.name()))
                    .execute();
        });
    }

    /// Writes the row as it follows from the facts.
    void derive(Person person) {
        var sealed = secrets.seal(keyOf(person.id()), person.identityNumber(), person.phone());
        jdbi.useHandle(h -> h.createUpdate("""
                update registry.people
                   set household_id = :householdId, area_id = :areaId, birth_date = :birthDate, sex = :sex,
                       name = :name, pinyin = :pinyin, identity_sealed = :identitySealed,
                       identity_index = :identityIndex, phone_sealed = :phoneSealed, phone_index = :phoneIndex
                 where id = :id
                """)
                .bindMethods(person)
                .bind("identitySealed", sealed.identitySealed())
                .bind("identityIndex", sealed.identityIndex())
                .bind("phoneSealed", sealed.phoneSealed())
                .bind("phoneIndex", sealed.phoneIndex())
                .bind("pinyin", Pinyin.initialsOfPerson(person.name()))
                .execute());
    }

    /// The number of the key under which all of a person's is sealed.
    long keyOf(PersonId id) {
        return jdbi.withHandle(h -> h.createQuery("select key_number from registry.people where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    void count(@Nullable AreaId from, @Nullable AreaId to) {
        add(from, -1);
        add(to, 1);
    }

    private void add(@Nullable AreaId area, int people) {
        if (area != null) {
            jdbi.useHandle(h -> h.createUpdate("""
                    insert into registry.area_counts (area_id, people) values (:area, :people)
                    on conflict (area_id) do update set people = area_counts.people + excluded.people
                    """)
                    .bind("area", area)
                    .bind("people", people)
                    .execute());
        }
    }
}
