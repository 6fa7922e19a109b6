package org.huhang.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.specimens.LaboratoryId;
import org.huhang.testing.PositiveCluster.Tally;

/// The rules by which a result is held instead of released, a table of contents.
///
/// @param ofTube those that one row and its tube tell
record ResultRules(
        List<TubeRule> ofTube,
        ReportedDifferently differently,
        OverCapacity capacity,
        IdenticalCt identical,
        PositiveCluster cluster) {
    /// What is known of a laboratory when it sends a batch.
    ///
    /// @param before results tested in the 24 hours before the batch's last
    /// @param here with this batch, in the last 24 hours
    record AtLaboratory(LaboratoryId id, int tubesPerDay, long before, Tally here, Tally elsewhere) {}

    static List<TubeRule> ofTube(ResultParameters by, LaboratoryId sender) {
        return List.of(
                new BeforeArrival(by.get("ARRIVAL_NEEDED") != 0),
                new BeforeTaken(),
                new FasterThanARun((int) by.get("FASTEST_RUN_MINUTES")),
                new TubeIsHeld(),
                new MorePeopleThanSwabs(),
                new TubeIsVoid(),
                new SentElsewhere(sender),
                new CtOutOfRange(by.get("LEAST_CT"), by.get("MOST_CT")),
                new PositiveWithoutGene(by.get("POSITIVE_CT")));
    }

    static ResultRules of(ResultParameters by, AtLaboratory laboratory) {
        return new ResultRules(
                ofTube(by, laboratory.id()),
                new ReportedDifferently(),
                new OverCapacity(laboratory.tubesPerDay(), laboratory.before()),
                new IdenticalCt((int) by.get("IDENTICAL_CT_TUBES")),
                new PositiveCluster(by.get("CLUSTER_PROBABILITY"), (long) by.get("CLUSTER_OTHERS")));
    }

    /// By row number; plausible rows are left out.
    ///
    /// @param tubes of all rows
    Map<Integer, List<Implausibility>> judge(
            List<TubeRow> rows,
            Map<String, TestedTube> tubes,
            Map<String, List<TubeVersion>> earlier,
            AtLaboratory laboratory) {
        Map<Integer, List<Implausibility>> found = new HashMap<>();
        var beyond = capacity.beyond(rows);
        var alike = identical.alike(rows);
        var clustered = cluster.check(laboratory.here(), laboratory.elsewhere());
        for (TubeRow row : rows) {
            List<Implausibility> why = new ArrayList<>(0);
            var tube = Objects.requireNonNull(tubes.get(row.tubeCode()));
            ofTube.forEach(rule -> rule.check(row, tube).ifPresent(why::add));
            differently
                    .check(row, earlier.getOrDefault(row.tubeCode(), List.of()))
                    .ifPresent(why::add);
            if (beyond.contains(row.number())) {
                why.add(new Implausibility(
                        OverCapacity.CODE,
                        Map.of("perDay", laboratory.tubesPerDay(), "results", laboratory.before() + rows.size())));
            }
            var same = alike.get(row.number());
            if (same != null) {
                why.add(new Implausibility(IdenticalCt.CODE, Map.of("tubes", same)));
            }
            if (row.finding() == TubeFinding.POSITIVE) {
                clustered.ifPresent(why::add);
            }
            if (!why.isEmpty()) {
                found.put(row.number(), why);
            }
        }
        return found;
    }
}
