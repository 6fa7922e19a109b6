package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong with a folder between two steps loses nothing that was acknowledged.
class FolderFaultsTest {
    @TempDir
    Path folder;

    private VisitIndex open() throws Exception {
        var opened = VisitIndex.open(folder);
        assertEquals(List.of(), opened.damaged());
        return opened.index();
    }

    private static VisitBatch batch(int day, int... people) {
        var batch = new VisitBatch(4);
        for (int person : people) {
            batch.add(person, 0, Day.start(day) + 100, 1_000, 0);
        }
        return batch;
    }

    private static int met(VisitIndex index) {
        return index.snapshot().meetings(0, PlaceSet.ALL, 0, Visit.LATEST, 1).size();
    }

    private static DayVisits day(int day, int people) {
        var visits = new DayVisits(day, 4);
        for (int person = 0; person < people; person++) {
            visits.add(person, 0, 100, 1_000);
        }
        return visits;
    }

    @Test
    void aListOfFilesThatCannotBeWrittenLosesNothing() throws Exception {
        var index = open();
        index.add(batch(3, 0, 1, 2));
        var inTheWay = folder.resolve("index.part");
        Files.createDirectory(inTheWay);
        Files.createFile(inTheWay.resolve("x"));
        assertThrows(IOException.class, index::seal);
        assertEquals(2, met(index));
        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        index.add(batch(3, 3));
        index.seal();
        assertEquals(3, met(index));
        index.close();
        var again = open();
        assertEquals(3, met(again));
        again.close();
    }

    @Test
    void aMissingListOfFilesDeletesNothing() throws Exception {
        var index = open();
        index.put(day(3, 2), 2, 1);
        index.close();
        Files.delete(folder.resolve("index"));
        assertThrows(DamagedException.class, () -> VisitIndex.open(folder));
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(each -> each.toString().endsWith(".visits")));
        }
    }

    @Test
    void aMissingLogIsSaid() throws Exception {
        var index = open();
        index.add(batch(3, 0, 1));
        index.close();
        Files.delete(folder.resolve("0.log"));
        assertThrows(DamagedException.class, () -> VisitIndex.open(folder));
    }

    @Test
    void oneFolderIsHeldOnce() throws Exception {
        var index = open();
        assertThrows(IOException.class, () -> VisitIndex.open(folder));
        index.close();
        assertThrows(IOException.class, () -> index.add(batch(1, 0)));
        open().close();
    }

    @Test
    void numbersBeyondWhatIsSaidAreRefused() throws Exception {
        try (var index = open()) {
            assertThrows(IllegalArgumentException.class, () -> index.put(day(3, 3), 2, 1));
            assertThrows(IllegalArgumentException.class, () -> index.put(day(3, 2), 2, 0));
            index.put(day(3, 2), 2, 1);
            assertEquals(1, met(index));
        }
    }

    @Test
    void aDayThatComesTwiceIsRefused() throws Exception {
        try (var index = open()) {
            assertThrows(IllegalArgumentException.class, () -> index.putAll(List.of(day(3, 2), day(3, 2)), 2, 1));
        }
    }

    @Test
    void noVisitBeginsOnADayThatMomentsDoNotReach() {
        assertThrows(IllegalArgumentException.class, () -> new DayVisits(-1, 4));
        assertThrows(IllegalArgumentException.class, () -> new DayVisits(Integer.MAX_VALUE, 4));
    }

    @Test
    void aFileOfAnotherDayIsRefused() throws Exception {
        var index = open();
        index.putAll(List.of(day(3, 2), day(4, 2)), 2, 1);
        index.close();
        try (var files = Files.list(folder)) {
            var days = files.filter(each -> each.toString().endsWith(".visits"))
                    .sorted()
                    .toList();
            Files.copy(days.get(0), days.get(1), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        var opened = VisitIndex.open(folder);
        assertEquals(1, opened.damaged().size());
        opened.index().close();
    }

    @Test
    void aDamagedDayCanBeDroppedWhateverWasAddedToIt() throws Exception {
        var index = open();
        index.put(day(3, 2), 2, 1);
        index.close();
        try (var files = Files.list(folder)) {
            for (Path each :
                    files.filter(one -> one.toString().endsWith(".visits")).toList()) {
                Files.write(each, new byte[10]);
            }
        }
        var opened = VisitIndex.open(folder);
        assertEquals(1, opened.damaged().size());
        try (var damaged = opened.index()) {
            damaged.add(batch(3, 5));
            damaged.add(batch(7, 0, 6));
            assertThrows(IllegalStateException.class, damaged::seal);
            damaged.dropBefore(4);
            assertEquals(1, met(damaged));
        }
        open().close();
    }

    @Test
    void daysThatAreNotKeptGoWithTheirFiles() throws Exception {
        var index = open();
        index.putAll(List.of(day(1, 2), day(2, 3), day(3, 4)), 10, 1);
        index.keepOnly(java.util.Set.of(1, 3));
        assertEquals(
                List.of(1, 3),
                index.snapshot().segments().stream().map(DaySegment::day).toList());
        assertEquals(3, met(index), "of the first and the third day");
        index.close();
        try (var all = Files.list(folder)) {
            assertEquals(
                    2, all.filter(each -> each.toString().endsWith(".visits")).count());
        }
    }

    @Test
    void aFolderThatNobodyHoldsIsClearedWhateverLiesInIt() throws Exception {
        var index = open();
        index.put(day(1, 2), 10, 1);
        assertThrows(FolderInUseException.class, () -> VisitIndex.clear(folder));
        index.close();
        Files.writeString(folder.resolve("index"), "not a list of files");
        assertThrows(DamagedException.class, () -> VisitIndex.open(folder));
        VisitIndex.clear(folder);
        var again = open();
        assertEquals(0, met(again));
        again.close();
    }
}
