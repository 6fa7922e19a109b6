package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.access.ApprovalsDecided;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Takes note of the second person's decisions on cases.
@ApplicationScoped
class Decisions implements Consumer<ApprovalsDecided> {
    private final Cases cases;
    private final CityClock clock;

    Decisions(Cases cases, CityClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cases.decisions";
    }

    @Override
    public Class<ApprovalsDecided> event() {
        return ApprovalsDecided.class;
    }

    @Override
    public void accept(ApprovalsDecided event) {
        if (event.kind().equals(Cases.APPROVAL_KIND)) {
            cases.decide(new CaseId(event.subjectId()), event.approvalId(), event.approved(), clock.now());
        }
    }
}
