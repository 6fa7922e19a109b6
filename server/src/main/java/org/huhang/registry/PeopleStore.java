package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PeopleStore {
    private final Jdbi jdbi;

    PeopleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Person> list(Collection<PersonId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, name, sex, birth_date, identity_number, phone, household_id, area_id
                  from registry.people
                 where id = any(:ids)
                 order by id
                """)
                .bind("ids", AreaStore.uuids(ids))
                .map(PersonRows::person)
                .list());
    }

    List<Person> listByIdentityNumber(Collection<String> numbers) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, name, sex, birth_date, identity_number, phone, household_id, area_id
                  from registry.people
                 where identity_number = any(:numbers)
                """)
                .bind("numbers", numbers.toArray(String[]::new))
                .map(PersonRows::person)
                .list());
    }

    List<PersonLine> lines(Collection<PersonId> ids, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id, p.name, p.sex, p.birth_date, p.identity_number, p.phone, p.household_id, p.area_id,
                       t.name as area_name
                  from registry.people p
                  left join registry.area_terms t on t.area_id = p.area_id and t.start_date <= :asOf
                                                 and (t.end_date is null or t.end_date > :asOf)
                 where p.id = any(:ids)
                 order by p.id
                """)
                .bind("ids", AreaStore.uuids(ids))
                .bind("asOf", asOf)
                .map(PersonRows::line)
                .list());
    }

    /// Locks the row until the transaction ends, so that facts about one person come one after the other.
    Optional<Person> lock(PersonId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, name, sex, birth_date, identity_number, phone, household_id, area_id
                  from registry.people
                 where id = :id
                   for update
                """).bind("id", id).map(PersonRows::person).findOne());
    }

    /// Whether somebody else bears this number.
    boolean isTaken(String identityNumber, PersonId except) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from registry.people where identity_number = :number and id <> :except)
                """)
                .bind("number", identityNumber)
                .bind("except", except)
                .mapTo(boolean.class)
                .one());
    }

    void insert(Person person) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.people
                       (id, household_id, area_id, birth_date, sex, name, pinyin, identity_number, phone)
                values (:id, :householdId, :areaId, :birthDate, :sex, :name, :pinyin, :identityNumber, :phone)
                """)
                .bindMethods(person)
                .bind("pinyin", Pinyin.initialsOfPerson(person.name()))
                .execute());
    }

    /// Writes the row as it follows from the facts.
    void derive(Person person) {
        jdbi.useHandle(h -> h.createUpdate("""
                update registry.people
                   set household_id = :householdId, area_id = :areaId, birth_date = :birthDate, sex = :sex,
                       name = :name, pinyin = :pinyin, identity_number = :identityNumber, phone = :phone
                 where id = :id
                """)
                .bindMethods(person)
                .bind("pinyin", Pinyin.initialsOfPerson(person.name()))
                .execute());
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
