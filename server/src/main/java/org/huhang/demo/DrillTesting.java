package org.huhang.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huhang.access.DeviceWriter;
import org.huhang.demo.DrillState.DrillTubeCounts;

/// What comes behind the desks of a drill: boxes, cars, laboratories, results, and the people of a positive pool.
final class DrillTesting {
    private final DrillRecall recall;
    private final DrillCustody custody;
    private final DrillResults results;
    private final Instant start;
    private boolean served;

    /// @param start when the points opened
    DrillTesting(
            DrillGround.Furnished ground,
            List<DrillLaboratory> laboratories,
            DrillHouse house,
            DrillTimes times,
            Instant start) {
        this.start = start;
        recall = new DrillRecall(ground, house.results(), times);
        custody = new DrillCustody(ground, laboratories, house.custody(), times, recall::isPositive);
        results = new DrillResults(laboratories, house.tubes(), house.results(), recall::isPositive);
    }

    /// What is due by that second.
    ///
    /// @param allServed whether nobody comes to the points any more
    /// @return whose records are brought at once
    Set<DeviceWriter> work(int second, boolean allServed, DrillTable.Stamps stamps, Instant now) {
        served = allServed;
        var writers = new HashSet<>(custody.pack(second, served, stamps, recall::offer));
        recall.settle();
        recall.work(second, stamps, now, custody).ifPresent(custody::add);
        var again = recall.point();
        if (again != null) {
            writers.add(again.team());
        }
        custody.send(now);
        custody.fetch(second, stamps);
        custody.arrive(second, stamps, now);
        results.report(second, start, now, recall::reported);
        return writers;
    }

    boolean isDone() {
        return served && custody.isIdle() && results.isIdle() && recall.isDone();
    }

    /// Whether everybody of the positive pool has a result of their own, as the house sees it.
    boolean isSettled() {
        return recall.settledMembers() >= recall.members();
    }

    DrillTubeCounts counts() {
        return new DrillTubeCounts(
                custody.boxes(),
                custody.tubes(),
                custody.unsent(),
                custody.received(),
                results.reported(),
                results.held(),
                recall.members(),
                recall.settledMembers());
    }
}
