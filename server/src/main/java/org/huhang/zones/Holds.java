package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Approvals;
import org.huhang.access.NoteRule;
import org.huhang.registry.Areas;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Holds on people: by a dated rule, with a reason and an end, and without effect before a second person agrees, except
/// where a laboratory's result holds by itself (house rule 6). Letting somebody go needs nobody else.
@ApplicationScoped
public class Holds {
    static final String APPROVAL_KIND = "HOLD";

    /// The members of a few pools; one approval is about people whom somebody can still picture.
    public static final int MOST_PEOPLE = 200;

    private static final int MOST_OF_PERSON = 50;

    private final HoldStore store;
    private final Approvals approvals;
    private final People people;
    private final Areas areas;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    Holds(
            HoldStore store,
            Approvals approvals,
            People people,
            Areas areas,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.approvals = approvals;
        this.people = people;
        this.areas = areas;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Asks for it; nobody is held yet.
    @Transactional
    public Outcome<HoldId> request(NewHold wanted, AccountId by, Instant now) {
        if (store.find(wanted.id()).isPresent()) {
            return submissions.first(wanted.id().value(), wanted).map(_ -> wanted.id());
        }
        var start = wanted.start() == null ? now : wanted.start();
        var rule = store.listRules(LocalDate.ofInstant(start, clock.zone())).stream()
                .filter(each -> each.code().equals(wanted.ruleCode()))
                .findFirst();
        var refusal = refusal(wanted, rule, start, now);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(wanted.id().value(), wanted).map(_ -> {
            var approval = approvals.request(
                    APPROVAL_KIND,
                    wanted.id().value(),
                    wanted.areaId(),
                    by,
                    "zones.approve-hold",
                    Map.of(
                            "people",
                            Integer.toString(new HashSet<>(wanted.personIds()).size()),
                            "rule",
                            rule.orElseThrow().name().zh(),
                            "reason",
                            wanted.reason().strip(),
                            "end",
                            wanted.end().atZone(clock.zone()).toLocalDateTime().toString()));
            store.add(
                    new Hold(
                            wanted.id(),
                            wanted.ruleCode(),
                            wanted.areaId(),
                            wanted.reason().strip(),
                            start,
                            wanted.end(),
                            new HashSet<>(wanted.personIds()).size(),
                            0,
                            null,
                            approval,
                            null,
                            by,
                            now,
                            null,
                            null),
                    new HashSet<>(wanted.personIds()));
            return wanted.id();
        });
    }

    private Optional<Refusal> refusal(NewHold wanted, Optional<HoldRule> rule, Instant start, Instant now) {
        if (rule.isEmpty()) {
            return refused("zones.no-such-hold-rule", "ruleCode", Map.of());
        }
        if (wanted.reason().isBlank()) {
            return refused("zones.hold-without-reason", "reason", Map.of());
        }
        if (NoteRule.namesSomebody(wanted.reason())) {
            return refused("zones.hold-reason-names-somebody", "reason", Map.of());
        }
        if (start.isBefore(now) || !wanted.end().isAfter(now)) {
            return refused("zones.hold-in-the-past", "start", Map.of());
        }
        if (!rule.get().allows(start, wanted.end())) {
            return refused(
                    "zones.hold-too-long", "end", Map.of("hours", rule.get().mostHours()));
        }
        if (wanted.personIds().isEmpty() || wanted.personIds().size() > MOST_PEOPLE) {
            return refused("zones.hold-of-how-many", "personIds", Map.of("most", MOST_PEOPLE));
        }
        var homes = people.areasOf(wanted.personIds());
        return areas.within(List.of(wanted.areaId())).containsAll(homes.values())
                        && homes.keySet().containsAll(wanted.personIds())
                ? Optional.empty()
                : refused("zones.hold-outside-area", "personIds", Map.of());
    }

    private static Optional<Refusal> refused(String code, String field, Map<String, Object> params) {
        return Optional.of(Refusal.invalid(code, field, params));
    }

    @Transactional
    void decide(HoldId id, boolean approved, Instant now) {
        if (store.addDecision(id, approved, now) && approved) {
            journal.append(new HoldsChanged(List.of(id)));
        }
    }

    /// Lets one person go before the end; at once.
    @Transactional
    public Outcome<HoldId> release(
            HoldId id, PersonId person, UUID submission, String reason, AccountId by, Instant now) {
        var hold = store.find(id);
        if (hold.isEmpty()
                || store.listPeople(id).stream()
                        .noneMatch(each -> each.personId().equals(person))) {
            return Outcome.refused(Refusal.notFound("zones.no-such-hold", Map.of()));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("zones.hold-without-reason", "reason", Map.of()));
        }
        if (NoteRule.namesSomebody(reason)) {
            return Outcome.refused(Refusal.invalid("zones.hold-reason-names-somebody", "reason", Map.of()));
        }
        record Letting(HoldId hold, PersonId person, String reason) {}
        return submissions.first(submission, new Letting(id, person, reason)).map(first -> {
            if (first) {
                store.addRelease(submission, id, person, reason.strip(), by, now);
                journal.append(new HoldsChanged(List.of(id)));
            }
            return id;
        });
    }

