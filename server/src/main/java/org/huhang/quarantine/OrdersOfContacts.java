package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.tracing.ApprovedContacts;
import org.huhang.tracing.ContactsDecided;

/// Drafts orders when a named person decided of contacts.
@ApplicationScoped
class OrdersOfContacts implements Consumer<ContactsDecided> {
    private final Drafts drafts;
    private final ApprovedContacts contacts;
    private final CityClock clock;

    OrdersOfContacts(Drafts drafts, ApprovedContacts contacts, CityClock clock) {
        this.drafts = drafts;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quarantine.orders-of-contacts";
    }

    @Override
    public Class<ContactsDecided> event() {
        return ContactsDecided.class;
    }

    @Override
    public void accept(ContactsDecided event) {
        drafts.draft(contacts.listPeople(List.of(event.caseId())), OrderCause.CONTACT, clock.now());
    }
}
