package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.registry.PeopleChanged;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Looks again at traced cases on whose lists two people became one.
@ApplicationScoped
class MergedContacts implements Consumer<PeopleChanged> {
    private final Contacts contacts;
    private final CityClock clock;

    MergedContacts(Contacts contacts, CityClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tracing.merged-contacts";
    }

    @Override
    public Class<PeopleChanged> event() {
        return PeopleChanged.class;
    }

    @Override
    public void accept(PeopleChanged event) {
        contacts.retracePeople(event.personIds(), clock.now());
    }
}
