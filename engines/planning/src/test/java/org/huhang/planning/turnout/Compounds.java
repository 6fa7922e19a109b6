package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.huhang.planning.Spot;

/// Compounds to plan for.
final class Compounds {
    /// 08:00 on 1 August 2021 in Zhangjiajie.
    static final long EIGHT = 1_627_776_000;

    static final long HOUR = 3600;

    private Compounds() {}

    /// Buildings in rows of five, 60 m apart; two stairwells each with six floors of two flats. Of a hundred
    /// people three are under restrictions with their household, two cannot come down.
    static List<Stairwell> of(long seed, int people) {
        var random = new SplittableRandom(seed);
        var stairwells = new ArrayList<Stairwell>();
        int left = people;
        int flat = 0;
        while (left > 0) {
            int building = stairwells.size() / 2;
            var at = new Spot(60 * (building % 5) + 20 * (stairwells.size() % 2), 40 + 60 * (building / 5));
            var flats = new ArrayList<Flat>();
            for (int floor = 1; floor <= 6; floor++) {
                for (int door = 0; door < 2 && left > 0; door++) {
                    int size = Math.min(left, random.nextInt(1, 6));
                    left -= size;
                    boolean restricted = random.nextInt(100) < 3;
                    int atDoor = random.nextInt(100) < 5 ? 1 : 0;
                    flats.add(new Flat(
                            flat++, floor, restricted ? 0 : size - atDoor, restricted ? size - atDoor : 0, atDoor));
                }
            }
            stairwells.add(new Stairwell(stairwells.size(), building, at, flats));
        }
        return stairwells;
    }

    static Turnout turnout(List<Stairwell> stairwells, int hours, int tables) {
        return Turnout.of(
                TurnoutRules.ofPool(10),
                CallSlots.of(EIGHT, EIGHT + hours * HOUR),
                new Spot(120, 0),
                stairwells,
                tables);
    }

    /// `08:15 stairwell 1 floors 1-3: 12`, a line a call.
    static String text(TurnoutPlan plan) {
        return plan.calls().stream()
                .map(call -> "%s%s stairwell %d floors %d-%d: %d"
                        .formatted(
                                call.lane() == QueueLane.RESTRICTED ? "restricted " : "",
                                clock(call.start()),
                                call.stairwell(),
                                call.lowest(),
                                call.highest(),
                                call.people()))
                .collect(Collectors.joining("\n"));
    }

    static String clock(long moment) {
        long minutes = (moment - EIGHT) / 60 + 480;
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
