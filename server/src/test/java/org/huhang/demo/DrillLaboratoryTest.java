package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huhang.access.AccountId;
import org.huhang.demo.DrillLaboratory.Run;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.huhang.specimens.BoxId;
import org.huhang.specimens.Laboratory;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrillLaboratoryTest {
    private static final int DAY = 86_400;
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");

    private final DrillTimes times = DrillTimes.USUAL;
    private int boxes;

    @Test
    void noMoreIsSentInADayThanItCanDo() {
        var laboratory = laboratory(300);
        var all = List.of(laboratory);
        int sent = 0;
        while (true) {
            var box = box(96, null);
            var to = DrillLaboratory.withRoom(all, box, NOON);
            if (to.isEmpty()) {
                break;
            }
            to.get().noteSent(box, NOON);
            sent += 96;
        }
        assertEquals(192, sent);
        assertTrue(
                DrillLaboratory.withRoom(all, box(96, new LaboratoryId(Ids.next())), NOON)
                        .isPresent(),
                "what is left is for swabs that test a pool's people anew");
        assertTrue(DrillLaboratory.withRoom(all, box(96, null), NOON.plusSeconds(DAY - 1))
                .isEmpty());
        assertTrue(DrillLaboratory.withRoom(all, box(96, null), NOON.plusSeconds(DAY))
                .isPresent());
    }

    @Test
    void thoseWithMoreRoomForTheirSizeComeFirstAndNeverWhoFoundThePool() {
        var large = laboratory(1_000);
        var small = laboratory(500);
        large.noteSent(box(96, null), NOON);
        assertEquals(
                small,
                DrillLaboratory.withRoom(List.of(large, small), box(10, null), NOON)
                        .orElseThrow());
        assertEquals(
                large,
                DrillLaboratory.withRoom(List.of(large, small), box(10, small.id()), NOON)
                        .orElseThrow());
    }

    @Test
    void whereTheHouseRefusedNothingIsSentForAWhile() {
        var laboratory = laboratory(1_000);
        laboratory.close(NOON);
        assertTrue(DrillLaboratory.withRoom(List.of(laboratory), box(10, null), NOON)
                .isEmpty());
        assertTrue(DrillLaboratory.withRoom(List.of(laboratory), box(10, null), NOON.plusSeconds(900))
                .isPresent());
    }

    @Test
    void itTestsInTheOrderOfReceiptAndInNoDayMoreThanItCan() {
        var laboratory = laboratory(1_000);
        IntStream.range(0, 3_000).forEach(i -> laboratory.take(tube(i), 0, false));
        var runs = drained(laboratory);
        assertEquals(
                IntStream.range(0, 3_000).mapToObj(i -> tube(i).code()).toList(),
                runs.stream().map(run -> run.tube().code()).toList());
        for (int first = 0; first + 1_000 < runs.size(); first++) {
            int from = runs.get(first).testedSecond();
            int to = runs.get(first + 1_000).testedSecond();
            assertTrue(to - from >= DAY, "1,001 within " + (to - from) + " s");
        }
    }

    @Test
    void urgentTubesWaitForNobodyAndNothingIsReadBeforeItsRun() {
        var laboratory = laboratory(1_000);
        IntStream.range(0, 500).forEach(i -> laboratory.take(tube(i), 0, false));
        laboratory.take(tube(500), 60, true);
        assertTrue(laboratory.due(60 + times.preparing() + times.run() - 1, 1_000).stream()
                .noneMatch(run -> run.tube().equals(tube(500))));
        assertTrue(laboratory.due(60 + times.preparing() + times.run() + times.report(), 1_000).stream()
                .anyMatch(run -> run.tube().equals(tube(500))));
    }

    @Test
    void itReportsInBatchesAndKeepsWhatTheHouseDoesNotKnowYet() {
        var laboratory = laboratory(1_000);
        laboratory.take(tube(1), 0, false);
        int read = times.preparing() + times.run();
        var due = laboratory.due(read, 10);
        assertEquals(1, due.size());
        laboratory.keep(due);
        assertEquals(0, laboratory.due(read + times.report() - 1, 10).size());
        assertEquals(1, laboratory.due(read + times.report(), 10).size());
        assertTrue(laboratory.isIdle());
    }

    private static List<Run> drained(DrillLaboratory laboratory) {
        var runs = new ArrayList<Run>();
        for (int second = 0; !laboratory.isIdle(); second += DAY) {
            runs.addAll(laboratory.due(second, Integer.MAX_VALUE));
        }
        return runs;
    }

    private DrillLaboratory laboratory(int tubesPerDay) {
        var of = new Laboratory(
                new LaboratoryId(Ids.next()),
                new OrganizationId(Ids.next()),
                new AreaId(Ids.next()),
                new Wording("气膜实验室", null),
                tubesPerDay);
        return new DrillLaboratory(of, new AccountId(Ids.next()), times, 0);
    }

    private DrillBox box(int tubes, @Nullable LaboratoryId notTo) {
        boxes++;
        return new DrillBox(
                new BoxId(Ids.next()),
                boxes,
                "D-B" + boxes,
                new AreaId(Ids.next()),
                IntStream.range(0, tubes).mapToObj(DrillLaboratoryTest::tube).toList(),
                notTo);
    }

    private static DrillTube tube(int number) {
        return new DrillTube("D-0001-" + number, List.of(number, number + 1), true);
    }
}
