package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huhang.callups.CallupResult.AreaShare;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.junit.jupiter.api.Test;

/// Areas in a row from west to east, each a hundredth of a degree from the next.
class WideSolverTest {
    private final CallupGround ground = ground(1_000, 4_000, 500);

    @Test
    void eachGoesToTheNearestAndALargeOneIsPartedWhereThereIsRoom() {
        assertEquals(
                List.of("0 -> 0 1000", "1 -> 0 1000", "1 -> 1 3000", "2 -> 0 500"),
                sent(WideSolver.solve(ground, settings(point(0, 0), point(1, 0)), TestNumbers.any())));
    }

    @Test
    void tablesThatAreSetShareThePeople() {
        var result = WideSolver.solve(ground, settings(point(0, 1), point(1, 9)), TestNumbers.any());
        assertEquals(List.of("0 -> 0 605", "0 -> 1 395", "1 -> 1 4000", "2 -> 1 500"), sent(result));
    }

    /// Its tenth more than its share is all that a point takes: of 1,000 with 5 of 10 tables, 550.
    @Test
    void aPointTakesATenthMoreThanItsShareAndNoMore() {
        var points = settings(point(0, 5), point(9, 5));
        assertEquals(
                List.of("0 -> 0 550", "1 -> 1 450"),
                sent(WideSolver.solve(ground(550, 450), points, TestNumbers.any())));
        assertEquals(
                List.of("0 -> 0 550", "0 -> 1 1", "1 -> 1 449"),
                sent(WideSolver.solve(ground(551, 449), points, TestNumbers.any())));
        assertEquals(
                List.of("0 -> 0 3000", "0 -> 1 1"),
                sent(WideSolver.solve(ground(3_001), settings(point(0, 0), point(9, 0)), TestNumbers.any())));
    }

    /// The breach says that it has no point, so it has none.
    @Test
    void anAreaOfWhichNobodyKnowsWhereItIsIsSentNowhere() {
        var areas = new ArrayList<>(ground.areas());
        areas.add(0, new CallupGround.CalledArea(new AreaId(Ids.next()), "any", null, null, 900));
        var one = new CallupGround(
                CallupGround.GroundSource.FROZEN, 6_400, 0, 10, List.of(), List.of(), List.of(), areas);
        var settings = settings(point(0, 1), point(1, 9));
        var result = WideSolver.solve(one, settings, TestNumbers.any());
        assertEquals(List.of("1 -> 0 605", "1 -> 1 395", "2 -> 1 4000", "3 -> 1 500"), sent(result));
        assertEquals(
                List.of(0),
                result.breaches().stream()
                        .filter(each -> each.kind() == CallupBreach.BreachKind.NO_POSITION)
                        .map(CallupBreach::door)
                        .toList());
        // a version of before that guessed its point
        var guessed = new ArrayList<>(result.areas());
        guessed.add(0, new AreaShare(0, 0, 900, 1, 3, settings.startAt(), settings.startAt()));
        assertEquals(sent(result), sent(WideSolver.check(one, settings, TestNumbers.any(), guessed)));
    }

    /// The second point is moved beside the first: nobody is sent elsewhere for it.
    @Test
    void aChangeByHandSendsNobodyElsewhere() {
        var before = WideSolver.solve(ground, settings(point(0, 0), point(1, 0)), TestNumbers.any());
        var after = WideSolver.check(ground, settings(point(0, 0), point(0.1, 0)), TestNumbers.any(), before.areas());
        assertEquals(sent(before), sent(after));
    }

    @Test
    void whoEndsTooLateIsNamed() {
        var late = WideSolver.solve(ground(3_000), settings(point(0, 1)), TestNumbers.any());
        assertEquals(
                List.of(CallupBreach.BreachKind.AFTER_END),
                late.breaches().stream().map(CallupBreach::kind).toList());
        var intime = WideSolver.solve(ground(3_000), settings(point(0, 8)), TestNumbers.any());
        assertEquals(List.of(), intime.breaches());
        var many = WideSolver.solve(ground(3_001), settings(point(0, 9)), TestNumbers.any());
        assertEquals(
                List.of(CallupBreach.BreachKind.TABLES),
                many.breaches().stream().map(CallupBreach::kind).toList());
    }

    private static List<String> sent(CallupResult result) {
        return result.areas().stream()
                .map((AreaShare share) -> share.area() + " -> " + share.point() + " " + share.people())
                .toList();
    }

    private static CallupGround ground(int... people) {
        List<CallupGround.CalledArea> areas = new ArrayList<>();
        int all = 0;
        for (int each : people) {
            areas.add(
                    new CallupGround.CalledArea(new AreaId(Ids.next()), "any", 110 + 0.01 * areas.size(), 29.0, each));
            all += each;
        }
        return new CallupGround(CallupGround.GroundSource.FROZEN, all, 0, 10, List.of(), List.of(), List.of(), areas);
    }

    private static CalledPoint point(double east, int tables) {
        return new CalledPoint(null, new Wording("any", null), 110 + 0.01 * east, 29, tables, 1);
    }

    private static CallupSettings settings(CalledPoint... points) {
        return new CallupSettings(
                TestCompound.START,
                TestCompound.START.plus(Duration.ofHours(6)),
                List.of(points),
                0,
                false,
                null,
                List.of());
    }
}
