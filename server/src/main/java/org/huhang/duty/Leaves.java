package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        var known = people.known(asked);
        return hindering(store.listOf(known.keySet(), wanted.start()), _ -> wanted, wanted.start(), now).stream()
                .map(leave -> Objects.requireNonNull(known.get(leave.personId())))
                .collect(Collectors.toSet());
    }

    /// Those of these that are not cancelled for all that is left of them.
    Set<LeaveId> standing(Collection<Leave> leaves, Instant now) {
        return hindering(
                        leaves,
                        leave -> new Span(leave.start().isAfter(now) ? leave.start() : now, leave.end()),
                        now,
                        now)
                .stream()
                .map(Leave::id)
                .collect(Collectors.toSet());
    }

    private List<Leave> hindering(Collection<Leave> leaves, Function<Leave, Span> wanted, Instant after, Instant now) {
        Map<OrganizationId, List<Span>> cancelled = new HashMap<>();
        return leaves.stream()
                .filter(leave -> LeaveRule.hinders(
                        leave.span(),
                        wanted.apply(leave),
                        cancelled.computeIfAbsent(
                                leave.organizationId(),
                                organization -> inForce(organization, after, now).stream()
                                        .map(LeaveCancellation::span)
                                        .toList())))
                .toList();
    }

    /// What cancels leave of an organization after an instant: its own cancellations and those of organizations above,
    /// by notices that hold.
    List<LeaveCancellation> inForce(OrganizationId organization, Instant after, Instant now) {
        return store.listCancellations(above(organization), after).stream()
                .filter(each -> notices.refusal(each.noticeId(), now).isEmpty())
                .toList();
    }

    private List<OrganizationId> above(OrganizationId from) {
        List<OrganizationId> above = new ArrayList<>(List.of(from));
        for (Optional<OrganizationId> next = parent(from); next.isPresent(); next = parent(next.get())) {
            above.add(next.get());
        }
        return above;
    }

    private Optional<OrganizationId> parent(OrganizationId of) {
        return organizations.find(of).flatMap(each -> Optional.ofNullable(each.parentId()));
    }
}
