package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huhang.access.SealedNames;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.PersonId;

/// Who registrations are of: whom the device knew, whose code was scanned, whose number was typed. A whole batch costs
/// one query for ids and, where numbers were typed, one for those.
@ApplicationScoped
class PeopleNamed {
    private final People people;
    private final SamplingCodes codes;
    private final SealedNames seals;

    PeopleNamed(People people, SamplingCodes codes, SealedNames seals) {
        this.people = people;
        this.codes = codes;
        this.seals = seals;
    }

    /// As who they are now; of whom nobody knows who that is, nothing.
    Map<DeskRecord.Key, PersonId> find(List<DeskRecord> registered) {
        var ids = new HashMap<DeskRecord.Key, PersonId>();
        var numbers = new HashMap<DeskRecord.Key, String>();
        registered.forEach(each -> {
            var act = (DeskAct.Registered) Objects.requireNonNull(each.act());
            if (act.personId() != null) {
                ids.put(each.key(), act.personId());
            }
            Stream.ofNullable(act.sealed())
                    .flatMap(named -> seals.open(each.record().deviceId(), named).stream())
                    .forEach(text -> codes.find(text)
                            .ifPresentOrElse(
                                    id -> ids.putIfAbsent(each.key(), id),
                                    () -> numbers.put(each.key(), text.toUpperCase(Locale.ROOT))));
        });
        var existing = people.existing(new HashSet<>(ids.values()));
        var byNumber = numbers.isEmpty()
                ? Map.<String, Person>of()
                : people.listByIdentityNumber(new HashSet<>(numbers.values()));
        var found = new HashMap<DeskRecord.Key, PersonId>();
        numbers.forEach((key, number) -> {
            var person = byNumber.get(number);
            if (person != null) {
                found.put(key, person.id());
            }
        });
        ids.forEach((key, id) -> {
            var person = existing.get(id);
            if (person != null) {
                found.put(key, person);
            }
        });
        return found;
    }
}
