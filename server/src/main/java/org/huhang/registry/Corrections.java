package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
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
    private final Homes homes;
    private final Submissions submissions;

    Corrections(PeopleStore people, CorrectionStore store, Homes homes, Submissions submissions) {
        this.people = people;
        this.store = store;
        this.homes = homes;
        this.submissions = submissions;
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
        return once(wanted.id(), person, wanted, () -> {
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
            return set(person, values, wanted.id(), wanted.reason(), act);
        });
    }

    @Transactional
    Outcome<List<Correction>> move(PersonId person, Move move, Act act) {
        return once(move.id(), person, move, () -> {
            var household = move.householdId();
            if (household == null) {
                var home = Optional.ofNullable(move.dwellingId()).flatMap(homes::find);
                if (home.isEmpty()) {
                    return Outcome.refused(Refusal.invalid("registry.no-such-home", "dwellingId", Map.of()));
                }
                // Decide first, write after: nothing below refuses a move that has a reason and a person.
                var refusal = unfounded(person, move.reason());
                if (refusal.isPresent()) {
                    return Outcome.refused(refusal.get());
                }
                household = new HouseholdId(Ids.next());
                homes.settle(household, home.get());
            }
            return set(
                    person,
                    Map.of(PersonField.HOUSEHOLD, Optional.of(household.value().toString())),
                    move.id(),
                    move.reason(),
                    act);
        });
    }

    /// Puts back what stood before an act, as long as nothing newer stands on it.
    @Transactional
    Outcome<List<Correction>> undo(PersonId person, Undo undo, Act act) {
        return once(undo.id(), person, undo, () -> {
            var named = store.find(undo.correctionId()).filter(c -> c.personId().equals(person));
            if (named.isEmpty()) {
                return Outcome.refused(Refusal.notFound("registry.no-such-correction", Map.of()));
            }
            var values = new EnumMap<PersonField, Optional<String>>(PersonField.class);
            for (Correction part : store.listBySubmission(named.get().submissionId())) {
                if (!store.findNewest(person, part.field()).equals(Optional.of(part.id()))) {
                    return Outcome.refused(Refusal.conflict("registry.corrected-since", Map.of()));
                }
                values.put(part.field(), Optional.ofNullable(part.oldValue()));
            }
            return set(person, values, undo.id(), undo.reason(), act);
        });
    }

    private Outcome<List<Correction>> once(
            UUID id, PersonId person, Object body, java.util.function.Supplier<Outcome<List<Correction>>> work) {
        return submissions.first(id, List.of(person, body)).then(first -> {
            // A submission that was refused may be tried again: what it lacked may be there now.
            var done = first ? List.<Correction>of() : store.listBySubmission(id);
            return done.isEmpty() ? work.get() : Outcome.done(done);
        });
    }

    private Outcome<List<Correction>> set(
            PersonId id, Map<PersonField, Optional<String>> values, UUID submission, String reason, Act act) {
        var unfounded = unfounded(id, reason);
        if (unfounded.isPresent()) {
            return Outcome.refused(unfounded.get());
        }
        var before = people.lock(id).orElseThrow();
        Outcome<Person> after = Outcome.done(before);
        for (Map.Entry<PersonField, Optional<String>> value : values.entrySet()) {
            after = after.then(p -> value.getKey().put(p, value.getValue().orElse(null)));
        }
        return after.then(this::placed).then(person -> {
            var refusal = PersonRules.check(person, act.today()).or(() -> taken(person));
            boolean onlyMoves = values.keySet().equals(java.util.Set.of(PersonField.HOUSEHOLD));
            if (!onlyMoves && refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var changed = values.keySet().stream()
                    .filter(field -> !Objects.equals(field.of(before), field.of(person)))
                    .toList();
            if (changed.isEmpty()) {
                return Outcome.refused(Refusal.conflict("registry.nothing-to-correct", Map.of()));
            }
            for (PersonField field : changed) {
                store.insert(new Correction(
                        new CorrectionId(Ids.next()),
                        submission,
                        id,
                        field,
                        field.of(before),
                        field.of(person),
                        reason.strip(),
                        store.findNewest(id, field).orElse(null),
                        act.by(),
                        act.now()));
            }
            people.derive(person);
            if (!before.areaId().equals(person.areaId())) {
                people.count(before.areaId(), person.areaId());
            }
            return Outcome.done(store.listBySubmission(submission));
        });
    }

    private Optional<Refusal> unfounded(PersonId id, String reason) {
        if (reason.isBlank()) {
            return Optional.of(Refusal.invalid("registry.reason-missing", "reason", Map.of()));
        }
        return people.lock(id).isEmpty()
                ? Optional.of(Refusal.notFound("registry.no-such-person", Map.of()))
                : Optional.empty();
    }

    /// The area of residence follows the household.
    private Outcome<Person> placed(Person p) {
        var household = p.householdId();
        if (household == null) {
            return Outcome.done(p);
        }
        return homes.find(household)
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
