package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An index in a folder: whatever is added, sealed, dropped, closed and opened, the answers stay those of the
/// plain loop; whatever is cut off or changed is found before it is used.
class VisitIndexTest {
    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 30), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsDoneToTheFolderTheAnswersStay(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var city = new RandomVisits(seed);
        var there = new ArrayList<Visit>();
        var index = open();
        int at = 0;
        while (at < city.visits.size()) {
            int next = Math.min(city.visits.size(), at + random.nextInt(1, 200));
            var batch = new VisitBatch(1);
            city.visits.subList(at, next).forEach(batch::add);
            index.add(batch);
            there.addAll(city.visits.subList(at, next));
            at = next;
            switch (random.nextInt(5)) {
                case 0 -> index.seal();
                case 1 -> {
                    index.close();
                    index = open();
                }
                case 2 -> {
                    int day = city.firstDay + random.nextInt(2);
                    index.dropBefore(day);
                    there.removeIf(each -> each.day() < day);
                }
                default -> {}
            }
            assertAnswers(there, index, city, random, seed);
        }
        index.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLogCutOffAnywhereKeepsWhatWasWhole(long seed) throws Exception {
        var city = new RandomVisits(seed);
        var index = open();
        var ends = new TreeMap<Long, Integer>(Map.of(0L, 0));
        var log = folder.resolve("0.log");
        int at = 0;
        while (at < city.visits.size()) {
            int next = Math.min(city.visits.size(), at + 37);
            var batch = new VisitBatch(64);
            city.visits.subList(at, next).forEach(batch::add);
            index.add(batch);
            ends.put(Files.size(log), next);
            at = next;
        }
        index.close();
        var random = new SplittableRandom(seed);
        long cut = random.nextLong(Files.size(log) + 1);
        try (var channel = java.nio.channels.FileChannel.open(log, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(cut);
        }
        var again = open();
        assertAnswers(city.visits.subList(0, ends.floorEntry(cut).getValue()), again, city, random, seed);
        again.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFlippedBitAnywhereIsFoundBeforeAnythingIsUsed(long seed) throws Exception {
        var city = new RandomVisits(seed);
        var index = open();
        var batch = new VisitBatch(64);
        city.visits.forEach(batch::add);
        index.add(batch);
        index.seal();
        index.add(batch);
        index.add(batch);
        index.close();
        var random = new SplittableRandom(seed);
        for (int flip = 0; flip < 40; flip++) {
            var file = files().get(random.nextInt(files().size()));
            byte[] whole = Files.readAllBytes(file);
            int place = random.nextInt(whole.length);
            byte[] changed = whole.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            var name = file.getFileName().toString();
            if (name.endsWith(".visits")) {
                var opened = VisitIndex.open(folder);
                assertEquals(1, opened.damaged().size(), () -> "seed " + seed + ", byte " + place + " of " + name);
                opened.index().close();
            } else if (!lastGroup(whole, place, name)) {
                assertThrows(
                        DamagedException.class,
                        () -> VisitIndex.open(folder),
                        () -> "byte " + place + " of " + name + ", seed " + seed);
            }
            Files.write(file, whole);
        }
    }

    /// What is changed in the last group of a log cannot be told from one that was cut off.
    private static boolean lastGroup(byte[] log, int place, String name) {
        return name.endsWith(".log") && place >= log.length / 2;
    }

    @Test
    void aDamagedDayIsPutInAgain() throws Exception {
        var index = open();
        var day = new DayVisits(3, 4);
        day.add(0, 0, 100, 1_000);
        day.add(1, 0, 200, 1_000);
        index.put(day, 2, 1);
        index.close();
        var file = files().stream()
                .filter(each -> each.toString().endsWith(".visits"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[DayLayout.PAGE] ^= 1;
        Files.write(file, bytes);
        var opened = VisitIndex.open(folder);
        assertEquals(
                List.of(file),
                opened.damaged().stream().map(DamagedException::file).toList());
        var late = new VisitBatch(1);
        late.add(new Visit(2, 0, Day.start(3) + 300, 600));
        opened.index().add(late);
        assertThrows(IllegalStateException.class, () -> opened.index().seal());
        opened.index().put(day, 2, 1);
        opened.index().seal();
        var met = opened.index().snapshot().meetings(0, PlaceSet.ALL, 0, Visit.LATEST, 1);
        assertEquals(2, met.size());
        opened.index().close();
    }

    @Test
    void aVisitIsFoundByTheNextQuestionWhileOthersPourIn() throws Exception {
        try (var index = open()) {
            var pouring = new Thread(() -> pour(index));
            pouring.start();
            for (int round = 0; round < 200; round++) {
                var batch = new VisitBatch(2);
                int start = Day.start(10) + round * 100;
                batch.add(1_000_000, 77, start, 50, 0);
                batch.add(1_000_001, 77, start, 50, 0);
                index.add(batch);
                var met = index.snapshot().meetings(1_000_000, PlaceSet.ALL, 0, Visit.LATEST, 1);
                assertEquals(1, met.size());
                assertEquals((round + 1) * 50, met.seconds()[0]);
                if (round % 50 == 0) {
                    index.seal();
                }
            }
            pouring.interrupt();
            pouring.join();
        }
    }

    private static void pour(VisitIndex index) {
        var random = new SplittableRandom(5);
        var batch = new VisitBatch(1_000);
        while (!Thread.currentThread().isInterrupted()) {
            batch.clear();
            for (int each = 0; each < 1_000; each++) {
                batch.add(
                        random.nextInt(5_000),
                        100 + random.nextInt(900),
                        Day.start(10) + random.nextInt(80_000),
                        60,
                        0);
            }
            try {
                index.add(batch);
            } catch (IOException e) {
                return;
            }
        }
    }

    private VisitIndex open() throws Exception {
        var opened = VisitIndex.open(folder);
        assertTrue(opened.damaged().isEmpty());
        return opened.index();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(each -> each.toFile().length() > 0).sorted().toList();
        }
    }

    private static void assertAnswers(
            List<Visit> there, VisitIndex index, RandomVisits city, SplittableRandom random, long seed) {
        int person = random.nextInt(city.people);
        var expected = new PlainLoop(there).meetings(person, city.from(), city.to(), 1);
        var met = index.snapshot().meetings(person, PlaceSet.ALL, city.from(), city.to(), 1);
        var found = new TreeMap<Integer, PlainLoop.Met>();
        for (int each = 0; each < met.size(); each++) {
            found.put(met.person()[each], new PlainLoop.Met(met.seconds()[each], met.first()[each], met.last()[each]));
        }
        assertEquals(expected, found, () -> "seed " + seed);
    }
}
