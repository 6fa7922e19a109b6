package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;

/// Who is to be tested in a round, as frozen when it began, and what corrected that since.
@ApplicationScoped
public class Listings {
    private final ListingStore store;
    private final People people;

    Listings(ListingStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /// Everybody as frozen, by area, building, entrance and dwelling: some hundred thousand a second.
    public void read(RoundId round, Consumer<Listed> to) {
        store.read(round, to);
    }

    /// As they are listed after all corrections, by the id that was asked for; who is not to be tested is left out.
    public Map<PersonId, Listed> find(RoundId round, Collection<PersonId> asked) {
        var now = people.known(asked);
        var listed = store.find(round, now.keySet());
        var found = new java.util.HashMap<PersonId, Listed>();
        listed.forEach((id, each) -> found.put(now.getOrDefault(id, id), each));
        var answers = new java.util.HashMap<PersonId, Listed>();
        asked.forEach(id -> {
            var each = found.get(now.getOrDefault(id, id));
            if (each != null) {
                answers.put(id, each);
            }
        });
        return answers;
    }

    /// All of a round, in the order in which they were received.
    public List<ListingCorrection> listCorrections(RoundId round) {
        return store.listCorrections(round);
    }

    public List<ListingCorrection> listCorrections(UUID batch) {
        return store.listCorrectionsOf(batch);
    }

    /// All of a round, in the order in which it was told.
    public List<NotTested> listNotTested(RoundId round) {
        return store.listNotTested(round);
    }

    public List<NotTested> listNotTested(UUID batch) {
        return store.listNotTestedOf(batch);
    }
}
