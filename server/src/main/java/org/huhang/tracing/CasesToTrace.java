package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.cases.CasesApproved;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Begins tracing when cases are approved.
@ApplicationScoped
class CasesToTrace implements Consumer<CasesApproved> {
    private final Contacts contacts;
    private final CityClock clock;

    CasesToTrace(Contacts contacts, CityClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tracing.cases-to-trace";
    }

    @Override
    public Class<CasesApproved> event() {
        return CasesApproved.class;
    }

    @Override
    public void accept(CasesApproved event) {
        contacts.trace(event.caseIds(), ComputationCause.APPROVAL, clock.now());
    }
}
