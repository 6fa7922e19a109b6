package org.huhang.visits;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.huhang.shared.Event;
import org.huhang.shared.Watcher;

/// A watcher of each kind of event by which a day counts other visits than before; each wakes this node's
/// index.
@Singleton
class IndexWakers {
    private final ContactIndex index;

    IndexWakers(ContactIndex index) {
        this.index = index;
    }

    private record IndexWaker(Class<? extends Event> event, ContactIndex index) implements Watcher {
        @Override
        public void look() {
            index.look();
        }
    }

    @Produces
    @Singleton
    Watcher visitsReceived() {
        return new IndexWaker(VisitsReceived.class, index);
    }

    @Produces
    @Singleton
    Watcher visitsCorrected() {
        return new IndexWaker(VisitsCorrected.class, index);
    }

    @Produces
    @Singleton
    Watcher visitDaysEnded() {
        return new IndexWaker(VisitDaysEnded.class, index);
    }
}
