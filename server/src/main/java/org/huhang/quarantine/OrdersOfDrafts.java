package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.tracing.ApprovedContacts;
import org.huhang.tracing.ContactsDrafted;

/// Looks again at orders when exposures are known otherwise: their days move with them.
@ApplicationScoped
class OrdersOfDrafts implements Consumer<ContactsDrafted> {
    private final Drafts drafts;
    private final ApprovedContacts contacts;
    private final CityClock clock;

    OrdersOfDrafts(Drafts drafts, ApprovedContacts contacts, CityClock clock) {
        this.drafts = drafts;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quarantine.orders-of-drafts";
    }

    @Override
    public Class<ContactsDrafted> event() {
        return ContactsDrafted.class;
    }

    @Override
    public void accept(ContactsDrafted event) {
        drafts.draft(contacts.listPeople(event.caseIds()), OrderCause.COURSE, clock.now());
    }
}
