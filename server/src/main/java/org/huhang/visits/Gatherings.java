package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.visits.GatheringStore.Kind;
import org.huhang.visits.GatheringStore.RefusedLine;

/// Gatherings entered by hand, and who met whom at them.
@ApplicationScoped
public class Gatherings {
    static final int MOST_ATTENDEES = 20_000;
    static final int LONGEST_TEXT = 300;
    static final Duration LONGEST = Duration.ofDays(7);

    private final GatheringStore store;
    private final People people;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    Gatherings(GatheringStore store, People people, Submissions submissions, Journal journal, CityClock clock) {
        this.store = store;
        this.people = people;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Who was at a gathering with one of these people, at all gatherings that are known: one row for each pair
    /// and gathering. A theatre has some thousand rows.
    public List<CoAttendance> listCoAttendances(Collection<PersonId> people) {
        return store.listCoAttendances(people);
    }

    /// Everybody ever named at these gatherings, those since withdrawn included.
    public Set<PersonId> listEverNamed(Collection<GatheringId> gatherings) {
        return store.listAttendances(gatherings).stream()
                .map(GatheringStore.Attendance::personId)
                .collect(Collectors.toSet());
    }

    public Optional<Gathering> find(GatheringId id) {
        return store.find(id);
    }

    /// @param identityNumbers as typed or pasted, one a line
    /// @param personIds picked by search
    public record Entry(
            GatheringId id,
            PlaceId placeId,
            String title,
            Instant start,
            Instant end,
            boolean closedSpace,
            KnownFrom knownFrom,
            String note,
            List<String> identityNumbers,
            List<PersonId> personIds) {}

    record MoreAttendees(
            UUID id, GatheringId gatheringId, String reason, List<String> identityNumbers, List<PersonId> personIds) {}

    record Withdrawal(UUID id, GatheringId gatheringId, PersonId personId, String reason) {}

    /// Lines in = accepted + refused.
    public record Entered(GatheringId gatheringId, int linesIn, int accepted, List<RefusedLine> refused) {}

    /// @param areaId the area of the place
    @Transactional
    public Outcome<Entered> enter(Entry entry, AreaId areaId, AccountId by, Instant now) {
        var wrong = wrong(entry, now);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return submissions.first(entry.id().value(), entry).map(first -> {
            int linesIn = entry.identityNumbers().size() + entry.personIds().size();
            if (first) {
                store.add(
                        new Gathering(
                                entry.id(),
                                entry.placeId(),
                                areaId,
                                entry.title().strip(),
                                entry.start(),
                                entry.end(),
                                entry.closedSpace(),
                                entry.knownFrom(),
                                entry.note().strip(),
                                now),
                        by);
                addAttendees(entry.id().value(), entry.id(), "", entry.identityNumbers(), entry.personIds(), by, now);
            }
            return entered(entry.id(), entry.id().value(), linesIn);
        });
    }

    @Transactional
    Outcome<Entered> addAttendees(MoreAttendees more, AccountId by, Instant now) {
        if (more.identityNumbers().size() + more.personIds().size() > MOST_ATTENDEES) {
            return Outcome.refused(
                    Refusal.invalid("visits.too-many-attendees", "identityNumbers", Map.of("most", MOST_ATTENDEES)));
        }
        return submissions.first(more.id(), more).map(first -> {
            if (first) {
                addAttendees(
                        more.id(),
                        more.gatheringId(),
                        more.reason().strip(),
                        more.identityNumbers(),
                        more.personIds(),
                        by,
                        now);
            }
            return entered(
                    more.gatheringId(),
                    more.id(),
                    more.identityNumbers().size() + more.personIds().size());
        });
    }

    /// Takes an attendee back: a fact beside the first one, which stays.
    @Transactional
    Outcome<GatheringId> withdraw(Withdrawal withdrawal, AccountId by, Instant now) {
        if (withdrawal.reason().isBlank() || withdrawal.reason().length() > LONGEST_TEXT) {
            return Outcome.refused(Refusal.invalid("visits.reason-missing", "reason", Map.of("most", LONGEST_TEXT)));
        }
        boolean attends = store.listAttendances(List.of(withdrawal.gatheringId())).stream()
                .anyMatch(attendance -> attendance.personId().equals(withdrawal.personId()));
        if (!attends) {
            return Outcome.refused(Refusal.notFound("visits.no-such-attendee", Map.of()));
        }
        return submissions.first(withdrawal.id(), withdrawal).map(first -> {
            if (first) {
                store.addFacts(
                        withdrawal.gatheringId(),
                        List.of(withdrawal.personId()),
                        Kind.WITHDRAWN,
                        withdrawal.reason().strip(),
                        by,
                        now);
                journal.append(new GatheringsChanged(List.of(withdrawal.gatheringId())));
            }
            return withdrawal.gatheringId();
        });
    }

    private void addAttendees(
            UUID submission,
            GatheringId gathering,
            String reason,
            List<String> identityNumbers,
            List<PersonId> personIds,
            AccountId by,
            Instant now) {
        var read = Attendees.read(identityNumbers, today(now), people::listByIdentityNumber);
        var all = new LinkedHashSet<>(read.people());
        var picked = people.areasOf(personIds).keySet();
        var refused = new java.util.ArrayList<>(read.refused());
        for (int i = 0; i < personIds.size(); i++) {
            var person = personIds.get(i);
            if (!picked.contains(person)) {
                refused.add(new RefusedLine(
                        identityNumbers.size() + i + 1,
                        person.value().toString(),
                        Refusal.invalid("visits.person-unknown", "personIds", Map.of())));
            } else if (!all.add(person)) {
                refused.add(new RefusedLine(
                        identityNumbers.size() + i + 1,
                        person.value().toString(),
                        Refusal.invalid("visits.person-twice", "personIds", Map.of("otherLine", "–"))));
            }
        }
        store.addFacts(gathering, all, Kind.ATTENDED, reason, by, now);
        store.addRefused(submission, gathering, refused);
        journal.append(new GatheringsChanged(List.of(gathering)));
    }

    private LocalDate today(Instant now) {
        return now.atZone(clock.zone()).toLocalDate();
    }

    private Entered entered(GatheringId gathering, UUID submission, int linesIn) {
        var refused = store.listRefused(submission);
        return new Entered(gathering, linesIn, linesIn - refused.size(), refused);
    }

    private static Optional<Refusal> wrong(Entry entry, Instant now) {
        if (entry.title().isBlank() || entry.title().length() > LONGEST_TEXT) {
            return Optional.of(Refusal.invalid("visits.title-missing", "title", Map.of("most", LONGEST_TEXT)));
        }
        if (entry.note().length() > LONGEST_TEXT) {
            return Optional.of(Refusal.invalid("visits.note-too-long", "note", Map.of("most", LONGEST_TEXT)));
        }
        if (!entry.end().isAfter(entry.start())) {
            return Optional.of(Refusal.invalid("visits.ends-before-start", "end", Map.of()));
        }
        if (entry.start().isAfter(now)) {
            return Optional.of(Refusal.invalid("visits.in-the-future", "start", Map.of()));
        }
        if (Duration.between(entry.start(), entry.end()).compareTo(LONGEST) > 0) {
            return Optional.of(Refusal.invalid("visits.too-long", "end", Map.of("mostDays", LONGEST.toDays())));
        }
        if (entry.identityNumbers().size() + entry.personIds().size() > MOST_ATTENDEES) {
            return Optional.of(
                    Refusal.invalid("visits.too-many-attendees", "identityNumbers", Map.of("most", MOST_ATTENDEES)));
        }
        return Optional.empty();
    }
}
