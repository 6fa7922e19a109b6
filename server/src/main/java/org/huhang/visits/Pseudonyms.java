package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.registry.Erasures;
import org.huhang.registry.People;
import org.huhang.shared.Copy;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The numbers under which people stand in visits, from 0. This door leads from a person to the number, for whoever
/// writes visits or asks about a person already named; the way back is [Identities].
@ApplicationScoped
public class Pseudonyms {
    /// Held by whoever gives numbers out, until its transaction ends; any constant that nothing else uses.
    private static final long NUMBERING = 0x5669_5370_7365_75L;

    private final Jdbi jdbi;
    private final PseudonymSecrets secrets;
    private final People people;
    private final Erasures erasures;
    private final Journal journal;

    Pseudonyms(Jdbi jdbi, PseudonymSecrets secrets, People people, Erasures erasures, Journal journal) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.people = people;
        this.erasures = erasures;
        this.journal = journal;
    }

    /// Of each the number to write under, given now to those who have none; merged people write under that of whom
    /// they are now, and those erased are left out. Give it people who are registered, a file's worth at once.
    @Transactional
    public Map<PersonId, Integer> forWriting(Collection<PersonId> ids, Instant now) {
        var who = people.now(ids);
        var wanted = new HashSet<>(who.values());
        wanted.removeAll(erasures.erasedAmong(wanted));
        var numbers = jdbi.withHandle(h -> {
            var known = find(h, wanted);
            if (known.size() < wanted.size()) {
                h.execute("select pg_advisory_xact_lock(?)", NUMBERING);
                known = find(h, wanted);
                add(h, wanted, known, now);
            }
            return known;
        });
        return who.entrySet().stream()
                .filter(each -> numbers.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> numbers.get(each.getValue())));
    }

    /// Every number under which visits of these people may stand: their own and those of records merged into theirs.
    /// Somebody without visits has none.
    public Map<PersonId, Set<Integer>> of(Collection<PersonId> ids) {
        var known = people.known(ids);
        var numbers = jdbi.withHandle(h -> find(h, known.keySet()));
        Map<PersonId, Set<Integer>> byNow = new HashMap<>();
        numbers.forEach((person, number) ->
                byNow.computeIfAbsent(known.get(person), _ -> new HashSet<>()).add(number));
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> byNow.getOrDefault(known.get(id), Set.of())));
    }

    /// How many numbers there are: an index makes room for so many.
    public int count() {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(max(pseudonym), -1) + 1 from visits.pseudonyms")
                .mapTo(int.class)
                .one());
    }

    /// Who they are now, by number; of those erased nobody. Not for other modules: [Identities] asks what it must
    /// before.
    Map<Integer, PersonId> people(Collection<Integer> pseudonyms) {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Row(int pseudonym, byte[] personSealed) {}
        var found = new LinkedHashMap<Integer, PersonId>();
        jdbi.withHandle(h -> h.createQuery("""
                select pseudonym, person_sealed
                  from visits.pseudonyms
                 where pseudonym = any(:pseudonyms) and person_sealed is not null
                 order by pseudonym
                """)
                        .bind("pseudonyms", pseudonyms.toArray(Integer[]::new))
                        .map((row, context) -> new Row(row.getInt(1), row.getBytes(2)))
                        .list())
                .forEach(row -> {
                    var person = secrets.open(row.pseudonym, row.personSealed);
                    if (person != null) {
                        found.put(row.pseudonym, person);
                    }
                });
        var now = people.now(found.values());
        found.replaceAll((_, person) -> now.get(person));
        return found;
    }

    /// Their numbers lead to nobody any more; the keys follow after the commit.
    @Transactional
    void erase(Collection<PersonId> erased) {
        var ended = jdbi.withHandle(h -> h.createUpdate("""
                update visits.pseudonyms
                   set person_index = null, person_sealed = null
                 where person_index = any(:indexes)
                """)
                .bind("indexes", indexes(erased).keySet().toArray(UUID[]::new))
                .executeAndReturnGeneratedKeys("pseudonym")
                .mapTo(Integer.class)
                .list());
        if (!ended.isEmpty()) {
            journal.append(new PseudonymsEnded(ended));
        }
    }

    private Map<PersonId, Integer> find(Handle h, Collection<PersonId> wanted) {
        var indexes = indexes(wanted);
        var found = new HashMap<PersonId, Integer>();
        h.createQuery("select person_index, pseudonym from visits.pseudonyms where person_index = any(:indexes)")
                .bind("indexes", indexes.keySet().toArray(UUID[]::new))
                .map((row, context) -> found.put(
                        java.util.Objects.requireNonNull(indexes.get(row.getObject(1, UUID.class))), row.getInt(2)))
                .list();
        return found;
    }

    private Map<UUID, PersonId> indexes(Collection<PersonId> wanted) {
        var indexes = new HashMap<UUID, PersonId>();
        wanted.forEach(person -> secrets.indexes(person).forEach(index -> indexes.put(index, person)));
        return indexes;
    }

    private void add(Handle h, Set<PersonId> wanted, Map<PersonId, Integer> known, Instant now) {
        int next = h.createQuery("select coalesce(max(pseudonym), -1) + 1 from visits.pseudonyms")
                .mapTo(int.class)
                .one();
        try (var copy = new Copy(h, "visits.pseudonyms", "pseudonym", "person_index", "person_sealed", "given_at")) {
            for (PersonId person : List.copyOf(wanted)) {
                if (!known.containsKey(person)) {
                    while (!secrets.isFree(next)) {
                        next++;
                    }
                    copy.row()
                            .put(next)
                            .put(secrets.index(person))
                            .put(secrets.seal(next, person))
                            .put(now);
                    known.put(person, next++);
                }
            }
        }
    }
}
