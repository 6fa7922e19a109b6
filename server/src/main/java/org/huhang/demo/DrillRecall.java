package org.huhang.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.huhang.specimens.LaboratoryId;
import org.huhang.testing.LoadedResults;
import org.huhang.testing.PoolId;
import org.huhang.testing.RecallStep;
import org.jspecify.annotations.Nullable;

/// The one positive pool of a drill, in the middle of the city: its members are called, kept apart and swabbed once
/// more, each alone; one of them is positive.
final class DrillRecall {
    /// From one member's swab to the next, as a part of the time until the first.
    private static final int PARTS = 30;

    private final DrillGround.Furnished ground;
    private final LoadedResults house;
    private final DrillTimes times;
    private @Nullable Chosen chosen;
    private boolean settled;
    private @Nullable LaboratoryId foundBy;
    private @Nullable PoolId pool;
    private int calledSecond;
    private int steps;
    private int ownReported;
    private final List<DrillTube> own = new ArrayList<>();
    private boolean packed;

    /// @param rank how far behind the middle of the city
    private record Chosen(DrillTube tube, DrillPoint point, AreaId county, int rank) {
        int members() {
            return tube.people().size();
        }
    }

    DrillRecall(DrillGround.Furnished ground, LoadedResults house, DrillTimes times) {
        this.ground = ground;
        this.house = house;
        this.times = times;
    }

    /// The first good tube of the first point behind the middle that packs one.
    void offer(int number, DrillPoint point, DrillBox box) {
        int all = ground.points().size();
        int rank = Math.floorMod(number - all / 2, all);
        var before = chosen;
        if (settled || (before != null && before.rank() <= rank)) {
            return;
        }
        box.tubes().stream()
                .filter(tube -> tube.sound() && tube.people().size() > 1)
                .findFirst()
                .ifPresent(tube -> chosen = new Chosen(tube, point, box.county(), rank));
    }

    /// After the points packed what was due: a choice made by then stays.
    void settle() {
        settled = chosen != null;
    }

    boolean isPositive(DrillTube tube) {
        var of = chosen;
        return of != null && settled && (tube.equals(of.tube()) || isPositiveOwn(tube, of));
    }

    /// Of those taken once more.
    private boolean isPositiveOwn(DrillTube tube, Chosen of) {
        int which = Math.floorMod(of.tube().code().hashCode(), of.members());
        return own.size() > which && tube.equals(own.get(which));
    }

    void reported(DrillTube tube, DrillLaboratory by) {
        var of = chosen;
        if (of != null && tube.equals(of.tube())) {
            foundBy = by.id();
        } else if (own.contains(tube)) {
            ownReported++;
        }
    }

    /// @return the box with everybody's own swab, once it is packed
    Optional<DrillBox> work(int second, DrillTable.Stamps stamps, Instant now, DrillCustody custody) {
        var of = chosen;
        var laboratory = foundBy;
        if (of == null || laboratory == null || packed) {
            return Optional.empty();
        }
        var found = pool == null ? house.findPool(of.tube().code()).orElse(null) : pool;
        if (found == null) {
            return Optional.empty();
        }
        if (pool == null) {
            pool = found;
            calledSecond = second;
        }
        int passed = second - calledSecond;
        step(of, found, RecallStep.CONTACTED, 0, passed >= times.recall() / 4, now);
        step(of, found, RecallStep.MOVED_APART, 1, passed >= times.recall() / 2, now);
        while (own.size() < of.members() && passed >= nextSwab()) {
            int place = of.tube().people().get(own.size());
            own.add(of.point().takeAlone(place, stamps.at(calledSecond + nextSwab())));
        }
        if (own.size() < of.members()) {
            return Optional.empty();
        }
        packed = true;
        return Optional.of(of.point()
                .packAlone(custody.nextNumber(), of.county(), List.copyOf(own), laboratory, stamps.at(second)));
    }

    private int nextSwab() {
        return times.recall() + own.size() * times.recall() / PARTS;
    }

    private void step(Chosen of, PoolId to, RecallStep step, int before, boolean due, Instant now) {
        if (!due || steps != before) {
            return;
        }
        steps++;
        AccountId by = ground.courier(of.county()).account();
        of.tube().people().stream()
                .map(place -> new PersonId(of.point().person(place)))
                .distinct()
                .forEach(person -> house.recall(to, person, step, by, now).orThrow());
    }

    /// The point where they come once more.
    @Nullable
    DrillPoint point() {
        var of = chosen;
        return of == null ? null : of.point();
    }

    boolean isDone() {
        var of = chosen;
        return of == null || ownReported == of.members();
    }

    int members() {
        var of = chosen;
        return of == null || pool == null ? 0 : of.members();
    }

    int settledMembers() {
        var found = pool;
        return found == null ? 0 : house.countSettled(found);
    }
}
