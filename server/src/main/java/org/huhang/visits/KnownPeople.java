package org.huhang.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.registry.IdentityNumber;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;

/// The people whom the lines of a file name, as pseudonyms: asked for by the block, and remembered until the file ends,
/// for most are named again. It holds hashes of what names them, not the names.
final class KnownPeople {
    private final People people;
    private final Pseudonyms pseudonyms;
    private final LocalDate today;
    private final HashedNumbers known = new HashedNumbers();
    /// Of the block that was learned last: most lines of it name somebody whom another names too.
    private final Map<String, Integer> block = new HashMap<>();

    KnownPeople(People people, Pseudonyms pseudonyms, LocalDate today) {
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.today = today;
    }

    /// Finds those of these that were not asked for before; then [#find] finds these.
    void learn(Collection<String> words, Instant now) {
        var numbers = new HashSet<String>();
        var ids = new HashSet<PersonId>();
        for (String word : words) {
            var plain = plain(word);
            if (known.find(plain) < 0) {
                id(plain).ifPresentOrElse(ids::add, () -> numbers.add(plain));
            }
        }
        numbers.removeIf(number -> IdentityNumber.check(number, today).isPresent());
        Map<String, PersonId> found = new HashMap<>();
        people.listByIdentityNumber(numbers).forEach((number, person) -> found.put(number, id(person)));
        people.existing(ids).keySet().forEach(id -> found.put(id.value().toString(), id));
        if (!found.isEmpty()) {
            var given = pseudonyms.forWriting(new HashSet<>(found.values()), now);
            found.forEach((word, id) -> {
                var number = given.get(id);
                if (number != null) {
                    known.put(word, number);
                }
            });
        }
        block.clear();
        words.forEach(word -> block.put(word, known.find(plain(word))));
    }

    /// -1 for nobody.
    int find(String word) {
        return block.getOrDefault(word, -1);
    }

    /// Why nobody is found by it.
    List<Refusal> reasons(String word) {
        var plain = plain(word);
        var reasons = new ArrayList<Refusal>();
        if (id(plain).isEmpty()) {
            IdentityNumber.check(plain, today)
                    .ifPresent(why ->
                            reasons.add(new Refusal(why.kind(), why.code(), VisitColumns.PERSON.key(), why.params())));
        }
        if (reasons.isEmpty()) {
            reasons.add(Refusal.invalid("visits.person-unknown", VisitColumns.PERSON.key(), Map.of()));
        }
        return reasons;
    }

    private static PersonId id(Person person) {
        return person.id();
    }

    private static Optional<PersonId> id(String plain) {
        if (plain.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PersonId(UUID.fromString(plain)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// An identity number in capital letters, an id in small ones.
    private static String plain(String word) {
        return word.length() == 36 ? word.toLowerCase(Locale.ROOT) : word.toUpperCase(Locale.ROOT);
    }
}
