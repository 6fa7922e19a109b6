package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Everything that a draft does not keep.
final class TurnoutBreaks {
    private final Turnout turnout;
    private final Draft draft;
    private final List<TurnoutBreak> found = new ArrayList<>();

    private TurnoutBreaks(Turnout turnout, Draft draft) {
        this.turnout = turnout;
        this.draft = draft;
    }

    static List<TurnoutBreak> of(Turnout turnout, Draft draft, List<SlotLoad> loads) {
        var breaks = new TurnoutBreaks(turnout, draft);
        breaks.pins();
        breaks.calls();
        breaks.queues(loads);
        breaks.lanes();
        breaks.end();
        return breaks.found;
    }

    private void add(TurnoutBreak.Kind kind, int flat, long start, long measured, long limit) {
        found.add(new TurnoutBreak(kind, flat, start, measured, limit));
    }

    private void pins() {
        var slots = turnout.slots();
        for (var pin : turnout.pins()) {
            boolean isKnown = draft.placed(pin.lane()).stream()
                    .anyMatch(each -> each.party().flat().id() == pin.flat());
            if (!isKnown) {
                add(TurnoutBreak.Kind.UNKNOWN, pin.flat(), pin.start(), 0, 0);
            } else if (!slots.has(pin.start())) {
                add(
                        TurnoutBreak.Kind.OUTSIDE,
                        pin.flat(),
                        pin.start(),
                        pin.start(),
                        pin.start() < slots.start(0) ? slots.start(0) : slots.end());
            }
        }
    }

    private void calls() {
        for (var lane : QueueLane.values()) {
            var called = new HashSet<Integer>();
            draft.placed(lane).forEach(each -> called.add(each.party().flat().id()));
            for (var party : turnout.parties(lane)) {
                if (!called.contains(party.flat().id())) {
                    add(TurnoutBreak.Kind.NOT_CALLED, party.flat().id(), 0, party.people(), 0);
                }
            }
        }
    }

    private void queues(List<SlotLoad> loads) {
        var limit = turnout.rules().limit();
        for (var load : loads) {
            if (!limit.keeps(load.longestWaitSeconds())) {
                add(
                        TurnoutBreak.Kind.QUEUE,
                        TurnoutBreak.NO_FLAT,
                        load.start(),
                        load.longestWaitSeconds(),
                        limit.seconds());
            }
        }
    }

    private void lanes() {
        var restricted = draft.placed(QueueLane.RESTRICTED);
        if (restricted.isEmpty() || draft.placed(QueueLane.ORDINARY).isEmpty()) {
            return;
        }
        long begins = turnout.slots().start(restricted.getFirst().slot());
        double ends = draft.lived(QueueLane.ORDINARY).finish();
        var gap = turnout.rules().gap();
        if (!gap.isKept(ends, (double) begins)) {
            add(TurnoutBreak.Kind.LANES, TurnoutBreak.NO_FLAT, begins, (long) Math.floor(begins - ends), gap.seconds());
        }
    }

    private void end() {
        long finish = Math.round(draft.finish());
        if (finish > turnout.slots().end()) {
            add(
                    TurnoutBreak.Kind.AFTER_END,
                    TurnoutBreak.NO_FLAT,
                    0,
                    finish,
                    turnout.slots().end());
        }
    }
}
