package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;

/// What others may ask about results.
@ApplicationScoped
public class Results {
    private final ResultStore store;
    private final PoolStore pools;
    private final People people;

    Results(ResultStore store, PoolStore pools, People people) {
        this.store = store;
        this.pools = pools;
        this.people = people;
    }

    /// A result of a specimen of one person alone; what a pool of several says is nobody's own.
    public record OwnFinding(TubeFinding finding, Instant takenAt, Instant reportedAt) {}

    /// Of each of these people what was found in specimens taken since that instant, the earliest first; under
    /// whichever
    /// of their ids it was written. Who has none is left out.
    public Map<PersonId, List<OwnFinding>> listOwnSince(Collection<PersonId> of, Instant since) {
        if (of.isEmpty()) {
            return Map.of();
        }
        var known = people.known(of);
        var now = people.now(of);
        var found = pools.listOwn(known.keySet()).stream()
                .filter(each -> !each.takenAt().isBefore(since))
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(known.get(each.personId())),
                        Collectors.mapping(
                                each -> new OwnFinding(each.finding(), each.takenAt(), each.reportedAt()),
                                Collectors.toList())));
        return of.stream()
                .distinct()
                .filter(each -> found.containsKey(now.get(each)))
                .collect(Collectors.toMap(each -> each, each -> Objects.requireNonNull(found.get(now.get(each)))));
    }

    /// The positives of one file, in its order.
    public List<PositiveResult> listPositives(BatchId batch) {
        return store.listPositives(batch);
    }

    /// The positives that are none any more by this batch.
    public List<CorrectedResult> listCorrected(BatchId batch) {
        return store.listCorrected(batch);
    }

    /// Of these positives those that are none any more.
    public Map<ResultId, CorrectedResult> findCorrected(Collection<ResultId> positives) {
        return positives.isEmpty()
                ? Map.of()
                : store.findCorrected(positives).stream()
                        .collect(Collectors.toMap(CorrectedResult::id, Function.identity()));
    }
}
