package org.huhang.planning.turnout;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Plans a round at one sampling point, and checks a plan that was changed by hand. Slots of a quarter of an
/// hour are filled in an order by the tables' pace, the whole is lived through as a queue, and what that shows
/// is told.
public final class TurnoutPlanner {
    /// Beyond so many times the tables that the work alone takes, more of them do not help.
    private static final int MOST_TIMES = 3;

    private TurnoutPlanner() {}

    /// Everybody called: those with a pin as it stands, the others around them. Never fails: what cannot be
    /// kept stands in the plan's breaks and its shortfall, in numbers.
    public static TurnoutPlan plan(Turnout turnout) {
        return told(turnout, true);
    }

    /// The pins alone, as a plan given back: nobody is moved or added, all that breaks is named.
    public static TurnoutPlan check(Turnout turnout) {
        return told(turnout, false);
    }

    private static TurnoutPlan told(Turnout turnout, boolean whole) {
        int needed = fewest(turnout);
        int tables = turnout.tables() > 0 ? turnout.tables() : Math.max(1, needed > 0 ? needed : byWork(turnout));
        var draft = Draft.of(turnout, tables, whole);
        var calls = new ArrayList<CallUp>();
        for (var lane : QueueLane.values()) {
            calls.addAll(new Calls(turnout, lane).of(draft.placed(lane)));
        }
        var loads = Loads.ofSlots(turnout, draft, tables);
        return new TurnoutPlan(
                calls,
                loads,
                Loads.ofLine(turnout, draft, loads),
                Math.round(draft.finish()),
                (int) Math.round(draft.longestWait()),
                tables,
                needed,
                tubes(turnout),
                Trials.of(turnout, draft),
                Draft.of(turnout, tables + 1, whole).told(tables + 1),
                tables == 1 ? null : Draft.of(turnout, tables - 1, whole).told(tables - 1),
                shortfall(turnout, draft, tables, needed),
                TurnoutBreaks.of(turnout, draft, loads));
    }

    private static int tubes(Turnout turnout) {
        int tubes = 0;
        for (var lane : QueueLane.values()) {
            tubes += turnout.rules().pace().tubes(people(turnout, lane));
        }
        return tubes;
    }

    private static int people(Turnout turnout, QueueLane lane) {
        return turnout.stairwells().stream().mapToInt(each -> each.people(lane)).sum();
    }

    /// The work of the ordinary lane parted among tables that never stand idle.
    static int byWork(Turnout turnout) {
        double work =
                people(turnout, QueueLane.ORDINARY) * turnout.rules().pace().secondsPerPerson();
        return Math.max(1, (int) Math.ceil(work / turnout.slots().window()));
    }

    /// As few tables as do it within the round; 0 where none do.
    static int fewest(Turnout turnout) {
        int least = byWork(turnout);
        for (int tables = least; tables <= MOST_TIMES * least + MOST_TIMES; tables++) {
            if (Draft.of(turnout, tables, true).outside() == 0) {
                return tables;
            }
        }
        return 0;
    }

    private static @Nullable Shortfall shortfall(Turnout turnout, Draft draft, int tables, int needed) {
        int outside = draft.outside();
        if (outside == 0) {
            return null;
        }
        int people = people(turnout, QueueLane.ORDINARY) + people(turnout, QueueLane.RESTRICTED);
        return new Shortfall(
                outside,
                Math.round(draft.finish()) - turnout.slots().end(),
                Math.round(people * turnout.rules().pace().secondsPerPerson()),
                turnout.slots().window(),
                tables,
                needed);
    }
}
