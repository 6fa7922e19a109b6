package org.huhang.contacts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Lets batches that come at the same time wait for the disk once. Whoever comes first writes for all who wait,
/// until its own is written and somebody else can go on.
final class GroupCommit {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    /// Writes a group, all of it or nothing.
    interface Writer {
        void write(List<ByteBuffer> group) throws IOException;
    }

    private static final class Waiting {
        final ByteBuffer visits;
        boolean done;

        @Nullable
        Throwable failed;

        Waiting(ByteBuffer visits) {
            this.visits = visits;
        }
    }

    /// Returns when the visits are on the disk and can be found.
    ///
    /// @throws IOException when they are not; then nothing of them is
    void commit(ByteBuffer visits, Writer writer) throws IOException {
        var own = new Waiting(visits);
        lock.lock();
        try {
            waiting.add(own);
            while (!own.done) {
                if (writing) {
                    changed.awaitUninterruptibly();
                } else {
                    writeOne(writer);
                }
            }
        } finally {
            lock.unlock();
        }
        if (own.failed != null) {
            throw new IOException("not written", own.failed);
        }
    }

    /// While nothing is written: whoever comes meanwhile waits.
    <T> T alone(Work<T> work) throws IOException {
        lock.lock();
        try {
            while (writing) {
                changed.awaitUninterruptibly();
            }
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    interface Work<T> {
        T run() throws IOException;
    }

    private void writeOne(Writer writer) {
        var group = take();
        writing = true;
        lock.unlock();
        Throwable failed = null;
        try {
            writer.write(group.stream().map(each -> each.visits).toList());
        } catch (Throwable e) {
            // whatever it is, all who wait must hear of it
            failed = e;
        } finally {
            lock.lock();
            writing = false;
            for (Waiting each : group) {
                each.done = true;
                each.failed = failed;
            }
            changed.signalAll();
        }
    }

    private List<Waiting> take() {
        var group = new ArrayList<Waiting>();
        long bytes = 0;
        while (!waiting.isEmpty()) {
            bytes += waiting.element().visits.remaining();
            if (!group.isEmpty() && bytes > VisitLog.MOST_BYTES) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }
}
