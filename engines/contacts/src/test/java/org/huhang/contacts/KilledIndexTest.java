package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that adds and seals is killed at any moment, again and again, in one folder: what it acknowledged is there
/// once, and of what it did not, whole batches or nothing.
class KilledIndexTest {
    private static final int KILLS = Boolean.getBoolean("huhang.full") ? 40 : 6;
    private static final int BATCH = 50;
    private static final int SEALED_EVERY = 7;
    private static final int DAYS = 3;

    @TempDir
    Path folder;

    /// The process: each person comes once, in the order of their numbers; a line for each batch that is safe.
    static final class Pouring {
        public static void main(String[] arguments) throws Exception {
            try (var index = VisitIndex.open(Path.of(arguments[0])).index()) {
                int person = Integer.parseInt(arguments[1]);
                for (int batch = 0; ; batch++) {
                    var visits = new VisitBatch(BATCH);
                    for (int each = 0; each < BATCH; each++, person++) {
                        visits.add(person, person % 5, Day.start(person % DAYS) + 1_000 + each, 600, 0);
                    }
                    index.add(visits);
                    System.out.println(person);
                    if (batch % SEALED_EVERY == SEALED_EVERY - 1) {
                        index.seal();
                    }
                }
            }
        }
    }

    @Test
    void whateverWasAcknowledgedIsThereOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledIndexTest seed " + seed);
        var random = new SplittableRandom(seed);
        int there = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = Math.max(there, pourUntilKilled(there, random.nextInt(5, 250)));
            int found = count();
            assertTrue(found >= acknowledged, found + " of " + acknowledged + ", seed " + seed);
            assertEquals(0, found % BATCH, "a batch is whole or not there, seed " + seed);
            there = found;
        }
        assertTrue(there > KILLS * BATCH, there + " visits came through");
    }

    /// @return up to which person it had acknowledged
    private int pourUntilKilled(int from, int milliseconds) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pouring.class.getName(),
                        folder.toString(),
                        Integer.toString(from)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = 0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var first = lines.readLine();
            assertTrue(first != null, "it ended before its first batch");
            last = Integer.parseInt(first);
            Thread.sleep(milliseconds);
            // by its handle: its last lines can still be read
            process.toHandle().destroyForcibly();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // the last line may be cut off: then it is shorter, and smaller
                last = Math.max(last, Integer.parseInt(line));
            }
        }
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return last;
    }

    /// How many people there are, each exactly once and none beyond them.
    private int count() throws Exception {
        var opened = VisitIndex.open(folder);
        assertEquals(List.of(), opened.damaged());
        try (var index = opened.index()) {
            var people = new BitSet();
            int visits = 0;
            var all = new BitSet();
            all.set(0, 5);
            var stays = index.snapshot().stays(all, 0, Day.start(DAYS + 1), 1);
            for (int each = 0; each < stays.size(); each++) {
                people.set(stays.person()[each]);
                assertEquals(600, stays.seconds()[each], "person " + stays.person()[each] + " is there once");
                visits++;
            }
            assertEquals(visits, people.length(), "nobody in between is missing");
            return visits;
        }
    }
}
