package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;
import org.huhang.tracing.ApprovedContacts;
import org.huhang.tracing.ApprovedContacts.ApprovedContact;

/// Drafts orders from approved contacts, and drafts them anew when something else is known: only what differs becomes a
/// new
/// version. Done again, it finds what it wrote and changes nothing.
@ApplicationScoped
class Drafts {
    private final OrderStore store;
    private final ApprovedContacts contacts;
    private final Journal journal;

    Drafts(OrderStore store, ApprovedContacts contacts, Journal journal) {
        this.store = store;
        this.contacts = contacts;
        this.journal = journal;
    }

    @Transactional
    void draft(Collection<PersonId> people, OrderCause cause, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        store.lock(people);
        Map<PersonId, List<ApprovedContact>> known =
                contacts.list(people, now).stream().collect(Collectors.groupingBy(ApprovedContact::personId));
        var open = new HashMap<PersonId, QuarantineOrder>();
        store.listOfPeople(people).stream()
                .filter(each -> each.over() == null)
                .forEach(each -> open.put(each.personId(), each));
        var fresh = new HashMap<OrderId, PersonId>();
        var versions = new ArrayList<OrderVersion>();
        for (PersonId person : people) {
            var drafted = OrderDraft.of(known.getOrDefault(person, List.of()), now);
            var order = open.get(person);
            if (order == null) {
                drafted.filter(each -> !now.isAfter(endOf(each))).ifPresent(each -> {
                    var id = new OrderId(Ids.next());
                    fresh.put(id, person);
                    versions.add(each.numbered(id, 1, cause));
                });
            } else {
                next(order, drafted, now)
                        .ifPresent(each -> versions.add(
                                each.numbered(order.id(), order.latest().version() + 1, cause)));
            }
        }
        if (versions.isEmpty()) {
            return;
        }
        store.addOrders(fresh, now);
        store.addVersions(versions);
        journal.append(
                new OrdersDrafted(versions.stream().map(OrderVersion::orderId).toList()));
    }

    /// Whose days are over when they are found is ordered nothing.
    private static Instant endOf(OrderVersion draft) {
        return draft.lastDay()
                .plusDays(2)
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant();
    }

    /// A place that a named person chose stays, as long as the class is the same.
    private static Optional<OrderVersion> next(QuarantineOrder order, Optional<OrderVersion> drafted, Instant now) {
        var latest = order.latest();
        if (drafted.isEmpty()) {
            return latest.stands() ? Optional.of(latest.falling(now)) : Optional.empty();
        }
        var wanted = latest.cause() == OrderCause.PLACE
                        && latest.contactClass() == drafted.get().contactClass()
                ? drafted.get().at(latest.place())
                : drafted.get();
        return wanted.says(latest) ? Optional.empty() : Optional.of(wanted);
    }
}
