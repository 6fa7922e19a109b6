package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.callups.CallupResult.DownCall;
import org.huhang.rounds.Lane;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The officer's compound, planned.
class CallupSolverTest {
    private final CallupGround ground = TestCompound.ground();
    private final CallupSettings settings = TestCompound.settings(0);
    private final CallupResult result = TestCompound.solver(ground, settings).solve(CallupSteps.NONE);

    @Test
    void everybodyIsCalledOnceAndNobodyWaitsTooLong() {
        assertEquals(
                List.of(1_048, 12, 20),
                List.of(called(Lane.ORDINARY), called(Lane.RESTRICTED), ground.people(Lane.AT_HOME)));
        var doors = result.calls().stream()
                .filter(call -> call.lane() == Lane.ORDINARY)
                .flatMap(call -> call.doors().stream())
                .toList();
        assertEquals(Set.copyOf(doors).size(), doors.size());
        assertEquals(List.of(), result.breaches());
        var load = result.points().getFirst();
        assertTrue(load.longestWaitSeconds() <= 20 * 60, load.longestWaitSeconds() + " s");
        assertTrue(!result.finishAt().isAfter(settings.endAt()), result.finishAt() + "");
        assertEquals(load.tablesNeeded(), load.tables());
    }

    @Test
    void thoseUnderRestrictionsComeWhenTheOthersAreGone() {
        var last = result.calls().stream()
                .filter(call -> call.lane() == Lane.ORDINARY)
                .map(DownCall::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var first = result.calls().stream()
                .filter(call -> call.lane() == Lane.RESTRICTED)
                .map(DownCall::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertTrue(first.isAfter(last), first + " after " + last);
    }

    @Test
    void whatOneTableMoreOrLessWouldDoIsTold() {
        var load = result.points().getFirst();
        var finish = load.choices().stream()
                .collect(Collectors.toMap(CallupResult.TableChoice::tables, CallupResult.TableChoice::finishAt));
        var own = Objects.requireNonNull(finish.get(load.tables()));
        assertTrue(Objects.requireNonNull(finish.get(load.tables() + 1)).isBefore(own), finish + "");
        assertTrue(Objects.requireNonNull(finish.get(load.tables() - 1)).isAfter(own), finish + "");
    }

    @Test
    void teamsGoToEveryDoorThatCannotComeDown() {
        assertEquals(
                10,
                result.routes().stream()
                        .flatMap(route -> route.stops().stream())
                        .mapToInt(stop -> stop.doors().size())
                        .sum());
        assertEquals(20, result.routes().getFirst().people());
    }

    @Test
    void itTakesNoFiveSeconds() {
        long begun = System.nanoTime();
        TestCompound.solver(ground, settings).solve(CallupSteps.NONE);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        System.out.println("1,080 people planned in " + millis + " ms");
        assertTrue(millis < 5_000, millis + " ms");
    }

    /// All of 5栋 and 6栋 moved by hand into the first quarter: the queue breaks there, and is named.
    @Test
    void whatAHandChangeBreaksIsNamedAndNobodyElseIsMoved() {
        var version = version();
        List<DownCall> calls = result.calls();
        for (int entrance = 8; entrance < 12; entrance++) {
            for (DownCall call : List.copyOf(calls)) {
                if (call.entrance() == entrance && call.lane() == Lane.ORDINARY) {
                    var edit = new CallupEdit(
                            CallupEdit.EditKind.MOVE,
                            0,
                            entrance,
                            Lane.ORDINARY,
                            call.start(),
                            TestCompound.START,
                            null,
                            null,
                            null,
                            null,
                            null);
                    var moved = changed(version, edit);
                    version = with(version, moved.settings(), moved.calls());
                    calls = moved.calls();
                }
            }
        }
        var checked = TestCompound.solver(ground, version.settings()).check(calls);
        assertTrue(
                checked.breaches().stream()
                        .anyMatch(each -> each.kind() == CallupBreach.BreachKind.QUEUE
                                && Objects.requireNonNull(each.start()).equals(TestCompound.START)),
                checked.breaches() + "");
        assertEquals(
                result.calls().stream()
                        .filter(call -> call.entrance() == 0)
                        .map(DownCall::start)
                        .toList(),
                checked.calls().stream()
                        .filter(call -> call.entrance() == 0)
                        .map(DownCall::start)
                        .toList());
        assertTrue(checked.calls().stream().filter(call -> call.entrance() == 8).allMatch(DownCall::pinned));
    }

    @Test
    void aLaterBeginningMovesEverything() {
        var hour = Duration.ofHours(1);
        var edit = new CallupEdit(
                CallupEdit.EditKind.START,
                null,
                null,
                null,
                null,
                TestCompound.START.plus(hour),
                null,
                null,
                null,
                null,
                null);
        var moved = changed(version(), edit);
        assertEquals(TestCompound.START.plus(hour), moved.settings().startAt());
        assertEquals(
                result.calls().getFirst().start().plus(hour),
                moved.calls().getFirst().start());
        var checked = TestCompound.solver(ground, moved.settings()).check(moved.calls());
        assertEquals(List.of(), checked.breaches());
        assertEquals(result.finishAt().plus(hour), checked.finishAt());
    }

    /// To the northern edge: the same calls, other ways, and no longer the post that stood at the old place.
    @Test
    void aPointMovedByHandKeepsTheCallsAndChangesTheWays() {
        var moved = changed(version(), point(110.4804, 29.1316, "北门", false));
        var at = moved.settings().points().getFirst();
        assertEquals("北门", at.name().zh());
        assertNull(at.postId());
        var checked = TestCompound.solver(ground, moved.settings()).check(moved.calls());
        assertEquals(
                result.calls().stream().map(DownCall::start).toList(),
                checked.calls().stream().map(DownCall::start).toList());
        assertTrue(metres(checked, 7) < metres(result, 7), "8栋 is nearer now");
        assertTrue(metres(checked, 1) > metres(result, 1), "2栋 is farther away now");
    }

    @Test
    void aPointFarFromEveryBuildingIsASlipOfTheHand() {
        CallupEdits.apply(version(), point(110.48, 29.13 - 0.0269, "any", false))
                .orThrow();
        assertEquals("callups.point-too-far", refused(point(110.48, 29.13 - 0.0271, "any", false)));
    }

    /// By its old name people would be sent to the old place.
    @Test
    void aMovedPointIsCalledByItsNewPlace() {
        assertEquals("callups.point-nameless", refused(point(110.48, 29.1301, null, false)));
        assertEquals("callups.point-nameless", refused(point(110.48, 29.1301, "  ", true)));
        assertEquals("callups.point-name-too-long", refused(point(110.48, 29.1301, "门".repeat(61), false)));
        var longest = "门".repeat(60);
        assertEquals(new Wording(longest, null), name(point(110.48, 29.1301, " " + longest + " ", false)));
        assertEquals(new Wording("8栋旁", "Beside 8栋"), name(point(110.48, 29.1301, "8栋", true)));
    }

    private Wording name(CallupEdit edit) {
        return changed(version(), edit).settings().points().getFirst().name();
    }

    private String refused(CallupEdit edit) {
        return switch (CallupEdits.apply(version(), edit)) {
            case Outcome.Done<CallupEdits.EditedCalls> _ -> "done";
            case Outcome.Refused<CallupEdits.EditedCalls>(var refusal) -> refusal.code();
        };
    }

    private static CallupEdit point(double longitude, double latitude, @Nullable String name, boolean beside) {
        return new CallupEdit(
                CallupEdit.EditKind.POINT, 0, null, null, null, null, null, longitude, latitude, name, beside);
    }

    private static int metres(CallupResult of, int building) {
        return of.ways().stream()
                .filter(way -> way.building() == building)
                .findFirst()
                .orElseThrow()
                .metres();
    }

    private static CallupEdits.EditedCalls changed(CallupVersion version, CallupEdit edit) {
        return CallupEdits.apply(version, edit).orThrow();
    }

    private CallupVersion version() {
        return with(null, settings, result.calls());
    }

    private CallupVersion with(@Nullable CallupVersion from, CallupSettings other, List<DownCall> calls) {
        return new CallupVersion(
                new CallupVersionId(Ids.next()),
                new CallupPlanId(Ids.next()),
                1,
                VersionOrigin.SOLVED,
                from == null ? null : from.id(),
                null,
                other,
                ground,
                new CallupResult(
                        calls,
                        result.points(),
                        result.routes(),
                        result.ways(),
                        List.of(),
                        List.of(),
                        List.of(),
                        result.finishAt()),
                null,
                TestCompound.START);
    }

    private int called(Lane lane) {
        return result.calls().stream()
                .filter(call -> call.lane() == lane)
                .mapToInt(DownCall::people)
                .sum();
    }
}
