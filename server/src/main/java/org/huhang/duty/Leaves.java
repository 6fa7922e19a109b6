package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.Organizations;
import org.huhang.registry.People;
import org.huhang.shared.Journal;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Span;
import org.huhang.shared.Submissions;

/// Leave as it was granted, and notices that cancel it. Who is recalled is derived from both.
@ApplicationScoped
public class Leaves {
    private final LeaveStore store;
    private final NoticeHolds notices;
    private final Organizations organizations;
    private final People people;
    private final Submissions submissions;
    private final Journal journal;

    Leaves(
            LeaveStore store,
            NoticeHolds notices,
            Organizations organizations,
            People people,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.notices = notices;
        this.organizations = organizations;
        this.people = people;
        this.submissions = submissions;
        this.journal = journal;
    }

    @Transactional
    Outcome<LeaveId> grant(Leave leave, AccountId by, Instant now) {
        if (!leave.end().isAfter(leave.start())) {
            return Outcome.refused(Refusal.invalid("duty.ends-before-start", "end", Map.of()));
        }
        if (!organizations
                .employersOf(List.of(leave.personId()), now)
                .getOrDefault(leave.personId(), List.of())
                .contains(leave.organizationId())) {
            return Outcome.refused(Refusal.invalid("duty.not-of-organization", "personId", Map.of()));
        }
        return submissions.first(leave.id().value(), leave).map(first -> {
            if (first) {
                store.add(leave, by, now);
                journal.append(new LeaveChanged(List.of(leave.organizationId())));
            }
            return leave.id();
        });
    }

    @Transactional
    Outcome<LeaveCancellationId> cancel(LeaveCancellation wanted, AccountId by, Instant now) {
        var end = wanted.end();
        if (end != null && !end.isAfter(wanted.start())) {
            return Outcome.refused(Refusal.invalid("duty.ends-before-start", "end", Map.of()));
        }
        var refused = notices.refusal(wanted.noticeId(), now);
        return refused.isPresent()
                ? Outcome.refused(refused.get())
                : submissions.first(wanted.id().value(), wanted).map(first -> {
                    if (first) {
                        add(wanted, by, now);
                    }
                    return wanted.id();
                });
    }

    /// Records a cancellation that was issued elsewhere. The same id is the same.
    @Transactional
    public void recordCancellation(LeaveCancellation told, Instant now) {
        if (store.add(told, null, now)) {
            journal.append(new LeaveChanged(List.of(told.organizationId())));
        }
    }

    private void add(LeaveCancellation wanted, AccountId by, Instant now) {
        store.add(wanted, by, now);
        journal.append(new LeaveChanged(List.of(wanted.organizationId())));
    }

    /// Whose leave takes them from a duty, of these people.
    Set<PersonId> hindered(Collection<PersonId> asked, Span wanted, Instant now) {
        return left(asked, wanted, now).stream().map(Workforce.Gone::personId).collect(Collectors.toSet());
    }

    /// When these people are on leave within that time, the spans for which it is cancelled taken off; by who they are
    /// now.
    List<Workforce.Gone> left(Collection<PersonId> asked, Span wanted, Instant now) {
        var known = people.known(asked);
        var found = store.listOf(known.keySet(), wanted.start());
        var cancelled = cancelled(found, wanted.start(), now);
        return found.stream()
                .flatMap(leave -> LeaveRule.left(leave.span(), of(cancelled, leave)).stream()
                        .filter(span -> span.overlaps(wanted))
                        .map(span -> new Workforce.Gone(
                                Objects.requireNonNull(known.get(leave.personId())), span.start(), span.end())))
                .toList();
    }

    /// Those of these that are not cancelled for all that is left of them.
    Set<LeaveId> standing(Collection<Leave> leaves, Instant now) {
        var cancelled = cancelled(leaves, now, now);
        return leaves.stream()
                .filter(leave -> LeaveRule.hinders(leave.span(), new Span(now, null), of(cancelled, leave)))
                .map(Leave::id)
                .collect(Collectors.toSet());
    }

    private static List<Span> of(Map<OrganizationId, List<Span>> cancelled, Leave leave) {
        return cancelled.getOrDefault(leave.organizationId(), List.of());
    }

    /// By organization of these leaves, for which spans they are cancelled.
    private Map<OrganizationId, List<Span>> cancelled(Collection<Leave> leaves, Instant after, Instant now) {
        Map<OrganizationId, List<Span>> spans = new HashMap<>();
        inForce(leaves.stream().map(Leave::organizationId).collect(Collectors.toSet()), after, now)
                .forEach((organization, found) -> spans.put(
                        organization,
                        found.stream().map(LeaveCancellation::span).toList()));
        return spans;
    }

    /// What cancels leave of an organization after an instant: its own cancellations and those of organizations above,
    /// by notices that hold.
    List<LeaveCancellation> inForce(OrganizationId organization, Instant after, Instant now) {
        return inForce(Set.of(organization), after, now).getOrDefault(organization, List.of());
    }

    private Map<OrganizationId, List<LeaveCancellation>> inForce(Set<OrganizationId> of, Instant after, Instant now) {
        if (of.isEmpty()) {
            return Map.of();
        }
        var above = organizations.above(of);
        var all = store.listCancellations(
                above.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), after);
        var holding =
                notices.holding(all.stream().map(LeaveCancellation::noticeId).collect(Collectors.toSet()), now);
        Map<OrganizationId, List<LeaveCancellation>> inForce = new HashMap<>();
        above.forEach((organization, reach) -> inForce.put(
                organization,
                all.stream()
                        .filter(each -> reach.contains(each.organizationId()) && holding.contains(each.noticeId()))
                        .toList()));
        return inForce;
    }
}
