package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.registry.Areas;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// Who is to be tested in a round, as frozen when it began, and what corrected that since.
@ApplicationScoped
public class Listings {
    private final FrozenListingStore frozen;
    private final ListingStore store;
    private final ListingCorrectionStore corrections;
    private final NotTestedStore notTested;
    private final People people;
    private final Areas areas;

    Listings(
            FrozenListingStore frozen,
            ListingStore store,
            ListingCorrectionStore corrections,
            NotTestedStore notTested,
            People people,
            Areas areas) {
        this.frozen = frozen;
        this.store = store;
        this.corrections = corrections;
        this.notTested = notTested;
        this.people = people;
        this.areas = areas;
    }

    /// Everybody as frozen, by area, building, entrance and dwelling: some hundred thousand a second.
    public void read(RoundId round, Consumer<Listed> to) {
        frozen.read(round, to);
    }

    /// As they are listed after all corrections, by the id that was asked for; who is not to be tested is left out.
    public Map<PersonId, Listed> find(RoundId round, Collection<PersonId> asked) {
        var now = people.known(asked);
        var listed = store.find(round, now.keySet());
        var found = new HashMap<PersonId, Listed>();
        listed.forEach((id, each) -> found.put(now.getOrDefault(id, id), each));
        var answers = new HashMap<PersonId, Listed>();
        asked.forEach(id -> {
            var each = found.get(now.getOrDefault(id, id));
            if (each != null) {
                answers.put(id, each);
            }
        });
        return answers;
    }

    /// All of these areas and of all below them after all corrections, each once as who they are now.
    public List<Listed> listOfArea(RoundId round, Collection<AreaId> of) {
        var listed = store.list(round, areas.within(of));
        var now = people.now(listed.stream().map(Listed::personId).toList());
        var once = new LinkedHashMap<PersonId, Listed>();
        for (Listed each : listed) {
            var who = now.getOrDefault(each.personId(), each.personId());
            if (each.personId().equals(who)) {
                once.put(who, each);
            } else {
                once.putIfAbsent(who, each.as(who));
            }
        }
        return List.copyOf(once.values());
    }

    /// So many of one smallest area whose swabs share a tube with so many.
    public record ListedCount(AreaId areaId, int poolSize, int people) {}

    /// As [#listOfArea], counted; who is listed under two ids is counted twice until they are found to be one.
    public List<ListedCount> countOfArea(RoundId round, Collection<AreaId> of) {
        return store.count(round, areas.within(of));
    }

    /// All of a round, in the order in which they were received.
    public List<ListingCorrection> listCorrections(RoundId round) {
        return corrections.list(round);
    }

    public List<ListingCorrection> listCorrections(UUID batch) {
        return corrections.listOfBatch(batch);
    }

    /// All of a round, in the order in which it was told.
    public List<NotTested> listNotTested(RoundId round) {
        return notTested.list(round);
    }

    public List<NotTested> listNotTested(UUID batch) {
        return notTested.listOfBatch(batch);
    }
}
