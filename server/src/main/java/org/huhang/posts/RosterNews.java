package org.huhang.posts;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.huhang.shared.Event;
import org.huhang.shared.Follower;
import org.huhang.shared.Journal;
import org.huhang.shared.OpenPages;
import org.huhang.shared.Watcher;

/// Tells open pages of a roster that was put in force: those of whom it concerns, and that of its plan.
@Singleton
class RosterNews implements Watcher {
    private final OpenPages<PublicationId> pages = new OpenPages<>();
    private final PublicationStore publications;
    private final Follower<RosterPublished> follower;

    RosterNews(Journal journal, PublicationStore publications) {
        this.publications = publications;
        follower = new Follower<>(RosterPublished.class, journal, this::tell);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        follower.stop();
    }

    /// By person, and by plan.
    OpenPages<PublicationId> pages() {
        return pages;
    }

    @Override
    public Class<? extends Event> event() {
        return RosterPublished.class;
    }

    @Override
    public void look() {
        follower.look();
    }

    private void tell(RosterPublished published) {
        var id = published.publicationId();
        pages.tell(published.planId().value(), id);
        if (!pages.isEmpty()) {
            publications.listTold(id).forEach(person -> pages.tell(person.value(), id));
        }
    }
}
