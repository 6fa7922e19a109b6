package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.visits.DaysIndexed;

/// Looks again at traced cases whose window reaches into days of which more is known now.
@ApplicationScoped
class IndexedDays implements Consumer<DaysIndexed> {
    private final Contacts contacts;
    private final CityClock clock;

    IndexedDays(Contacts contacts, CityClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tracing.indexed-days";
    }

    @Override
    public Class<DaysIndexed> event() {
        return DaysIndexed.class;
    }

    @Override
    public void accept(DaysIndexed event) {
        contacts.retraceDays(event.days(), clock.now());
    }
}
