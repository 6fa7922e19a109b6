package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.access.ApprovalsDecided;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Takes note of the second person's decisions on erasures.
@ApplicationScoped
class ErasureDecisions implements Consumer<ApprovalsDecided> {
    private final Erasures erasures;
    private final CityClock clock;

    ErasureDecisions(Erasures erasures, CityClock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registry.erasure-decisions";
    }

    @Override
    public Class<ApprovalsDecided> event() {
        return ApprovalsDecided.class;
    }

    @Override
    public void accept(ApprovalsDecided event) {
        if (event.kind().equals(Erasures.APPROVAL_KIND) && event.approved()) {
            erasures.erase(new ErasureId(event.subjectId()), event.approvalId(), clock.now());
        }
    }
}
