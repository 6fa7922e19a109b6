package org.huhang.shared;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Tells what is open on this node of one kind of event, on each node by itself and from its start on. Nothing may
/// depend on it: whoever missed something sees it when they look.
public final class Follower<E extends Event> {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int AT_ONCE = 100;

    private final Class<E> kind;
    private final Journal journal;
    private final Consumer<E> tell;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /// @param tell called on a thread of its own, one event after the other
    public Follower(Class<E> kind, Journal journal, Consumer<E> tell) {
        this.kind = kind;
        this.journal = journal;
        this.tell = tell;
        thread = Thread.ofVirtual().name("follows-" + kind.getSimpleName()).start(this::work);
    }

    /// There may be something new.
    public void look() {
        news.release();
    }

    public void stop() {
        stopping = true;
        thread.interrupt();
    }

    private void work() {
        long told = -1;
        while (!stopping) {
            try {
                news.acquire();
                news.drainPermits();
                long last = journal.last();
                // at first what came just now, whatever came behind it; a database that was restored has told less
                told = tellSince(told < 0 ? Math.max(0, last - AT_ONCE) : Math.min(told, last));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("nobody was told of a %s; they see it when they look: %s", kind.getSimpleName(), failure);
            }
        }
    }

    private long tellSince(long told) {
        long last = told;
        for (var each : journal.list(kind, told, AT_ONCE)) {
            last = each.number();
            tell.accept(each.event());
        }
        return last;
    }
}
