package org.huhang.posts;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.huhang.shared.Event;
import org.huhang.shared.Journal;
import org.huhang.shared.OpenPages;
import org.huhang.shared.Watcher;
import org.jboss.logging.Logger;

/// Tells open pages of a roster that was put in force and concerns whoever looks at them, on each node by itself.
/// Nothing depends on it: a page that comes back asks for its shifts.
@Singleton
class RosterNews implements Watcher {
    private static final Logger LOG = Logger.getLogger(RosterNews.class);
    private static final int AT_ONCE = 100;

    private final OpenPages<PublicationId> pages = new OpenPages<>();
    private final Journal journal;
    private final PublicationStore publications;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    RosterNews(Journal journal, PublicationStore publications) {
        this.journal = journal;
        this.publications = publications;
        thread = Thread.ofVirtual().name("roster-news").start(this::work);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    /// By person.
    OpenPages<PublicationId> pages() {
        return pages;
    }

    @Override
    public Class<? extends Event> event() {
        return RosterPublished.class;
    }

    @Override
    public void look() {
        news.release();
    }

    private void work() {
        long told = -1;
        while (!stopping) {
            try {
                news.acquire();
                news.drainPermits();
                long last = journal.last();
                // at first what came just now, whatever came behind it; a database that was restored has told less
                told = tell(told < 0 ? Math.max(0, last - AT_ONCE) : Math.min(told, last));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("open pages were not told of a roster; they see it when they look: %s", failure);
            }
        }
    }

    private long tell(long told) {
        long last = told;
        for (var each : journal.list(RosterPublished.class, told, AT_ONCE)) {
            last = each.number();
            if (!pages.isEmpty()) {
                var id = each.event().publicationId();
                publications.listTold(id).forEach(person -> pages.tell(person.value(), id));
            }
        }
        return last;
    }
}
