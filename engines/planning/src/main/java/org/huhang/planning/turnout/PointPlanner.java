package org.huhang.planning.turnout;

import java.util.List;
import java.util.stream.IntStream;

/// A street, a district or a city: where sampling points stand, who goes to which, how the common tables are
/// shared, and the plan of each.
public final class PointPlanner {
    private PointPlanner() {}

    /// The points are planned side by side on the machine's processors; what comes out does not depend on how
    /// many.
    public static PointsPlan plan(PointTask task) {
        var norms = task.norms();
        int pool = norms.manned(task.tables(), task.samplers());
        var groups = PointGroups.of(task.estates(), norms, pool);
        var turnouts =
                groups.parallelStream().map(group -> turnout(task, group)).toList();
        var needed = turnouts.parallelStream().map(PointPlanner::needed).toList();
        var people = groups.stream().map(PointGroup::people).toList();
        var byNorm = people.stream().map(norms::tables).toList();
        int[] shares = TableShares.of(pool, people, needed, byNorm);
        var sites = IntStream.range(0, groups.size())
                .parallel()
                .mapToObj(i -> site(
                        groups.get(i),
                        byNorm.get(i),
                        TurnoutPlanner.plan(turnouts.get(i).withTables(shares[i]))))
                .toList();
        return new PointsPlan(
                sites,
                IntStream.of(shares).sum(),
                needed.stream().mapToInt(Integer::intValue).sum(),
                pool,
                norms.samplers(people.stream().mapToInt(Integer::intValue).sum()),
                sites.stream().mapToInt(PointPlanner::outside).sum(),
                sites.stream()
                        .mapToLong(site -> site.plan().finish())
                        .max()
                        .orElse(task.slots().start()));
    }

    private static Turnout turnout(PointTask task, PointGroup group) {
        var turnout = Turnout.of(task.rules(), task.slots(), group.at(), group.stairwells(), 0);
        return new Turnout(
                turnout.rules(), turnout.slots(), turnout.stairwells(), turnout.walks(), 0, 1, List.of(), task.seed());
    }

    private static int needed(Turnout turnout) {
        int fewest = TurnoutPlanner.fewest(turnout);
        return fewest > 0 ? fewest : TurnoutPlanner.byWork(turnout);
    }

    private static PointSite site(PointGroup group, int byNorm, TurnoutPlan plan) {
        return new PointSite(
                group.at(),
                Estate.ids(group.estates()).toList(),
                group.stairwells().stream().map(Stairwell::id).toList(),
                group.people(),
                byNorm,
                plan);
    }

    private static int outside(PointSite site) {
        var shortfall = site.plan().shortfall();
        return shortfall == null ? 0 : shortfall.outside();
    }
}
