package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class T03_SetByHandTest {
    private static final Turnout TURNOUT = Compounds.turnout(Compounds.of(1, 300), 6, 1);
    private static final TurnoutPlan PLAN = TurnoutPlanner.plan(TURNOUT);

    private static List<Pin> pins(TurnoutPlan plan) {
        var pins = new ArrayList<Pin>();
        for (var call : plan.calls()) {
            call.flats().forEach(flat -> pins.add(new Pin(flat, call.lane(), call.start())));
        }
        return pins;
    }

    @Test
    void aPlanGivenBackIsTheSamePlan() {
        var checked = TurnoutPlanner.check(TURNOUT.withPins(pins(PLAN)));
        assertEquals(List.of(), checked.breaks());
        assertEquals(Compounds.text(PLAN), Compounds.text(checked));
        assertEquals(PLAN.finish(), checked.finish());
        assertTrue(checked.calls().stream().allMatch(CallUp::pinned));
    }

    @Test
    void oneMovedStaysAndTheOthersAreCompleted() {
        int flat = PLAN.calls().getFirst().flats().getFirst();
        long later = PLAN.calls().get(3).start() + 900;
        var plan = TurnoutPlanner.plan(TURNOUT.withPins(List.of(new Pin(flat, QueueLane.ORDINARY, later))));
        assertEquals(List.of(), plan.breaks());
        var call = plan.calls().stream()
                .filter(each -> each.flats().contains(flat))
                .findFirst()
                .orElseThrow();
        assertEquals(later, call.start());
        assertTrue(call.pinned());
        assertEquals(people(PLAN), people(plan));
    }

    @Test
    void allAtOnceBreaksTheQueue() {
        var all = pins(PLAN).stream()
                .filter(pin -> pin.lane() == QueueLane.ORDINARY)
                .map(pin -> new Pin(pin.flat(), pin.lane(), Compounds.EIGHT))
                .toList();
        var broken = TurnoutPlanner.plan(TURNOUT.withPins(all)).breaks().getFirst();
        assertEquals(TurnoutBreak.Kind.QUEUE, broken.kind());
        assertEquals(Compounds.EIGHT, broken.start());
        assertEquals(1200, broken.limit());
        assertTrue(broken.measured() > 3 * 3600);
    }

    @Test
    void whatIsOutsideTheRoundUnknownOrNotCalledIsNamed() {
        int flat = PLAN.calls().getFirst().flats().getFirst();
        assertEquals("[OUTSIDE " + flat + "]", kinds(new Pin(flat, QueueLane.ORDINARY, Compounds.EIGHT - 900), true));
        assertEquals("[OUTSIDE " + flat + "]", kinds(new Pin(flat, QueueLane.ORDINARY, Compounds.EIGHT + 60), true));
        assertEquals("[UNKNOWN 99999]", kinds(new Pin(99_999, QueueLane.ORDINARY, Compounds.EIGHT), true));
        assertEquals("[UNKNOWN " + flat + "]", kinds(new Pin(flat, QueueLane.RESTRICTED, Compounds.EIGHT), true));
        var checked =
                TurnoutPlanner.check(TURNOUT.withPins(List.of(new Pin(flat, QueueLane.ORDINARY, Compounds.EIGHT))));
        assertEquals(
                pins(PLAN).size() - 1,
                checked.breaks().stream()
                        .filter(each -> each.kind() == TurnoutBreak.Kind.NOT_CALLED)
                        .count());
    }

    @Test
    void theTwoLanesAtOneTimeAreNamed() {
        var restricted = PLAN.calls().stream()
                .filter(call -> call.lane() == QueueLane.RESTRICTED)
                .findFirst()
                .orElseThrow();
        var pin = new Pin(restricted.flats().getFirst(), QueueLane.RESTRICTED, Compounds.EIGHT + 900);
        assertEquals("[LANES -1]", kinds(pin, true));
    }

    private static String kinds(Pin pin, boolean whole) {
        var turnout = TURNOUT.withPins(List.of(pin));
        var plan = whole ? TurnoutPlanner.plan(turnout) : TurnoutPlanner.check(turnout);
        return plan.breaks().stream()
                .map(each -> each.kind() + " " + each.flat())
                .toList()
                .toString();
    }

    private static int people(TurnoutPlan plan) {
        return plan.calls().stream().mapToInt(CallUp::people).sum();
    }
}
