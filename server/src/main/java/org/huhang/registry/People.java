package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// Finds people for other modules, by their ids and their identity numbers. What a reader sees is masked: [#lines].
/// Whoever shows people asks [org.huhang.access.Caller] for scope and purpose and tells
/// [org.huhang.access.Readings] first.
@ApplicationScoped
public class People {
    private final PeopleStore store;

    People(PeopleStore store) {
        this.store = store;
    }

    public Optional<Person> find(PersonId id) {
        return store.list(List.of(id)).stream().findFirst();
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no person " + id.value()));
    }

    /// In the order of their ids; ids without a person are left out.
    public List<Person> list(Collection<PersonId> ids) {
        return store.list(ids);
    }

    /// By identity number, a whole file's worth at once; numbers that nobody bears are left out.
    public Map<String, Person> listByIdentityNumber(Collection<String> numbers) {
        return store.listByIdentityNumber(numbers).stream()
                .collect(Collectors.toMap(
                        person -> java.util.Objects.requireNonNull(person.identityNumber()), person -> person));
    }

    /// Masked, in the order of their ids.
    public List<PersonLine> lines(Collection<PersonId> ids, LocalDate asOf) {
        return store.lines(ids, asOf);
    }

    /// The smallest area in which each of them lives.
    public Map<PersonId, AreaId> areasOf(Collection<PersonId> ids) {
        return store.list(ids).stream().collect(Collectors.toMap(Person::id, Person::areaId));
    }
}
