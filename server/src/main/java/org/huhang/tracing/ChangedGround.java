package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.zones.ZonesChanged;

/// Looks again at traced cases when the ground of a local edition is another.
@ApplicationScoped
class ChangedGround implements Consumer<ZonesChanged> {
    private final Contacts contacts;
    private final CityClock clock;

    ChangedGround(Contacts contacts, CityClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tracing.changed-ground";
    }

    @Override
    public Class<ZonesChanged> event() {
        return ZonesChanged.class;
    }

    @Override
    public void accept(ZonesChanged event) {
        contacts.retraceGround(event.zoneIds(), clock.now());
    }
}
