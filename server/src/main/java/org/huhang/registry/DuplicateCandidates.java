package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Whose records to lay beside whose: by blind index and plain columns, each way one look into an index per person.
/// What is sealed is opened only for the few pairs that it could still decide.
///
/// While keys are rotated one phone has two indexes; a sweep afterwards finds what was missed.
@ApplicationScoped
class DuplicateCandidates {
    /// A number that more people share (a company's, one given for lack of another) tells nobody from nobody.
    private static final int MOST_OF_ONE_PHONE = 20;

    private static final int MOST_OF_ONE_KIND = 50;

    /// Same phone; same day of birth and same initials; one household and one day of birth; one area and one name, or
    /// one household and the same initials. Pairs that are known stay candidates: what spoke for them may be gone.
    /// A few of each kind: among thousands alike, as a careless file brings them, the first would be paired with
    /// everybody, and each of the others looks at that pair from its own side.
    private static final String PAIRS = """
            with mine as materialized (
                 select id, name, pinyin, birth_date, area_id, household_id, phone_index
                   from registry.people
                  where merged_into is null and id = any(:ids)),
            pairs as materialized (
                 select distinct least(m.id, o.id) as first_id, greatest(m.id, o.id) as second_id
                   from mine m
                  cross join lateral (
                        (select o.id from registry.people o
                          where o.phone_index = m.phone_index and o.merged_into is null and o.id <> m.id
                          limit %d)
                        union all
                        (select o.id from registry.people o
                          where o.birth_date = m.birth_date and o.pinyin = m.pinyin and o.merged_into is null
                            and o.id <> m.id
                          limit %d)
                        union all
                        (select o.id from registry.people o
                          where o.household_id = m.household_id and o.birth_date = m.birth_date
                            and o.merged_into is null and o.id <> m.id
                          limit %d)
                        union all
                        (select o.id from registry.people o
                          where o.area_id = m.area_id and o.pinyin = m.pinyin and o.merged_into is null
                            and (o.name = m.name or o.household_id = m.household_id) and o.id <> m.id
                          limit %d)
                        union all
                        (select d.second_id from registry.duplicate_pairs d where d.first_id = m.id
                          limit %d)
                        union all
                        (select d.first_id from registry.duplicate_pairs d where d.second_id = m.id
                          limit %d)) as o)
            select first_id, second_id,
                   a.name as first_name, b.name as second_name, a.sex as first_sex, b.sex as second_sex,
                   a.birth_date as first_birth_date, b.birth_date as second_birth_date,
                   a.phone_index as first_phone, b.phone_index as second_phone,
                   a.household_id as first_household, b.household_id as second_household,
                   a.area_id as first_area, b.area_id as second_area,
                   d.id is not null as known
              from pairs
              join registry.people a on a.id = first_id and a.merged_into is null
              join registry.people b on b.id = second_id and b.merged_into is null
              left join registry.duplicate_pairs d using (first_id, second_id)
             where not exists (select from registry.canaries c where c.person_id in (first_id, second_id))
             order by first_id, second_id
            """.formatted(
                    MOST_OF_ONE_PHONE,
                    MOST_OF_ONE_KIND,
                    MOST_OF_ONE_KIND,
                    MOST_OF_ONE_KIND,
                    MOST_OF_ONE_KIND,
                    MOST_OF_ONE_KIND);

    private final Jdbi jdbi;
    private final PeopleStore store;

    DuplicateCandidates(Jdbi jdbi, PeopleStore store) {
        this.jdbi = jdbi;
        this.store = store;
    }

    private record Candidate(Pair pair, Person first, Person second, boolean known) {}

    /// Those of these people with anybody of the city; among them pairs that are known and have nothing to show now.
    Map<Pair, Likeness> ofPeople(Collection<PersonId> people, DuplicateRule rule) {
        var candidates = jdbi.withHandle(h -> h.createQuery(PAIRS)
                .bind("ids", Id.array(people))
                .map((row, _) -> candidate(row))
                .filter(each -> each.known() || rule.isWorthOpening(rule.compare(each.first(), each.second())))
                .list());
        var ids = new HashSet<PersonId>();
        candidates.forEach(each -> {
            ids.add(each.pair().firstId());
            ids.add(each.pair().secondId());
        });
        var opened = store.list(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var found = new LinkedHashMap<Pair, Likeness>();
        for (Candidate each : candidates) {
            var likeness = rule.compare(
                    Objects.requireNonNull(opened.get(each.pair().firstId())),
                    Objects.requireNonNull(opened.get(each.pair().secondId())));
            if (each.known() || likeness.strength() != Strength.NONE) {
                found.put(each.pair(), likeness);
            }
        }
        return found;
    }

    /// Everybody who lives in one of these smallest areas.
    List<PersonId> listPeople(Collection<AreaId> areas) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id from registry.people where merged_into is null and area_id = any(:areas) order by id
                """)
                .bind("areas", Id.array(areas))
                .mapTo(PersonId.class)
                .list());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var first = person(row, "first");
        var second = person(row, "second");
        return new Candidate(new Pair(first.id(), second.id()), first, second, row.getBoolean("known"));
    }

    /// Nothing opened: no number, and the index of the phone in its place.
    private static Person person(ResultSet row, String side) throws SQLException {
        var household = row.getObject(side + "_household", UUID.class);
        return new Person(
                new PersonId(row.getObject(side + "_id", UUID.class)),
                row.getString(side + "_name"),
                Sex.valueOf(row.getString(side + "_sex")),
                Objects.requireNonNull(row.getObject(side + "_birth_date", LocalDate.class)),
                null,
                text(row.getObject(side + "_phone", UUID.class)),
                household == null ? null : new HouseholdId(household),
                new AreaId(row.getObject(side + "_area", UUID.class)));
    }

    private static @Nullable String text(@Nullable UUID index) {
        return index == null ? null : index.toString();
    }
}
