package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.rounds.Listed;
import org.huhang.rounds.Listings;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.Rounds;
import org.huhang.shared.PersonId;
import org.huhang.specimens.DeskKnown.EarlierRegistration;

/// Asks what a batch needs to know, once for the whole batch.
@ApplicationScoped
class DeskQuestions {
    private final Rounds rounds;
    private final Listings listings;
    private final PeopleNamed people;
    private final DeskStore store;

    DeskQuestions(Rounds rounds, Listings listings, PeopleNamed people, DeskStore store) {
        this.rounds = rounds;
        this.listings = listings;
        this.people = people;
        this.store = store;
    }

    DeskKnown ask(List<DeskRecord> records) {
        var registered = of(records, DeskAct.Registered.class);
        var taken = of(records, DeskAct.Taken.class);
        var named = people.find(registered);
        var voided = of(records, DeskAct.RegistrationVoided.class);
        var earlier = earlier(registered, taken, voided);
        var tubes = records.stream()
                .flatMap(each -> Stream.ofNullable(each.act()).map(DeskAct::tube))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var handed = of(records, DeskAct.Handed.class).stream()
                .flatMap(
                        each -> Stream.ofNullable(((DeskAct.Handed) Objects.requireNonNull(each.act())).laboratoryId()))
                .collect(Collectors.toSet());
        return new DeskKnown(
                rounds(records),
                store.roundsOfTubes(tubes),
                store.listSurfaces(tubes),
                named,
                earlier,
                store.listOrphans(named.keySet()),
                listed(registered, taken, named, earlier),
                store.listLaboratories(handed));
    }

    private Map<RoundId, Round> rounds(List<DeskRecord> records) {
        return records.stream()
                .flatMap(each -> Stream.ofNullable(each.act()).map(DeskAct::roundId))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> rounds.find(id).stream())
                .collect(Collectors.toMap(Round::id, round -> round));
    }

    /// Those that are not in this batch.
    private Map<DeskRecord.Key, EarlierRegistration> earlier(
            Collection<DeskRecord> registered, Collection<DeskRecord> taken, Collection<DeskRecord> voided) {
        var wanted = Stream.concat(taken.stream(), voided.stream())
                .map(DeskQuestions::registration)
                .collect(Collectors.toCollection(HashSet::new));
        registered.forEach(each -> wanted.remove(each.key()));
        return store.listRegistrations(wanted).stream()
                .collect(Collectors.toMap(EarlierRegistration::key, found -> found));
    }

    /// Those whose swabs this batch has, or whose earlier swabs become theirs by it.
    private Map<RoundId, Map<PersonId, Listed>> listed(
            List<DeskRecord> registered,
            List<DeskRecord> taken,
            Map<DeskRecord.Key, PersonId> named,
            Map<DeskRecord.Key, EarlierRegistration> earlier) {
        var wanted = new HashMap<RoundId, Set<PersonId>>();
        registered.forEach(each -> add(wanted, each, named.get(each.key())));
        taken.forEach(each -> {
            var of = earlier.get(registration(each));
            add(wanted, each, of == null ? null : of.personId());
        });
        var listed = new HashMap<RoundId, Map<PersonId, Listed>>();
        wanted.forEach((round, those) -> listed.put(round, listings.find(round, those)));
        return listed;
    }

    private static void add(
            Map<RoundId, Set<PersonId>> wanted, DeskRecord each, @org.jspecify.annotations.Nullable PersonId person) {
        if (person != null) {
            var round =
                    Objects.requireNonNull(Objects.requireNonNull(each.act()).roundId());
            wanted.computeIfAbsent(round, _ -> new HashSet<>()).add(person);
        }
    }

    /// That a swab or its taking back names.
    private static DeskRecord.Key registration(DeskRecord record) {
        return record.key(
                switch (record.act()) {
                    case DeskAct.Taken taken -> taken.registration();
                    case DeskAct.RegistrationVoided voided -> voided.registration();
                    case null, default -> throw new IllegalArgumentException("names no registration");
                });
    }

    private static List<DeskRecord> of(List<DeskRecord> records, Class<? extends DeskAct> kind) {
        return records.stream().filter(each -> kind.isInstance(each.act())).toList();
    }
}
