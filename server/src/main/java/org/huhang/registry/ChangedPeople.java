package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Looks for duplicates of whoever was registered, imported or set right: after the fact, so that no clerk waits for
/// it.
@ApplicationScoped
class ChangedPeople implements Consumer<PeopleChanged> {
    private final DuplicateFinder finder;
    private final CityClock clock;

    ChangedPeople(DuplicateFinder finder, CityClock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registry.changed-people";
    }

    @Override
    public Class<PeopleChanged> event() {
        return PeopleChanged.class;
    }

    @Override
    public void accept(PeopleChanged event) {
        finder.lookAt(event.personIds(), clock.now());
    }
}