    /// By a laboratory's result, at once and without a second person, where the rule in force says that it does (house
    /// rule 6); for as long as the rule allows at most. The same again changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdByResult(NewResultHold wanted, Instant now) {
        var rule = store.listRules(LocalDate.ofInstant(now, clock.zone())).stream()
                .filter(each -> each.code().equals(wanted.ruleCode()) && each.byResult())
                .findFirst();
        if (rule.isEmpty()
                || wanted.personIds().isEmpty()
                || store.find(wanted.id()).isPresent()) {
            return;
        }
        var who = new HashSet<>(wanted.personIds());
        store.add(
                new Hold(
                        wanted.id(),
                        wanted.ruleCode(),
                        wanted.areaId(),
                        wanted.reason(),
                        now,
                        now.plus(Duration.ofHours(rule.get().mostHours())),
                        who.size(),
                        0,
                        null,
                        null,
                        wanted.resultId(),
                        wanted.reportedBy(),
                        now,
                        null,
                        null),
                who);
        decide(wanted.id(), true, now);
    }

    /// Lets these people go of every hold by that result: they have a result of their own.
    ///
    /// @param people under each id that is theirs
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseByResult(UUID result, Collection<PersonId> people, String reason, AccountId by, Instant now) {
        if (!people.isEmpty()) {
            tell(store.addReleases(result, people, reason, by, now));
        }
    }

    /// Lets everybody go of every hold by that result.
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseAllByResult(UUID result, String reason, AccountId by, Instant now) {
        tell(store.addReleases(result, List.of(), reason, by, now));
    }

    private void tell(List<HoldId> changed) {
        if (!changed.isEmpty()) {
            journal.append(new HoldsChanged(changed));
        }
    }

    /// All approved holds on somebody, the latest first, whichever of their ids they were recorded under.
    List<HoldStore.OfPerson> listOf(PersonId person) {
        return store.listOf(people.known(List.of(person)).keySet(), MOST_OF_PERSON);
    }

    /// Whether somebody is held at that instant, and until when.
    public Optional<Hold> findInForce(PersonId person, Instant at) {
        return listOf(person).stream()
                .filter(each -> each.hold().state(each.held().releasedAt(), at) == HoldState.IN_FORCE)
                .map(HoldStore.OfPerson::hold)
                .findFirst();
    }

    /// Who of these people is held during that time, each as who they are now, and from when to when: until they were
    /// let go, or the end.
    public List<HeldSpan> listDuring(Collection<PersonId> asked, Instant from, Instant until) {
        var known = people.known(asked);
        return store.listSpans(known.keySet(), from, until).stream()
                .map(each -> new HeldSpan(Objects.requireNonNull(known.get(each.personId())), each.start(), each.end()))
                .toList();
    }

    /// Everybody who is held at that instant, as who they are now.
    public Set<PersonId> listHeld(Instant at) {
        return new HashSet<>(people.now(store.listHeld(at)).values());
    }
}
