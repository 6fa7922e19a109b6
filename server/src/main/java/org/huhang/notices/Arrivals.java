package org.huhang.notices;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.huhang.shared.Event;
import org.huhang.shared.Follower;
import org.huhang.shared.Journal;
import org.huhang.shared.OpenPages;
import org.huhang.shared.Watcher;

/// Tells open pages of notices that come in for them.
@Singleton
class Arrivals implements Watcher {
    private final OpenPages<Told> pages = new OpenPages<>();
    private final NoticeStore notices;
    private final AddresseeStore addressees;
    private final Follower<NoticeIssued> follower;

    Arrivals(Journal journal, NoticeStore notices, AddresseeStore addressees) {
        this.notices = notices;
        this.addressees = addressees;
        follower = new Follower<>(NoticeIssued.class, journal, issued -> tell(issued.noticeId()));
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        follower.stop();
    }

    /// By area or organization.
    OpenPages<Told> pages() {
        return pages;
    }

    @Override
    public Class<? extends Event> event() {
        return NoticeIssued.class;
    }

    @Override
    public void look() {
        follower.look();
    }

    private void tell(NoticeId id) {
        if (pages.isEmpty()) {
            return;
        }
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
