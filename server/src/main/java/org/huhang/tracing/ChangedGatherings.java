package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.visits.GatheringsChanged;

/// Looks again at traced cases when it becomes known who was at a gathering, or was not.
@ApplicationScoped
class ChangedGatherings implements Consumer<GatheringsChanged> {
    private final Contacts contacts;
    private final CityClock clock;

    ChangedGatherings(Contacts contacts, CityClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tracing.changed-gatherings";
    }

    @Override
    public Class<GatheringsChanged> event() {
        return GatheringsChanged.class;
    }

    @Override
    public void accept(GatheringsChanged event) {
        contacts.retraceGatherings(event.gatheringIds(), clock.now());
    }
}
