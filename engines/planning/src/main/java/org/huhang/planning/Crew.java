package org.huhang.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which seats each worker holds, kept beside the solver's own state: it is brought up to date at the start
/// of each step by looking at the seats that moves have touched since, whether those moves were kept or not.
final class Crew {
    final List<Placement> free = new ArrayList<>();
    private final List<Placement> all;
    private final List<List<Placement>> held = new ArrayList<>();
    private final @Nullable Worker[] holders;
    private final List<Placement> touched = new ArrayList<>();
    private final BitSet isTouched = new BitSet();
    private final List<Placement> open = new ArrayList<>();

    Crew(RosterSolution solution) {
        all = solution.placements;
        holders = new @Nullable Worker[all.size()];
        for (var placement : all) {
            if (!placement.pinned) {
                free.add(placement);
            }
            touched(placement);
        }
        catchUp();
    }

    void touched(Placement placement) {
        if (!isTouched.get(placement.index)) {
            isTouched.set(placement.index);
            touched.add(placement);
        }
    }

    void catchUp() {
        for (var placement : touched) {
            var before = holders[placement.index];
            var now = placement.worker;
            if (before != now) {
                if (before != null) {
                    heldBy(before).remove(placement);
                }
                if (now != null) {
                    heldBy(now).add(placement);
                }
                holders[placement.index] = now;
            }
            if (now == null && !placement.pinned && !open.contains(placement)) {
                open.add(placement);
            }
        }
        touched.clear();
        isTouched.clear();
        open.removeIf(placement -> placement.worker != null);
    }

    List<Placement> open() {
        return open;
    }

    List<Placement> heldBy(Worker worker) {
        while (held.size() <= worker.index) {
            held.add(new ArrayList<>(16));
        }
        return Objects.requireNonNull(held.get(worker.index));
    }

    List<Placement> all() {
        return all;
    }
}
