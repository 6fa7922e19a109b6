package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Sets right what is recorded of a person. Each act appends one fact for each field that it changes and derives the
/// person's row from them in the same transaction; undoing it is a correction back.
@ApplicationScoped
public class Corrections {
    private final PeopleStore people;
    private final CorrectionStore store;
    private final Erasures erasures;
    private final Homes homes;
    private final Submissions submissions;
    private final Journal journal;

    Corrections(
            PeopleStore people,
            CorrectionStore store,
            Erasures erasures,
            Homes homes,
            Submissions submissions,
            Journal journal) {
        this.erasures = erasures;
        this.people = people;
        this.store = store;
        this.homes = homes;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// Who acts when; the city's day decides what lies in the future.
    record Act(AccountId by, Instant now, LocalDate today) {}

    record NewCorrection(
            UUID id, PersonField field, @Nullable String value, String reason) {}

    /// Into a household, or as a new one into a dwelling.
    record Move(
            UUID id,
            @Nullable HouseholdId householdId,
            @Nullable DwellingId dwellingId,
            String reason) {}

    record Undo(UUID id, CorrectionId correctionId, String reason) {}

    List<Correction> list(PersonId person) {
        return store.listByPerson(person);
    }

    /// An identity number carries birth date and sex: correcting it corrects them too.
    @Transactional
    Outcome<List<Correction>> correct(PersonId person, NewCorrection wanted, Act act) {
        return locked(person, () -> {
            var values = new EnumMap<PersonField, Optional<String>>(PersonField.class);
            values.put(
                    wanted.field(),
                    Optional.ofNullable(wanted.value()).map(String::strip).filter(v -> !v.isEmpty()));
            if (wanted.field() == PersonField.HOUSEHOLD) {
                return Outcome.refused(Refusal.invalid("registry.move-instead", "field", Map.of()));
            }
            var number = values.get(wanted.field());
            if (wanted.field() == PersonField.IDENTITY_NUMBER && number.isPresent()) {
                var refusal = IdentityNumber.check(number.get(), act.today());
                if (refusal.isPresent()) {
                    return Outcome.refused(refusal.get());
                }
                var read = new IdentityNumber(number.get());
                values.put(PersonField.BIRTH_DATE, Optional.of(read.birthDate().toString()));
                values.put(PersonField.SEX, Optional.of(read.sex().name()));
            }
            return set(new Change(person, values, null, wanted.id(), List.of(person, wanted), wanted.reason()), act);
        });
    }

    @Transactional
    Outcome<List<Correction>> move(PersonId person, Move move, Act act) {
        return locked(person, () -> {
            var household = move.householdId();
            var dwelling = move.dwellingId();
            Founded founded = null;
            if (household == null) {
                var home = dwelling == null ? Optional.<Homes.Home>empty() : homes.find(dwelling);
                if (home.isEmpty()) {
                    return Outcome.refused(Refusal.invalid("registry.no-such-home", "dwellingId", Map.of()));
                }
                household = new HouseholdId(Ids.next());
                founded = new Founded(household, home.get());
            }
            var values =
                    Map.of(PersonField.HOUSEHOLD, Optional.of(household.value().toString()));
            return set(new Change(person, values, founded, move.id(), List.of(person, move), move.reason()), act);
        });
    }

    /// Out of the household, to nobody knows where.
    @Transactional
    Outcome<List<Correction>> leave(PersonId person, UUID id, String reason, Act act) {
        return locked(
                person,
                () -> set(
                        new Change(
                                person,
                                Map.of(PersonField.HOUSEHOLD, Optional.empty()),
                                null,
                                id,
                                List.of(person, "leave", reason),
                                reason),
                        act));
    }

    /// Puts back what stood before an act, as long as nothing newer stands on it.
    @Transactional
    Outcome<List<Correction>> undo(PersonId person, Undo undo, Act act) {
        return locked(person, () -> {
            var named = store.find(undo.correctionId()).filter(c -> c.personId().equals(person));
            if (named.isEmpty()) {
                return Outcome.refused(Refusal.notFound("registry.no-such-correction", Map.of()));
            }
            var values = new EnumMap<PersonField, Optional<String>>(PersonField.class);
            boolean undone = !store.listBySubmission(undo.id()).isEmpty();
            for (Correction part : store.listBySubmission(named.get().submissionId())) {
                if (!undone && !store.findNewest(person, part.field()).equals(Optional.of(part.id()))) {
                    return Outcome.refused(Refusal.conflict("registry.corrected-since", Map.of()));
                }
                values.put(part.field(), Optional.ofNullable(part.oldValue()));
            }
            return set(new Change(person, values, null, undo.id(), List.of(person, undo), undo.reason()), act);
        });
    }

    /// A household that a move begins.
    private record Founded(HouseholdId id, Homes.Home home) {}

    /// @param submission the client's id of the act, `body` all that it sent
    private record Change(
            PersonId person,
            Map<PersonField, Optional<String>> values,
            @Nullable Founded founded,
            UUID submission,
            Object body,
            String reason) {}

    /// Facts about one person come one after the other.
    private Outcome<List<Correction>> locked(PersonId person, Supplier<Outcome<List<Correction>>> work) {
        if (people.lock(person).isEmpty()) {
            return Outcome.refused(Refusal.notFound("registry.no-such-person", Map.of()));
        }
        if (!people.survivors(List.of(person)).isEmpty()) {
            return Outcome.refused(Refusal.conflict("registry.person-merged", Map.of()));
        }
        if (erasures.findApproved(person).isPresent()) {
            return Outcome.refused(Refusal.conflict("registry.person-erased", Map.of()));
        }
        return work.get();
    }

    private Outcome<List<Correction>> set(Change change, Act act) {
        var done = store.listBySubmission(change.submission());
        if (!done.isEmpty()) {
            return submissions.first(change.submission(), change.body()).map(_ -> done);
        }
        if (change.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("registry.reason-missing", "reason", Map.of()));
        }
        var before = people.lock(change.person()).orElseThrow();
        Outcome<Person> after = Outcome.done(before);
        for (Map.Entry<PersonField, Optional<String>> value : change.values().entrySet()) {
            after = after.then(p -> value.getKey().put(p, value.getValue().orElse(null)));
        }
        return after.then(p -> placed(p, change.founded())).then(person -> {
            var refusal = refusal(before, person, act);
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : submissions
                            .first(change.submission(), change.body())
                            .map(_ -> written(before, person, change, act));
        });
    }

