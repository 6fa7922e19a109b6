package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.huhang.shared.Chore;
import org.huhang.shared.CityClock;

/// Tries those cases again whose contacts could not be named yet, such as when too many were asked for in one hour.
@ApplicationScoped
class WaitingCases implements Chore {
    private final Contacts contacts;
    private final CityClock clock;

    WaitingCases(Contacts contacts, CityClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public void run(Instant now) {
        contacts.retraceWaiting(clock.now());
    }
}
