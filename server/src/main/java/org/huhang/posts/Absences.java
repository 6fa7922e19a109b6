package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Who cannot serve, and when that ends. Other modules report here whom they take out of service: a contact, a case,
/// somebody in quarantine.
@ApplicationScoped
public class Absences {
    static final int LONGEST_REASON = 500;

    private final AbsenceStore store;
    private final People people;
    private final Submissions submissions;
    private final Journal journal;

    Absences(AbsenceStore store, People people, Submissions submissions, Journal journal) {
        this.store = store;
        this.people = people;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id the client's
    /// @param end none until one is told
    public record NewAbsence(
            AbsenceId id,
            PersonId personId,
            AbsenceKind kind,
            Instant start,
            @Nullable Instant end,
            String reason) {}

    /// @param id the client's
    record NewEnding(UUID id, Instant end) {}

    /// What another module found. The same id is the same absence.
    @Transactional
    public void report(Collection<NewAbsence> told, Instant now) {
        var added = told.stream()
                .map(each -> absence(each, null, now))
                .filter(store::add)
                .map(Absence::id)
                .toList();
        if (!added.isEmpty()) {
            journal.append(new PersonsAbsent(added));
        }
    }

    /// That nobody came to a seat is told at the post alone ([NoShows]).
    @Transactional
    Outcome<AbsenceId> tell(NewAbsence told, AccountId by, Instant now) {
        var end = told.end();
        if (told.kind() == AbsenceKind.NO_SHOW) {
            return Outcome.refused(Refusal.invalid("posts.no-show-without-seat", "kind", Map.of()));
        }
        if (end != null && !end.isAfter(told.start())) {
            return Outcome.refused(Refusal.invalid("posts.ends-before-start", "end", Map.of()));
        }
        if (Posts.isNoText(told.reason(), LONGEST_REASON)) {
            return Outcome.refused(Refusal.invalid("posts.text-missing", "reason", Map.of("most", LONGEST_REASON)));
        }
        if (people.find(told.personId()).isEmpty()) {
            return Outcome.refused(Refusal.invalid("posts.no-such-person", "personId", Map.of()));
        }
        return submissions.first(told.id().value(), told).map(first -> {
            if (first) {
                add(absence(told, by, now));
            }
            return told.id();
        });
    }

    /// In the transaction of who tells it; the same seat and person are told once.
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Absence absence) {
        if (store.add(absence)) {
            journal.append(new PersonsAbsent(List.of(absence.id())));
        }
    }

    Optional<Absence> find(AbsenceId id) {
        return store.find(id);
    }

    @Transactional
    Outcome<AbsenceId> end(AbsenceId absence, NewEnding ending, AccountId by, Instant now) {
        var known = store.find(absence);
        if (known.isEmpty()) {
            return Outcome.refused(Refusal.notFound("posts.no-such-absence", Map.of()));
        }
        if (ending.end().isBefore(known.get().start())) {
            return Outcome.refused(Refusal.invalid("posts.ends-before-start", "end", Map.of()));
        }
        return submissions.first(ending.id(), ending).map(first -> {
            if (first) {
                store.end(ending.id(), absence, ending.end(), by, now);
                journal.append(new PersonsAbsent(List.of(absence)));
            }
            return absence;
        });
    }

    private static Absence absence(NewAbsence told, @Nullable AccountId by, Instant now) {
        return new Absence(
                told.id(), told.personId(), told.kind(), told.start(), told.end(), null, null, told.reason(), by, now);
    }
}