    private List<Correction> written(Person before, Person after, Change change, Act act) {
        var made = write(before, after, change, act);
        journal.append(new PeopleChanged(List.of(after.id())));
        return made;
    }

    /// The person as a merge, or its undoing, would leave them, or why not; nothing is written.
    ///
    /// @param other whose number may be the same: one of the two stands for both
    Outcome<Person> foresee(Person before, Map<PersonField, Optional<String>> values, PersonId other, Act act) {
        Outcome<Person> after = Outcome.done(before);
        for (Map.Entry<PersonField, Optional<String>> value : values.entrySet()) {
            after = after.then(p -> value.getKey().put(p, value.getValue().orElse(null)));
        }
        return after.then(p -> placed(p, null)).then(person -> {
            var number = person.identityNumber();
            if (number != null && people.isTaken(number, person.id(), other)) {
                return Outcome.refused(Refusal.conflict("registry.identity-number-taken", Map.of()));
            }
            // An old slip in a field that stays must keep nobody from being merged.
            var refusal = changed(before, person).isEmpty()
                    ? Optional.<Refusal>empty()
                    : PersonRules.check(person, act.today());
            return refusal.<Outcome<Person>>map(Outcome::refused).orElseGet(() -> Outcome.done(person));
        });
    }

    /// Writes what [#foresee] saw, as facts of one submission.
    void write(Person before, Person after, UUID submission, String reason, Act act) {
        write(before, after, new Change(after.id(), Map.of(), null, submission, List.of(), reason), act);
    }

    private Optional<Refusal> refusal(Person before, Person after, Act act) {
        var changed = changed(before, after);
        if (changed.isEmpty()) {
            return Optional.of(Refusal.conflict("registry.nothing-to-correct", Map.of()));
        }
        // An old slip in another field must not keep anybody from moving.
        return changed.equals(List.of(PersonField.HOUSEHOLD))
                ? Optional.empty()
                : PersonRules.check(after, act.today()).or(() -> taken(after));
    }

    private static List<PersonField> changed(Person before, Person after) {
        return Arrays.stream(PersonField.values())
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .toList();
    }

    private List<Correction> write(Person before, Person after, Change change, Act act) {
        if (change.founded() != null) {
            homes.settle(change.founded().id(), change.founded().home());
        }
        long key = people.keyOf(after.id());
        for (PersonField field : changed(before, after)) {
            store.insert(
                    new Correction(
                            new CorrectionId(Ids.next()),
                            change.submission(),
                            after.id(),
                            field,
                            field.of(before),
                            field.of(after),
                            change.reason().strip(),
                            store.findNewest(after.id(), field).orElse(null),
                            act.by(),
                            act.now()),
                    key);
        }
        people.derive(after);
        if (!before.areaId().equals(after.areaId())) {
            people.count(before.areaId(), after.areaId());
        }
        return store.listBySubmission(change.submission());
    }

    /// The area of residence follows the household.
    private Outcome<Person> placed(Person p, @Nullable Founded founded) {
        var household = p.householdId();
        if (household == null) {
            return Outcome.done(p);
        }
        return (founded == null ? homes.find(household) : Optional.of(founded.home()))
                .map(home -> Outcome.done(new Person(
                        p.id(),
                        p.name(),
                        p.sex(),
                        p.birthDate(),
                        p.identityNumber(),
                        p.phone(),
                        household,
                        home.areaId())))
                .orElseGet(() -> Outcome.refused(Refusal.invalid("registry.no-such-home", "householdId", Map.of())));
    }

    private Optional<Refusal> taken(Person person) {
        var number = person.identityNumber();
        return number != null && people.isTaken(number, person.id())
                ? Optional.of(Refusal.conflict("registry.identity-number-taken", Map.of()))
                : Optional.empty();
    }
}
