package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.access.NoteRule;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// What people say of pairs: one person, two people, or neither yet. A merge changes two rows: the one that goes points
/// to the one that stays, which takes over by corrections what was chosen. Undoing it corrects back and lets go; what
/// was set right since stays.
@ApplicationScoped
class Merges {
    /// One number says day of birth and sex too: whoever takes one over takes all.
    private static final Set<PersonField> BY_NUMBER =
            Set.of(PersonField.IDENTITY_NUMBER, PersonField.BIRTH_DATE, PersonField.SEX);

    private final DuplicateStore store;
    private final MergedPeople merged;
    private final PeopleStore people;
    private final Corrections corrections;
    private final CorrectionStore facts;
    private final Erasures erasures;
    private final Submissions submissions;
    private final Journal journal;

    Merges(
            DuplicateStore store,
            MergedPeople merged,
            PeopleStore people,
            Corrections corrections,
            CorrectionStore facts,
            Erasures erasures,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.merged = merged;
        this.people = people;
        this.corrections = corrections;
        this.facts = facts;
        this.erasures = erasures;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id made by the client; the same id with the same content is the same merge
    /// @param survivorId whose record stays
    /// @param taken the fields whose values come from the record that goes
    record NewMerge(UUID id, PersonId survivorId, List<PersonField> taken, String reason) {}

    record NewDifference(UUID id, String reason) {}

    /// @param decisionId the merge, or the word "different people", that is taken back
    record NewUndo(UUID id, DuplicateDecisionId decisionId, String reason) {}

    /// The two people of a pair, with nobody else at work on them.
    private record Two(DuplicatePair pair, Map<PersonId, Person> people) {
        Person get(PersonId id) {
            return Objects.requireNonNull(people.get(id));
        }
    }

    @Transactional
    Outcome<DuplicatePairId> merge(DuplicatePairId id, NewMerge wanted, Corrections.Act act) {
        return once(id, wanted.id(), wanted, wanted.reason(), two -> {
            var pair = two.pair();
            if (!wanted.survivorId().equals(pair.firstId())
                    && !wanted.survivorId().equals(pair.secondId())) {
                return Outcome.refused(Refusal.invalid("registry.survivor-not-of-pair", "survivorId", Map.of()));
            }
            var refusal = undecided(pair);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var stays = two.get(wanted.survivorId());
            var goes = two.get(pair.other(wanted.survivorId()));
            return corrections
                    .foresee(stays, values(wanted.taken(), goes), goes.id(), act)
                    .map(after -> () -> write(wanted, pair, goes, stays, after, act));
        });
    }

    private void write(
            NewMerge wanted, DuplicatePair pair, Person goes, Person stays, Person after, Corrections.Act act) {
        UUID correctedAs = after.equals(stays) ? null : Ids.next();
        store.insert(new DuplicateDecision(
                new DuplicateDecisionId(wanted.id()),
                pair.id(),
                pair.findingId(),
                DuplicateVerdict.MERGED,
                stays.id(),
                correctedAs,
                null,
                wanted.reason().strip(),
                act.by(),
                act.now()));
        merged.merge(goes.id(), stays.id());
        people.count(goes.areaId(), null);
        if (correctedAs != null) {
            corrections.write(stays, after, correctedAs, wanted.reason(), act);
        }
        journal.append(new PeopleChanged(List.of(stays.id())));
    }

    @Transactional
    Outcome<DuplicatePairId> differ(DuplicatePairId id, NewDifference wanted, Corrections.Act act) {
        return once(id, wanted.id(), wanted, wanted.reason(), two -> {
            var refusal = undecided(two.pair());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Outcome.done(() -> store.insert(new DuplicateDecision(
                    new DuplicateDecisionId(wanted.id()),
                    id,
                    two.pair().findingId(),
                    DuplicateVerdict.DIFFERENT,
                    null,
                    null,
                    null,
                    wanted.reason().strip(),
                    act.by(),
                    act.now())));
        });
    }

    @Transactional
    Outcome<DuplicatePairId> undo(DuplicatePairId id, NewUndo wanted, Corrections.Act act) {
        return once(id, wanted.id(), wanted, wanted.reason(), two -> {
            var decision = store.listDecisions(id).stream()
                    .filter(each -> each.id().equals(wanted.decisionId()) && each.verdict() != DuplicateVerdict.UNDONE)
                    .findFirst();
            if (decision.isEmpty()) {
                return Outcome.refused(Refusal.notFound("registry.no-such-decision", Map.of()));
            }
            var standing = two.pair().decision();
            if (standing == null || !standing.id().equals(wanted.decisionId())) {
                return Outcome.refused(Refusal.conflict("registry.decision-undone", Map.of()));
            }
            var survivor = decision.get().survivorId();
            return survivor == null
                    ? Outcome.done(() -> insertUndo(wanted, two.pair(), act))
                    : part(wanted, two, decision.get(), survivor, act);
        });
    }

    private Outcome<Runnable> part(
            NewUndo wanted, Two two, DuplicateDecision decision, PersonId survivor, Corrections.Act act) {
        if (merged.isMerged(survivor)) {
            return Outcome.refused(Refusal.conflict("registry.merged-since", Map.of()));
        }
        var stays = two.get(survivor);
        var gone = two.get(two.pair().other(survivor));
        return corrections
                .foresee(stays, before(decision), gone.id(), act)
                .then(after -> stillFree(after, gone))
                .map(after -> () -> {
                    insertUndo(wanted, two.pair(), act);
                    if (!after.equals(stays)) {
                        corrections.write(stays, after, Ids.next(), wanted.reason(), act);
                    }
                    merged.part(gone.id());
                    people.count(null, gone.areaId());
                    journal.append(new PeopleChanged(List.of(stays.id(), gone.id())));
                });
    }

    /// The number of the one who comes back must be nobody's by now, the other's neither.
    private Outcome<Person> stillFree(Person stays, Person back) {
        var number = back.identityNumber();
        return number != null
                        && (number.equals(stays.identityNumber()) || people.isTaken(number, stays.id(), back.id()))
                ? Outcome.refused(Refusal.conflict("registry.number-taken-since", Map.of()))
                : Outcome.done(stays);
    }

    private void insertUndo(NewUndo wanted, DuplicatePair pair, Corrections.Act act) {
        store.insert(new DuplicateDecision(
                new DuplicateDecisionId(wanted.id()),
                pair.id(),
                pair.findingId(),
                DuplicateVerdict.UNDONE,
                null,
                null,
                wanted.decisionId(),
                wanted.reason().strip(),
                act.by(),
                act.now()));
    }

    private static Map<PersonField, Optional<String>> values(List<PersonField> taken, Person from) {
        var values = new EnumMap<PersonField, Optional<String>>(PersonField.class);
        taken.stream()
                .flatMap(field -> BY_NUMBER.contains(field) ? BY_NUMBER.stream() : Stream.of(field))
                .forEach(field -> values.put(field, Optional.ofNullable(field.of(from))));
        return values;
    }

    /// What the merge set and nobody has set right since, as it was.
    private Map<PersonField, Optional<String>> before(DuplicateDecision decision) {
        var values = new EnumMap<PersonField, Optional<String>>(PersonField.class);
        if (decision.correctedAs() == null) {
            return values;
        }
        var made = facts.listBySubmission(decision.correctedAs());
        var since = made.stream()
                .filter(fact -> !facts.findNewest(fact.personId(), fact.field()).equals(Optional.of(fact.id())))
                .map(Correction::field)
                .toList();
        boolean numberSince = since.stream().anyMatch(BY_NUMBER::contains);
        made.stream()
                .filter(fact -> !since.contains(fact.field()))
                .filter(fact -> !numberSince || !BY_NUMBER.contains(fact.field()))
                .forEach(fact -> values.put(fact.field(), Optional.ofNullable(fact.oldValue())));
        return values;
    }

    private Optional<Refusal> undecided(DuplicatePair pair) {
        if (merged.isMerged(pair.firstId()) || merged.isMerged(pair.secondId())) {
            return Optional.of(Refusal.conflict("registry.person-merged", Map.of()));
        }
        var decision = pair.decision();
        return decision != null && decision.findingId().equals(pair.findingId())
                ? Optional.of(Refusal.conflict("registry.pair-decided", Map.of()))
                : Optional.empty();
    }

    private interface Decision {
        /// @return what is to be written
        Outcome<Runnable> of(Two two);
    }

    /// One decision after the other, each with both rows held; decides first, writes after.
    private Outcome<DuplicatePairId> once(
            DuplicatePairId id, UUID submission, Object body, String reason, Decision decision) {
        merged.lock();
        var pair = store.find(id);
        if (pair.isEmpty()) {
            return Outcome.refused(Refusal.notFound("registry.no-such-pair", Map.of()));
        }
        if (store.listDecisions(id).stream().anyMatch(each -> each.id().value().equals(submission))) {
            return submissions.first(submission, List.of(id, body)).map(_ -> id);
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("registry.reason-missing", "reason", Map.of()));
        }
        if (NoteRule.namesSomebody(reason)) {
            return Outcome.refused(Refusal.invalid("registry.note-names-somebody", "reason", Map.of()));
        }
        var ids = Stream.of(pair.get().firstId(), pair.get().secondId())
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        if (ids.stream().anyMatch(person -> erasures.findApproved(person).isPresent())) {
            return Outcome.refused(Refusal.conflict("registry.person-erased", Map.of()));
        }
        var both = new java.util.HashMap<PersonId, Person>();
        ids.forEach(person -> both.put(person, people.lock(person).orElseThrow()));
        return decision.of(new Two(pair.get(), both))
                .then(write -> submissions.first(submission, List.of(id, body)).map(_ -> {
                    write.run();
                    return id;
                }));
    }
}
