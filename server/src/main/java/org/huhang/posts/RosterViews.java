package org.huhang.posts;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huhang.planning.Broken;
import org.huhang.planning.Capacity;
import org.huhang.planning.Reasons;
import org.huhang.planning.Roster;
import org.huhang.planning.Rule;
import org.huhang.planning.Shortage;
import org.huhang.planning.Tally;

/// What the engine says, in the plan's own numbers and words.
final class RosterViews {
    private static final int MOST_SHORTAGES = 200;

    private RosterViews() {}

    static List<RuleCount> counts(Tally tally) {
        return Arrays.stream(Rule.values())
                .filter(rule -> tally.of(rule) != 0)
                .map(rule -> new RuleCount(rule, rule.level(), tally.of(rule)))
                .toList();
    }

    static List<RulePoints> points(Map<Rule, Long> costs) {
        return Arrays.stream(Rule.values())
                .filter(rule -> costs.getOrDefault(rule, 0L) != 0)
                .map(rule -> new RulePoints(rule, costs.getOrDefault(rule, 0L)))
                .toList();
    }

    static List<BrokenRule> broken(PlanStaffing plan, List<Broken> broken) {
        return broken.stream()
                .map(each -> new BrokenRule(
                        each.rule(), each.otherSeat() == -1 ? null : plan.planSeat(each.otherSeat()), each.minutes()))
                .toList();
    }

    static ShortageLine shortage(PlanStaffing plan, Shortage each) {
        return new ShortageLine(
                each.kind(),
                Instant.ofEpochSecond(each.span().start()),
                Instant.ofEpochSecond(each.span().end()),
                each.skills().stream().map(plan::skill).toList(),
                plan.loop(each.loop()),
                each.needed(),
                each.there(),
                each.missing());
    }

    static CapacityView capacity(PlanStaffing plan) {
        var found = Capacity.check(plan.staffing);
        return new CapacityView(
                plan.staffing.seats().size(),
                plan.people.size(),
                plan.staffing.seats().stream().mapToLong(seat -> seat.minutes()).sum(),
                found.stream()
                        .limit(MOST_SHORTAGES)
                        .map(each -> shortage(plan, each))
                        .toList(),
                found.size() > MOST_SHORTAGES);
    }

    static WhyView why(PlanStaffing plan, int[] holders, int seat) {
        var why = new Reasons(plan.staffing, plan.roster(holders)).why(plan.engineSeat(seat));
        return new WhyView(
                seat,
                why.placed().person(),
                points(why.placed().costs()),
                broken(plan, why.broken()),
                AgreedLimits.of(plan.staffing
                                .people()
                                .get(why.placed().person())
                                .limits())
                        .orElse(null),
                why.others().stream()
                        .map(other -> new WhyView.Alternative(other.person(), points(other.costs()), other.total()))
                        .toList(),
                why.able());
    }

    static UnfilledView unfilled(PlanStaffing plan, int[] holders, int most) {
        var roster = plan.roster(holders);
        var reasons = new Reasons(plan.staffing, roster);
        var empty = IntStream.range(0, roster.size())
                .filter(seat -> roster.person(seat) == Roster.NOBODY)
                .boxed()
                .sorted(Comparator.comparingLong(
                        seat -> plan.staffing.seats().get(seat).start()))
                .toList();
        return new UnfilledView(
                empty.stream()
                        .limit(most)
                        .map(seat -> unfilled(plan, reasons.unfilled(seat)))
                        .toList(),
                empty.size());
    }

    private static UnfilledView.UnfilledSeat unfilled(PlanStaffing plan, Reasons.Unfilled seat) {
        return new UnfilledView.UnfilledSeat(
                plan.planSeat(seat.seat()),
                seat.able(),
                seat.bars().stream()
                        .map(bar ->
                                new UnfilledView.RuleBar(bar.rule(), bar.people(), bar.leastMinutes(), bar.example()))
                        .toList(),
                seat.several(),
                seat.shortages().stream()
                        .limit(MOST_SHORTAGES)
                        .map(each -> shortage(plan, each))
                        .toList());
    }

    static CompareView compare(PlanStaffing plan, int[] before, int[] after) {
        return new CompareView(
                changes(before, after),
                changes(before, after).stream()
                        .flatMap(change -> Stream.of(change.from(), change.to()))
                        .filter(person -> person != Roster.NOBODY)
                        .distinct()
                        .sorted()
                        .toList(),
                counts(plan.tally(before)),
                counts(plan.tally(after)));
    }

    /// By seat; a seat that came later was held by nobody.
    static List<SeatChange> changes(int[] before, int[] after) {
        return IntStream.range(0, Math.max(before.length, after.length))
                .filter(seat -> at(before, seat) != at(after, seat))
                .mapToObj(seat -> new SeatChange(seat, at(before, seat), at(after, seat)))
                .toList();
    }

    private static int at(int[] holders, int seat) {
        return seat < holders.length ? holders[seat] : Roster.NOBODY;
    }
}
