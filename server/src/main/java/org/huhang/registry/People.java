package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /// Somebody who was merged is found as whoever they are now.
    public Optional<Person> find(PersonId id) {
        return list(List.of(id)).stream().findFirst();
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no person " + id.value()));
    }

    /// In the order of their ids, each once; ids without a person are left out, merged ones stand for who they are now.
    public List<Person> list(Collection<PersonId> ids) {
        return store.list(new HashSet<>(now(ids).values()));
    }

    /// By identity number, a whole file's worth at once; numbers that nobody bears are left out. A number that only a
    /// merged record bore is that of whom it became part of.
    public Map<String, Person> listByIdentityNumber(Collection<String> numbers) {
        var found = new HashMap<String, Person>();
        store.listByIdentityNumber(numbers).forEach(person -> found.put(numberOf(person), person));
        var merged = store.listMergedByIdentityNumber(numbers).stream()
                .filter(person -> !found.containsKey(numberOf(person)))
                .toList();
        if (!merged.isEmpty()) {
            var now = now(merged.stream().map(Person::id).toList());
            var survivors = store.list(now.values()).stream().collect(Collectors.toMap(Person::id, person -> person));
            merged.forEach(
                    person -> found.put(numberOf(person), Objects.requireNonNull(survivors.get(now.get(person.id())))));
        }
        return found;
    }

    private static String numberOf(Person person) {
        return Objects.requireNonNull(person.identityNumber());
    }

    /// Masked, by the id that was asked for; ids without a person are left out. Of somebody who was merged it is the
    /// line of whom they are now.
    public Map<PersonId, PersonLine> lines(Collection<PersonId> ids, LocalDate asOf) {
        var now = now(ids);
        return asked(
                now,
                store.lines(new HashSet<>(now.values()), asOf).stream()
                        .collect(Collectors.toMap(PersonLine::id, line -> line)));
    }

    /// The smallest area in which each of them lives, by the id that was asked for.
    public Map<PersonId, AreaId> areasOf(Collection<PersonId> ids) {
        var now = now(ids);
        return asked(
                now,
                store.list(new HashSet<>(now.values())).stream().collect(Collectors.toMap(Person::id, Person::areaId)));
    }

    /// Who each of these is now: themselves, or whom they were merged into. Whatever module keeps facts of people by
    /// their ids keeps them as they were written, and asks here when it counts people or lays facts together.
    public Map<PersonId, PersonId> now(Collection<PersonId> ids) {
        var survivors = store.survivors(ids);
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> survivors.getOrDefault(id, id)));
    }

    /// Those of whom there is a record, by the id that was asked for, with who that is now. One query, and nothing of
    /// anybody is opened.
    public Map<PersonId, PersonId> existing(Collection<PersonId> ids) {
        return store.existing(ids);
    }

    /// Every id under which facts of these people may stand, each with who that is now: their own, those merged into
    /// them, and where one of them is merged itself, all those of whom they are now.
    public Map<PersonId, PersonId> known(Collection<PersonId> ids) {
        var all = new HashMap<>(now(ids));
        var survivors = new HashSet<>(all.values());
        survivors.forEach(survivor -> all.put(survivor, survivor));
        all.putAll(store.mergedInto(survivors));
        return all;
    }

    /// Everybody who was merged, with who that is now: some hundreds in a city.
    public Map<PersonId, PersonId> listMerged() {
        return store.merged();
    }

    /// The same groups with everybody as who they are now: nobody twice in one, and one person the same in two.
    public <K> Map<K, Set<PersonId>> nowIn(Map<K, Set<PersonId>> groups) {
        var now = now(groups.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> group.getValue().stream()
                                .map(id -> now.getOrDefault(id, id))
                                .collect(Collectors.toSet())));
    }

    private static <T> Map<PersonId, T> asked(Map<PersonId, PersonId> now, Map<PersonId, T> found) {
        var answers = new LinkedHashMap<PersonId, T>();
        now.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value)))
                .forEach(each -> {
                    var of = found.get(each.getValue());
                    if (of != null) {
                        answers.put(each.getKey(), of);
                    }
                });
        return answers;
    }
}
