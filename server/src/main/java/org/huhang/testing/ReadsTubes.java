package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.Journal;
import org.huhang.specimens.Tube;
import org.huhang.specimens.TubeMember;
import org.huhang.specimens.Tubes;

/// What results of tubes mean for people: a tube with one person's swab is that person's own result, a positive
/// or unclear one of several opens a pool, a corrected one ends it. A negative of several means nothing more
/// than what it says, and costs nothing here. Tubes of surfaces are [TellsSurfaces]'. What was let go after its
/// own correction means nothing.
@ApplicationScoped
class ReadsTubes implements Consumer<TubesReported> {
    private final TubeResults results;
    private final TubeStore tubeStore;
    private final Tubes tubes;
    private final Pools pools;
    private final PoolStore store;
    private final SinglePositives positives;
    private final TellsPeople tells;
    private final Journal journal;
    private final CityClock clock;

    ReadsTubes(
            TubeResults results,
            TubeStore tubeStore,
            Tubes tubes,
            Pools pools,
            PoolStore store,
            SinglePositives positives,
            TellsPeople tells,
            Journal journal,
            CityClock clock) {
        this.results = results;
        this.tubeStore = tubeStore;
        this.tubes = tubes;
        this.pools = pools;
        this.store = store;
        this.positives = positives;
        this.tells = tells;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "testing.reads-tubes";
    }

    @Override
    public Class<TubesReported> event() {
        return TubesReported.class;
    }

    @Override
    public void accept(TubesReported event) {
        var alone = tubeStore.singles(event.batchId());
        var released = results.listStanding(event.batchId()).stream()
                .filter(each -> isPositive(each) || each.corrects() != null || alone.contains(each.tubeCode()))
                .toList();
        if (released.isEmpty()) {
            return;
        }
        var known = tubes.list(codes(released));
        var single = released.stream()
                .filter(each -> isSingle(known.get(each.tubeCode())))
                .toList();
        var shared = released.stream()
                .filter(each -> known.containsKey(each.tubeCode()))
                .filter(each -> !isSingle(known.get(each.tubeCode())) && isPositive(each))
                .toList();
        var members = tubes.members(codes(
                java.util.stream.Stream.concat(single.stream(), shared.stream()).toList()));
        var own = own(single, members);
        store.addOwn(own);
        boolean replaced = store.replaceOwn(own, event.batchId(), clock.now());
        if (!shared.isEmpty()) {
            pools.open(shared, known, members);
        }
        var corrected = pools.correct(released.stream()
                .filter(each -> each.corrects() != null && !isPositive(each))
                .toList());
        if (!own.isEmpty()) {
            pools.settle(own.stream().map(PoolStore.Own::personId).collect(Collectors.toSet()));
        }
        tells.corrected(corrected, event.batchId());
        tells.own(own, event.batchId());
        tells.pools(shared, members, event.batchId());
        if (positives.add(own, event.batchId(), clock.now())) {
            journal.append(new ResultsReported(event.batchId()));
        }
        if (replaced) {
            journal.append(new ResultsCorrected(event.batchId()));
        }
    }

    private static List<String> codes(List<TubeResult> results) {
        return results.stream().map(TubeResult::tubeCode).toList();
    }

    private static boolean isSingle(@org.jspecify.annotations.Nullable Tube tube) {
        return tube != null && tube.bound() == 1;
    }

    private static boolean isPositive(TubeResult result) {
        return result.finding() == TubeFinding.POSITIVE || result.finding() == TubeFinding.INDETERMINATE;
    }

    private static List<PoolStore.Own> own(List<TubeResult> single, Map<String, List<TubeMember>> members) {
        List<PoolStore.Own> own = new ArrayList<>();
        for (TubeResult result : single) {
            for (TubeMember member : members.getOrDefault(result.tubeCode(), List.of())) {
                if (member.personId() != null) {
                    own.add(new PoolStore.Own(
                            result.id(),
                            Objects.requireNonNull(member.personId()),
                            result.tubeCode(),
                            result.laboratoryId().value(),
                            result.finding(),
                            member.takenAt(),
                            result.reportedAt()));
                }
            }
        }
        return own;
    }
}
