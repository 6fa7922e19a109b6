package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.access.ApprovalsDecided;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Takes note of the second person's decisions on holds.
@ApplicationScoped
class HoldDecisions implements Consumer<ApprovalsDecided> {
    private final Holds holds;
    private final CityClock clock;

    HoldDecisions(Holds holds, CityClock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "zones.hold-decisions";
    }

    @Override
    public Class<ApprovalsDecided> event() {
        return ApprovalsDecided.class;
    }

    @Override
    public void accept(ApprovalsDecided event) {
        if (event.kind().equals(Holds.APPROVAL_KIND)) {
            holds.decide(new HoldId(event.subjectId()), event.approved(), clock.now());
        }
    }
}
