package org.huhang.notices;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.huhang.shared.Event;
import org.huhang.shared.Journal;
import org.huhang.shared.OpenPages;
import org.huhang.shared.Watcher;
import org.jboss.logging.Logger;

/// Tells open pages of notices that come in for them, on each node by itself.
@Singleton
class Arrivals implements Watcher {
    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final int AT_ONCE = 100;

    private final OpenPages<Arrival> pages = new OpenPages<>();
    private final Journal journal;
    private final NoticeStore notices;
    private final AddresseeStore addressees;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    Arrivals(Journal journal, NoticeStore notices, AddresseeStore addressees) {
        this.journal = journal;
        this.notices = notices;
        this.addressees = addressees;
        thread = Thread.ofVirtual().name("notice-arrivals").start(this::work);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    OpenPages<Arrival> pages() {
        return pages;
    }

    @Override
    public Class<? extends Event> event() {
        return NoticeIssued.class;
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
                // what was issued before this start is no news; a database that was restored has told less
                told = told < 0 ? last : tell(Math.min(told, last));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("open pages were not told of a notice; they see it when they look: %s", failure);
            }
        }
    }

    private long tell(long told) {
        long last = told;
        for (var each : journal.list(NoticeIssued.class, told, AT_ONCE)) {
            last = each.number();
            if (!pages.isEmpty()) {
                tell(each.event().noticeId());
            }
        }
        return last;
    }

    private void tell(NoticeId id) {
        var notice = notices.find(id);
        var issue = notice.map(Notice::issue).orElse(null);
        if (notice.isEmpty() || issue == null) {
            return;
        }
        for (AddresseeStanding each : addressees.list(id, Instant.EPOCH)) {
            var addressee = each.addressee();
            var arrival = Arrival.of(notice.get(), issue, addressee.id());
            var key = addressee.areaId() != null ? addressee.areaId() : addressee.organizationId();
            if (key != null) {
                pages.tell(key.value(), arrival);
            }
        }
    }
}
