package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.visits.EnteredVisit.What;
import org.jspecify.annotations.Nullable;

/// Visits typed in one by one, as an investigator hears of them. Facts are appended: a correction names the visit that
/// counts no more, who says so and why.
@ApplicationScoped
class EnteredVisits {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int LONGEST_TEXT = 500;

    private final EnteredVisitStore store;
    private final DayFileStore days;
    private final VisitPlaces places;
    private final Pseudonyms pseudonyms;
    private final OtherCity otherCity;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    EnteredVisits(
            EnteredVisitStore store,
            DayFileStore days,
            VisitPlaces places,
            Pseudonyms pseudonyms,
            OtherCity otherCity,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.days = days;
        this.places = places;
        this.pseudonyms = pseudonyms;
        this.otherCity = otherCity;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id made by the client; the same id with the same content is the same visit
    record Typed(
            UUID id,
            PersonId personId,
            VisitPlace place,
            Instant start,
            Instant end,
            VisitSource source,
            Sureness sureness,
            int row,
            int seat,
            String note) {}

    /// @param replacement nothing where the visit did not happen
    record Corrected(
            UUID id, UUID visitId, String reason, @Nullable Typed replacement) {}

    @Transactional
    Outcome<UUID> enter(Typed visit, AccountId by, Instant now) {
        var wrong = wrong(visit, now);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (isElsewhere(visit, null)) {
            return Outcome.refused(Refusal.invalid("visits.two-cities-known", "place", Map.of()));
        }
        return submissions.first(visit.id(), visit).then(first -> {
            if (!first) {
                return Outcome.done(visit.id());
            }
            var day = days.open(Moments.day(moment(visit.start())));
            if (!days.lock(List.of(day.day())).isEmpty()) {
                return Outcome.refused(Refusal.conflict("visits.day-over", Map.of("day", day.day())));
            }
            add(visit, day, by, now);
            journal.append(new VisitsReceived(new VisitBatchId(visit.id()), List.of(day.day())));
            return Outcome.done(visit.id());
        });
    }

    /// One that is corrected already is not corrected again: correct what stands for it.
    @Transactional
    Outcome<UUID> correct(EnteredVisit known, Corrected wanted, AccountId by, Instant now) {
        var reason = wanted.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            return Outcome.refused(Refusal.invalid("visits.withdrawal-reason", "reason", Map.of("most", LONGEST_TEXT)));
        }
        if (NoteRule.namesSomebody(reason)) {
            return Outcome.refused(Refusal.invalid("visits.note-names-somebody", "reason", Map.of()));
        }
        var replacement = wanted.replacement();
        var wrong = replacement == null ? Optional.<Refusal>empty() : wrong(replacement, now);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (replacement != null && isElsewhere(replacement, known)) {
            return Outcome.refused(Refusal.invalid("visits.two-cities-known", "place", Map.of()));
        }
        return submissions.first(wanted.id(), wanted).then(first -> {
            if (!first) {
                return Outcome.done(known.id());
            }
            if (known.correction() != null || known.what() == null) {
                return Outcome.refused(Refusal.conflict("visits.visit-corrected", Map.of()));
            }
            var touched = new java.util.TreeSet<>(List.of(known.day()));
            if (replacement != null) {
                var day = days.open(Moments.day(moment(replacement.start())));
                if (!days.lock(List.of(day.day())).isEmpty()) {
                    return Outcome.refused(Refusal.conflict("visits.day-over", Map.of("day", day.day())));
                }
                add(replacement, day, by, now);
                touched.add(day.day());
            }
            var instead = replacement == null ? null : replacement.id();
            if (!store.addCorrection(known, wanted.id(), instead, reason, by, now)) {
                throw new IllegalStateException("visit " + known.id() + " was corrected meanwhile");
            }
            journal.append(new VisitsCorrected(List.copyOf(touched)));
            return Outcome.done(known.id());
        });
    }

    private void add(Typed visit, DayFileStore.DayKey day, AccountId by, Instant now) {
        int pseudonym = Objects.requireNonNull(
                pseudonyms.forWriting(List.of(visit.personId()), now).get(visit.personId()));
        int place = Objects.requireNonNull(places.number(List.of(visit.place())).get(visit.place()));
        int start = moment(visit.start());
        var what = new What(
                place,
                start,
                moment(visit.end()) - start,
                VisitBits.pack(visit.source(), visit.sureness(), visit.row(), visit.seat()),
                visit.note().strip());
        store.add(visit.id(), pseudonym, day, what, by, now);
    }

    private boolean isElsewhere(Typed visit, @Nullable EnteredVisit instead) {
        return otherCity.excludes(visit.personId(), visit.place(), moment(visit.start()), moment(visit.end()), instead);
    }

    private int moment(Instant at) {
        return Moments.of(at, clock.zone());
    }

    private Optional<Refusal> wrong(Typed visit, Instant now) {
        if (!visit.end().isAfter(visit.start())) {
            return Optional.of(Refusal.invalid("visits.ends-before-start", "end", Map.of()));
        }
        if (visit.end().isAfter(now)) {
            return Optional.of(Refusal.invalid("visits.in-the-future", "end", Map.of()));
        }
        if (Duration.between(visit.start(), visit.end()).compareTo(LONGEST) > 0) {
            return Optional.of(Refusal.invalid("visits.too-long", "end", Map.of("mostDays", LONGEST.toDays())));
        }
        var rule = new RetentionRule(days.retentionDays(clock.today()));
        var first = rule.firstKept(clock.today());
        if (moment(visit.start()) < Moments.start(first)) {
            return Optional.of(Refusal.invalid("visits.older-than-kept", "start", Map.of("first", first)));
        }
        if (visit.note().length() > LONGEST_TEXT) {
            return Optional.of(Refusal.invalid("visits.note-too-long", "note", Map.of("most", LONGEST_TEXT)));
        }
        return NoteRule.namesSomebody(visit.note())
                ? Optional.of(Refusal.invalid("visits.note-names-somebody", "note", Map.of()))
                : Optional.empty();
    }
}
