package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.huhang.imports.ImportKind.Legible;
import org.huhang.shared.Journal;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// Many people at once into a registry at work: one question about who is known, one COPY, one statement for the
/// counts of their areas.
@ApplicationScoped
class ImportedPeople {
    private final Jdbi jdbi;
    private final People people;
    private final RegistryTables tables;
    private final Journal journal;

    ImportedPeople(Jdbi jdbi, People people, RegistryTables tables, Journal journal) {
        this.jdbi = jdbi;
        this.people = people;
        this.tables = tables;
        this.journal = journal;
    }

    /// Rows whose identity number is registered already, with the reason.
    <T> Map<Integer, Refusal> findKnown(List<Legible<T>> rows, Function<T, Person> person) {
        var known = people.listByIdentityNumber(rows.stream()
                .map(row -> Objects.requireNonNull(person.apply(row.value()).identityNumber()))
                .toList());
        Map<Integer, Refusal> refused = new HashMap<>();
        rows.forEach(row -> {
            var other =
                    known.get(Objects.requireNonNull(person.apply(row.value()).identityNumber()));
            if (other != null) {
                boolean same = other.name().equals(person.apply(row.value()).name());
                refused.put(
                        row.number(),
                        Refusal.invalid(
                                same ? "registry.person-known" : "registry.identity-number-taken",
                                "identityNumber",
                                Map.of()));
            }
        });
        return refused;
    }

    void write(Collection<Person> accepted) {
        var areas = new TreeMap<UUID, Integer>(); // in one order, so that two imports never wait for each other
        accepted.forEach(person -> areas.merge(person.areaId().value(), 1, Integer::sum));
        jdbi.useHandle(h -> {
            tables.on(h).people(accepted);
            h.createUpdate("""
                    insert into registry.area_counts (area_id, people)
                    select area_id, people
                      from unnest(cast(:areas as uuid[]), cast(:people as int[])) as added (area_id, people)
                        on conflict (area_id) do update set people = area_counts.people + excluded.people
                    """)
                    .bind("areas", areas.keySet().toArray(UUID[]::new))
                    .bind("people", areas.values().toArray(Integer[]::new))
                    .execute();
        });
        if (!accepted.isEmpty()) {
            journal.append(new PeopleChanged(accepted.stream().map(Person::id).toList()));
        }
    }
}
