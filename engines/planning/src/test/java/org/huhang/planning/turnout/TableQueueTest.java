package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class TableQueueTest {
    /// ``` arrives  0   0   0   5   40 one      [--10--][--10--][--10--][--10--]   [ ```
    @Test
    void oneTableServesOneAfterAnother() {
        var queue = new TableQueue(1, 0);
        double[] arrives = {0, 0, 0, 5, 40};
        double[] begins = Arrays.stream(arrives).map(at -> queue.serve(at, 10)).toArray();
        assertEquals("[0.0, 10.0, 20.0, 30.0, 40.0]", Arrays.toString(begins));
    }

    @Test
    void whoComesBeforeTheTablesOpenWaits() {
        var queue = new TableQueue(2, 100);
        assertEquals("100.0 100.0 110.0", queue.serve(90, 10) + " " + queue.serve(95, 20) + " " + queue.serve(96, 5));
    }

    /// A plain account: second by second, every table that is free takes the first in line.
    @Test
    void secondBySecondItIsTheSame() {
        long fresh = ThreadLocalRandom.current().nextLong(1_000_000);
        System.out.println("TableQueueTest new seed " + fresh);
        for (long seed : new long[] {1, 2, 3, 4, 5, 6, 7, 8, fresh}) {
            var random = new SplittableRandom(seed);
            int tables = random.nextInt(1, 5);
            int people = random.nextInt(1, 40);
            int[] arrives = random.ints(people, 0, 60).sorted().toArray();
            int[] seconds = random.ints(people, 1, 15).toArray();
            var queue = new TableQueue(tables, 10);
            var fast = new ArrayList<Integer>();
            for (int i = 0; i < people; i++) {
                fast.add((int) queue.serve(arrives[i], seconds[i]));
            }
            var plain = new ArrayList<Integer>();
            int[] busyUntil = new int[tables];
            for (int now = 10, next = 0; next < people; now++) {
                for (int table = 0; table < tables && next < people; table++) {
                    if (busyUntil[table] <= now && arrives[next] <= now) {
                        plain.add(now);
                        busyUntil[table] = now + seconds[next++];
                    }
                }
            }
            assertEquals(plain, fast, "seed " + seed);
        }
    }
}
