package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final GroupCommit commit = new GroupCommit();
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    /// The first group waits at the disk until the others stand in line.
    private void slowly(List<ByteBuffer> group) throws IOException {
        groups.add(group.size());
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private List<Thread> start(int count, GroupCommit.Writer writer, List<Throwable> failures) {
        var threads = new ArrayList<Thread>();
        for (int each = 0; each < count; each++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    commit.commit(ByteBuffer.allocate(20), writer);
                } catch (IOException e) {
                    failures.add(e);
                }
            }));
        }
        return threads;
    }

    private static void awaitWaiting(List<Thread> threads) throws InterruptedException {
        while (threads.stream().anyMatch(each -> each.getState() != Thread.State.WAITING)) {
            Thread.sleep(1);
        }
    }

    @Test
    void whoComesWhileAnotherWritesIsWrittenWithTheNextGroup() throws Exception {
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var first = start(1, this::slowly, failures);
        awaitWaiting(first);
        var others = start(5, this::slowly, failures);
        awaitWaiting(others);
        mayGoOn.countDown();
        for (Thread each : first) {
            each.join();
        }
        for (Thread each : others) {
            each.join();
        }
        assertEquals(List.of(1, 5), groups);
        assertEquals(List.of(), failures);
    }

    @Test
    void whateverGoesWrongIsToldToAllOfTheGroupAndTheNextIsTriedAgain() throws Exception {
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        GroupCommit.Writer breaks = group -> {
            slowly(group);
            throw new IllegalStateException("no more room");
        };
        var threads = start(4, breaks, failures);
        awaitWaiting(threads);
        mayGoOn.countDown();
        for (Thread each : threads) {
            each.join();
        }
        assertEquals(4, failures.size());
        commit.commit(ByteBuffer.allocate(20), group -> groups.add(100));
        assertEquals(100, groups.getLast());
    }

    @Test
    void aWriterThatFailsFailsTheOneWhoAsked() {
        var thrown = assertThrows(
                IOException.class,
                () -> commit.commit(ByteBuffer.allocate(20), group -> {
                    throw new IOException("disk full");
                }));
        assertEquals("java.io.IOException: disk full", String.valueOf(thrown.getCause()));
    }
}
