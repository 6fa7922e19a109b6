package org.huhang.coverage;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.huhang.registry.PeopleChanged;
import org.huhang.rounds.ListingsCorrected;
import org.huhang.rounds.ListingsFrozen;
import org.huhang.rounds.NotTestedTold;
import org.huhang.rounds.RoundsChanged;
import org.huhang.shared.Event;
import org.huhang.shared.Watcher;
import org.huhang.specimens.BoxesMoved;
import org.huhang.specimens.SpecimensReceived;
import org.huhang.testing.TubesReported;

/// Every kind of event from which coverage follows, and a watcher of each that wakes the [IndexKeeper].
@Singleton
class News {
    static final List<Class<? extends Event>> KINDS = List.of(
            RoundsChanged.class,
            ListingsFrozen.class,
            ListingsCorrected.class,
            NotTestedTold.class,
            SpecimensReceived.class,
            BoxesMoved.class,
            TubesReported.class,
            PeopleChanged.class);

    private final IndexKeeper keeper;

    News(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    private Watcher of(Class<? extends Event> kind) {
        return new Waking(kind, keeper);
    }

    private record Waking(Class<? extends Event> event, IndexKeeper keeper) implements Watcher {
        @Override
        public void look() {
            keeper.look();
        }
    }

    @Produces
    @Singleton
    Watcher roundsChanged() {
        return of(RoundsChanged.class);
    }

    @Produces
    @Singleton
    Watcher listingsFrozen() {
        return of(ListingsFrozen.class);
    }

    @Produces
    @Singleton
    Watcher listingsCorrected() {
        return of(ListingsCorrected.class);
    }

    @Produces
    @Singleton
    Watcher notTestedTold() {
        return of(NotTestedTold.class);
    }

    @Produces
    @Singleton
    Watcher specimensReceived() {
        return of(SpecimensReceived.class);
    }

    @Produces
    @Singleton
    Watcher boxesMoved() {
        return of(BoxesMoved.class);
    }

    @Produces
    @Singleton
    Watcher tubesReported() {
        return of(TubesReported.class);
    }
}
