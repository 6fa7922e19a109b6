package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;

/// Looks again at results that wait for nothing but a record: that the tube arrived, or that its swabs fit. Once it is
/// there and no rule of the tube fires any more they are let go without anybody; else they go on waiting.
@ApplicationScoped
class Rechecks {
    static final Set<String> RECORD_IS_MISSING = Set.of("not-arrived", TubeIsHeld.CODE);

    private static final int AT_ONCE = 5_000;
    private static final ResultId FIRST = new ResultId(new UUID(0, 0));

    private final HeldStore store;
    private final TubeStore results;
    private final TestedTubes tubes;
    private final Journal journal;
    private final CityClock clock;

    Rechecks(HeldStore store, TubeStore results, TestedTubes tubes, Journal journal, CityClock clock) {
        this.store = store;
        this.results = results;
        this.tubes = tubes;
        this.journal = journal;
        this.clock = clock;
    }

    /// In the transaction of the consumer that heard of it.
    ///
    /// @param codes of which tubes
    void look(Collection<String> codes) {
        var now = clock.now();
        var free = free(codes, now);
        if (!free.isEmpty()) {
            var batch = new BatchId(Ids.next());
            store.release(free, batch, "", now);
            journal.append(new TubesReported(batch));
        }
    }

    private List<ResultId> free(Collection<String> codes, Instant now) {
        var by = results.parameters(LocalDate.ofInstant(now, clock.zone()));
        List<ResultId> free = new ArrayList<>();
        var after = FIRST;
        List<HeldStore.Held> page;
        do {
            page = store.listWaitingFor(RECORD_IS_MISSING, codes, after, AT_ONCE);
            if (page.isEmpty()) {
                return free;
            }
            var known = tubes.list(
                    page.stream().map(each -> each.result().tubeCode()).toList());
            var targets = results.targets(
                    page.stream().map(each -> each.result().id()).toList());
            for (HeldStore.Held each : page) {
                var result = each.result();
                var row = new TubeRow(
                        0,
                        result.tubeCode(),
                        result.finding(),
                        result.testedAt(),
                        result.reportedAt(),
                        targets.getOrDefault(result.id(), List.of()),
                        null);
                var tube = known.get(result.tubeCode());
                if (tube != null
                        && ResultRules.ofTube(by, result.laboratoryId()).stream()
                                .allMatch(rule -> rule.check(row, tube).isEmpty())) {
                    free.add(result.id());
                }
            }
            after = page.getLast().result().id();
        } while (page.size() == AT_ONCE);
        return free;
    }
}
