package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.registry.People;
import org.huhang.rounds.Listings;
import org.huhang.rounds.NotTested;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;
import org.huhang.specimens.Taking;
import org.huhang.specimens.Takings;
import org.huhang.specimens.Tubes;
import org.huhang.testing.TubeResults;

/// Reads what stands by now of all that a stretch of the journal touched, and tells it to the indexes: a fixed number
/// of statements for some thousand events.
@ApplicationScoped
class IndexNews {
    private final Listings listings;
    private final Takings takings;
    private final Tubes tubes;
    private final TubeReader reader;
    private final TubeResults results;
    private final People people;

    IndexNews(Listings listings, Takings takings, Tubes tubes, TubeReader reader, TubeResults results, People people) {
        this.listings = listings;
        this.takings = takings;
        this.tubes = tubes;
        this.reader = reader;
        this.results = results;
        this.people = people;
    }

    /// @return rounds whose index has to be made anew
    Set<RoundId> tell(Touched touched, Map<RoundId, RoundIndex> indexes) {
        var anew = new HashSet<RoundId>();
        if (indexes.isEmpty()) {
            return anew;
        }
        var merged = people.listMerged();
        if (touched.people.stream().anyMatch(id -> merges(id, merged, indexes.values()))) {
            return Set.copyOf(indexes.keySet());
        }
        touched.corrected.forEach((round, batches) -> {
            var index = indexes.get(round);
            if (index != null && !correct(index, batches, merged)) {
                anew.add(round);
            }
        });
        touched.told.forEach((round, batches) -> {
            var index = indexes.get(round);
            if (index != null) {
                tellReasons(index, batches, merged);
            }
        });
        if (!touched.received.isEmpty()) {
            tellTakings(touched.received, indexes, merged);
        }
        tellTubes(codes(touched), indexes, merged);
        return anew;
    }

    /// Whether somebody of an index stands for another now than when it was made.
    private static boolean merges(PersonId id, Map<PersonId, PersonId> merged, Collection<RoundIndex> indexes) {
        var now = merged.getOrDefault(id, id);
        return indexes.stream().anyMatch(index -> !index.knowsAs(id, now));
    }

    private boolean correct(RoundIndex index, Set<UUID> batches, Map<PersonId, PersonId> merged) {
        var asked = batches.stream()
                .flatMap(batch -> listings.listCorrections(batch).stream())
                .map(each -> merged.getOrDefault(
                        each.listed().personId(), each.listed().personId()))
                .collect(Collectors.toSet());
        var now = listings.find(index.round().id(), asked);
        boolean[] placed = {true};
        index.write(() -> asked.forEach(person -> placed[0] &= index.listed(person, now.get(person))));
        return placed[0];
    }

    private void tellReasons(RoundIndex index, Set<UUID> batches, Map<PersonId, PersonId> merged) {
        var told = batches.stream()
                .flatMap(batch -> listings.listNotTested(batch).stream())
                .sorted(java.util.Comparator.comparing(NotTested::toldAt))
                .toList();
        index.write(() -> told.forEach(each -> index.told(each, merged)));
    }

    private void tellTakings(Set<UUID> batches, Map<RoundId, RoundIndex> indexes, Map<PersonId, PersonId> merged) {
        var byRound = takings.listBatches(batches).stream().collect(Collectors.groupingBy(each -> each.roundId()));
        byRound.forEach((round, all) -> {
            var index = indexes.get(round);
            if (index != null) {
                index.write(() -> all.forEach(taking -> IndexLoader.tell(index, taking, merged)));
                tellTakenBack(index, all, merged);
            }
        });
    }

    /// Of whom a registration was taken back, what is left.
    private void tellTakenBack(RoundIndex index, List<Taking> all, Map<PersonId, PersonId> merged) {
        var whose = all.stream()
                .filter(each -> each.kind() == Taking.TakingKind.REGISTRATION_VOIDED)
                .flatMap(each -> Stream.ofNullable(each.personId()))
                .map(id -> merged.getOrDefault(id, id))
                .collect(Collectors.toSet());
        if (whose.isEmpty()) {
            return;
        }
        var known = people.known(whose);
        var last = new HashMap<PersonId, Integer>();
        takings.lastRegistered(index.round().id(), known.keySet())
                .forEach((id, at) -> last.merge(Objects.requireNonNull(known.get(id)), Seconds.of(at), Math::max));
        index.write(() -> whose.forEach(person -> index.registeredLast(person, last.getOrDefault(person, 0))));
    }

    private Set<String> codes(Touched touched) {
        var codes = new HashSet<String>();
        if (!touched.received.isEmpty()) {
            codes.addAll(tubes.listOfBatches(touched.received));
        }
        if (!touched.boxes.isEmpty()) {
            codes.addAll(tubes.listInBoxes(touched.boxes));
        }
        for (var batch : touched.reported) {
            results.listReleased(batch).forEach(each -> codes.add(each.tubeCode()));
            results.listHeld(batch).forEach(each -> codes.add(each.tubeCode()));
        }
        return codes;
    }

    private void tellTubes(Set<String> codes, Map<RoundId, RoundIndex> indexes, Map<PersonId, PersonId> merged) {
        var byRound = new HashMap<RoundId, List<KnownTube>>(
                reader.list(codes, merged).stream().collect(Collectors.groupingBy(KnownTube::roundId)));
        byRound.forEach((round, facts) -> {
            var index = indexes.get(round);
            if (index != null) {
                index.write(() -> facts.forEach(index::tube));
            }
        });
    }
}
