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
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;
import org.huhang.tracing.ApprovedContacts;
import org.huhang.tracing.ApprovedContacts.ApprovedContact;
import org.jspecify.annotations.Nullable;

/// Drafts orders from approved contacts, and drafts them anew when something else is known: only what differs becomes a
/// new
/// version. Done again, it finds what it wrote and changes nothing.
@ApplicationScoped
class Drafts {
    private final OrderStore store;
    private final ApprovedContacts contacts;
    private final Journal journal;
    private final CityClock clock;

    Drafts(OrderStore store, ApprovedContacts contacts, Journal journal, CityClock clock) {
        this.store = store;
        this.contacts = contacts;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void draft(Collection<PersonId> people, OrderCause cause, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        store.lock(people);
        Map<PersonId, List<ApprovedContact>> known =
                contacts.list(people, now).stream().collect(Collectors.groupingBy(ApprovedContact::personId));
        // the last of each person: of one person one order is open at a time
        var last = new HashMap<PersonId, QuarantineOrder>();
        store.listOfPeople(people).forEach(each -> last.put(each.personId(), each));
        var fresh = new HashMap<OrderId, PersonId>();
        var versions = new ArrayList<OrderVersion>();
        for (PersonId person : people) {
            var drafted = OrderDraft.of(known.getOrDefault(person, List.of()), now);
            var order = last.get(person);
            if (order == null || order.over() != null) {
                drafted.filter(each -> isNews(each, order)).ifPresent(each -> {
                    var id = new OrderId(Ids.next());
                    fresh.put(id, person);
                    versions.add(each.numbered(id, 1, cause));
                });
            } else {
                next(order, drafted, cause, now).ifPresent(versions::add);
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

    /// Whose days are over when they are found is ordered nothing, and who was let go nothing by what was known then.
    private boolean isNews(OrderVersion drafted, @Nullable QuarantineOrder before) {
        return !drafted.lastDay().isBefore(clock.today())
                && (before == null || !keeping(drafted, before.latest()).says(before.latest()));
    }

    /// A place that a named person chose stays, as long as the class is the same.
    private static OrderVersion keeping(OrderVersion drafted, OrderVersion latest) {
        return latest.cause() == OrderCause.PLACE && latest.contactClass() == drafted.contactClass()
                ? drafted.at(latest.place(), latest.rule(), drafted.draftedAt())
                : drafted;
    }

    private static Optional<OrderVersion> next(
            QuarantineOrder order, Optional<OrderVersion> drafted, OrderCause cause, Instant now) {
        var latest = order.latest();
        int number = latest.version() + 1;
        if (drafted.isEmpty()) {
            return latest.stands()
                    ? Optional.of(latest.falling(now).numbered(order.id(), number, cause))
                    : Optional.empty();
        }
        var wanted = keeping(drafted.get(), latest);
        // a place stays chosen by name, however often the days move
        var why = wanted.cause() == OrderCause.PLACE ? OrderCause.PLACE : cause;
        return wanted.says(latest) ? Optional.empty() : Optional.of(wanted.numbered(order.id(), number, why));
    }
}
