package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Scopes;
import org.huhang.registry.Organizations;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Reporting in where one lives, at a linked community or at a post: registered by the community, reported up,
/// given a task by the street, kept in a ledger. Source: rules.md B2, Order 19 of 3 August 2021.
@ApplicationScoped
public class ReportsIn {
    /// More than work for any city's government; a ledger of more is none of ours.
    static final int MOST_COUNTED = 200_000;

    private final ReportInStore store;
    private final CallStore locks;
    private final NoticeHolds notices;
    private final Organizations organizations;
    private final People people;
    private final Scopes scopes;
    private final Submissions submissions;
    private final Journal journal;

    ReportsIn(
            ReportInStore store,
            CallStore locks,
            NoticeHolds notices,
            Organizations organizations,
            People people,
            Scopes scopes,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.locks = locks;
        this.notices = notices;
        this.organizations = organizations;
        this.people = people;
        this.scopes = scopes;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// One who is registered there on the same ground and still helps is not registered again.
    @Transactional
    Outcome<ReportInId> register(ReportIn wanted, AccountId by, Instant now) {
        locks.hold(List.of(wanted.personId()));
        if (store.find(wanted.id()).isPresent()) {
            return submissions.first(wanted.id().value(), asked(wanted)).map(_ -> wanted.id());
        }
        var refused = refusal(wanted, now);
        return refused.isPresent()
                ? Outcome.refused(refused.get())
                : submissions.first(wanted.id().value(), asked(wanted)).map(first -> {
                    if (first) {
                        store.add(employed(wanted, now), by);
                        journal.append(new ReportsInChanged(List.of(wanted.areaId())));
                    }
                    return wanted.id();
                });
    }

    /// Many at once, as they were registered elsewhere. The same ids are the same registrations.
    @Transactional
    public void record(Collection<ReportIn> told) {
        var added = told.stream().filter(each -> store.add(each, null)).toList();
        if (!added.isEmpty()) {
            journal.append(new ReportsInChanged(
                    added.stream().map(ReportIn::areaId).distinct().toList()));
        }
    }

    /// What a client asked for: not when it was received.
    private static ReportIn asked(ReportIn wanted) {
        return new ReportIn(
                wanted.id(),
                wanted.personId(),
                null,
                wanted.areaId(),
                wanted.basis(),
                wanted.post(),
                wanted.noticeId(),
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }

    private ReportIn employed(ReportIn wanted, Instant now) {
        var works =
                organizations.employersOf(List.of(wanted.personId()), now).getOrDefault(wanted.personId(), List.of());
        return new ReportIn(
                wanted.id(),
                wanted.personId(),
                works.isEmpty() ? null : works.getFirst(),
                wanted.areaId(),
                wanted.basis(),
                wanted.post(),
                wanted.noticeId(),
                now,
                null,
                null,
                null,
                null);
    }

    private Optional<Refusal> refusal(ReportIn wanted, Instant now) {
        var notice = wanted.noticeId();
        var post = wanted.post();
        if ((wanted.basis() == ReportIn.Basis.POST) != (post != null && !post.isBlank())) {
            return Optional.of(Refusal.invalid("duty.post-unclear", "post", Map.of()));
        }
        var lives = people.areasOf(List.of(wanted.personId())).get(wanted.personId());
        if (lives == null) {
            return Optional.of(Refusal.invalid("duty.person-unknown", "personId", Map.of()));
        }
        if (wanted.basis() == ReportIn.Basis.HOME && !scopes.covers(wanted.areaId(), lives)) {
            return Optional.of(Refusal.invalid("duty.lives-elsewhere", "personId", Map.of()));
        }
        var known = people.known(List.of(wanted.personId())).keySet();
        if (store.listOf(known).stream()
                .anyMatch(each -> each.state() != ReportIn.State.ENDED
                        && each.basis() == wanted.basis()
                        && each.areaId().equals(wanted.areaId())
                        && Objects.equals(each.post(), wanted.post()))) {
            return Optional.of(Refusal.conflict("duty.reported-already", Map.of()));
        }
        return notice == null ? Optional.empty() : notices.refusal(notice, now);
    }

    /// Somebody who lives elsewhere is found by name and number to the letter, or not at all.
    Outcome<PersonId> identify(String name, String identityNumber) {
        var number = identityNumber.strip();
        return Optional.ofNullable(people.listByIdentityNumber(Set.of(number)).get(number))
                .filter(person -> person.name().equals(name.strip()))
                .map(Person::id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.invalid("duty.person-unknown", "identityNumber", Map.of())));
    }

    /// @param words the task, or why it ended
    record Act(UUID id, ReportInId reportInId, String words) {}

    /// The street gives somebody something to do, and may change it.
    @Transactional
    Outcome<ReportInId> assign(Act act, AccountId by, Instant now) {
        return act("ASSIGNED", act, by, now);
    }

    @Transactional
    Outcome<ReportInId> end(Act act, AccountId by, Instant now) {
        return act("ENDED", act, by, now);
    }

    private Outcome<ReportInId> act(String kind, Act act, AccountId by, Instant now) {
        var held = store.hold(act.reportInId());
        if (held.isEmpty()) {
            return Outcome.refused(Refusal.notFound("duty.no-such-report-in", Map.of()));
        }
        if (!store.knows(act.id())) {
            if (act.words().isBlank() || act.words().length() > Musters.LONGEST_TEXT) {
                return Outcome.refused(
                        Refusal.invalid("duty.text-missing", "words", Map.of("most", Musters.LONGEST_TEXT)));
            }
            if (held.get().state() == ReportIn.State.ENDED) {
                return Outcome.refused(Refusal.conflict("duty.helps-no-more", Map.of()));
            }
        }
        return submissions.first(act.id(), act).map(first -> {
            if (first) {
                store.add(act.id(), act.reportInId(), kind, act.words().strip(), by, now);
                journal.append(new ReportsInChanged(List.of(held.get().areaId())));
            }
            return act.reportInId();
        });
    }

    record NewReportUp(UUID id, AreaId areaId) {}

    /// Tells the counts of an area and of all below it up the tree, as they stand now.
    @Transactional
    Outcome<ReportUp> reportUp(NewReportUp telling, AccountId by, Instant now) {
        return submissions.first(telling.id(), telling).map(first -> {
            var counts = ReportingCounts.of(ledger(telling.areaId(), MOST_COUNTED));
            var up = new ReportUp(telling.areaId(), counts.registered(), counts.assigned(), now);
            if (first) {
                store.add(telling.id(), up, by);
            }
            return up;
        });
    }

    /// Of an area and all below it, as who the people are now; the latest first.
    List<ReportIn> ledger(AreaId area, int most) {
        var areas = scopes.within(List.of(area), store.listAreas());
        var lines = store.list(areas, most);
        var now = people.now(lines.stream().map(ReportIn::personId).toList());
        return lines.stream()
                .map(line -> new ReportIn(
                        line.id(),
                        Objects.requireNonNull(now.get(line.personId())),
                        line.organizationId(),
                        line.areaId(),
                        line.basis(),
                        line.post(),
                        line.noticeId(),
                        line.registeredAt(),
                        line.task(),
                        line.assignedAt(),
                        line.ended(),
                        line.endedAt()))
                .toList();
    }
}
