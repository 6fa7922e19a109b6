package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.cases.CaseId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What a named person decides of contacts, of one or of thousands at once: bound to the list that they saw.
@ApplicationScoped
class ContactDecisions {
    private static final int LONGEST_REASON = 500;
    /// A theatre's evening with all whom its neighbours met.
    private static final int MOST = 100_000;

    private final ContactStore store;
    private final TracedCaseStore traced;
    private final DecisionSecrets secrets;
    private final Submissions submissions;
    private final Journal journal;
    private final Jdbi jdbi;

    ContactDecisions(
            ContactStore store,
            TracedCaseStore traced,
            DecisionSecrets secrets,
            Submissions submissions,
            Journal journal,
            Jdbi jdbi) {
        this.store = store;
        this.traced = traced;
        this.secrets = secrets;
        this.submissions = submissions;
        this.journal = journal;
        this.jdbi = jdbi;
    }

    /// @param id made by the client; the same id with the same content is the same act
    /// @param revision of the list that was seen
    /// @param as the class, where it is to be another than suggested
    record Wanted(
            UUID id,
            int revision,
            DecisionKind kind,
            @Nullable ContactClass as,
            ContactFilter filter,
            String reason) {}

    /// Of whom it was decided, in how many.
    record DecidedContacts(UUID actId, int people) {}

    @Transactional
    Outcome<DecidedContacts> decide(CaseId id, Wanted wanted, AccountId by, Instant now) {
        record Decided(CaseId caseId, Wanted wanted) {}
        var wrong = wrong(wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        traced.lock(List.of(id));
        return submissions.first(wanted.id(), new Decided(id, wanted)).then(first -> {
            if (!first) {
                return Outcome.done(new DecidedContacts(wanted.id(), store.countOf(wanted.id())));
            }
            var current = traced.find(id);
            if (current.isEmpty()) {
                return Outcome.refused(Refusal.notFound("tracing.not-traced", Map.of()));
            }
            if (current.get().revision() != wanted.revision()) {
                return Outcome.refused(changed(id, wanted.revision()));
            }
            var contacts = store.list(id, wanted.filter(), 0, MOST).stream()
                    .filter(each -> isOpen(each, wanted.kind()))
                    .toList();
            if (contacts.isEmpty()) {
                return Outcome.refused(Refusal.conflict("tracing.nobody-to-decide", Map.of()));
            }
            long key = jdbi.withHandle(secrets::newKey);
            store.add(
                    new ContactStore.Act(
                            wanted.id(),
                            id,
                            wanted.revision(),
                            wanted.kind(),
                            key,
                            secrets.seal(key, wanted.id(), wanted.reason().strip()),
                            by,
                            now),
                    contacts,
                    wanted.as());
            journal.append(new ContactsDecided(id, wanted.id()));
            return Outcome.done(new DecidedContacts(wanted.id(), contacts.size()));
        });
    }

    /// In bulk only what awaits a word is approved: who was excluded or is of another class by somebody's word stays
    /// so.
    private static boolean isOpen(Contact contact, DecisionKind kind) {
        return switch (kind) {
            case APPROVED ->
                contact.suggestedClass() != null
                        && (contact.state() == ContactState.DRAFT || contact.state() == ContactState.LOOK_AGAIN);
            case EXCLUDED -> contact.state() != ContactState.EXCLUDED;
            case CLASS_CHANGED -> contact.suggestedClass() != null;
        };
    }

    private Refusal changed(CaseId id, int seen) {
        var moved = traced.movedSince(id, seen);
        return Refusal.conflict(
                "tracing.list-changed",
                Map.of("added", moved.added(), "gone", moved.gone(), "changed", moved.changed()));
    }

    private static Optional<Refusal> wrong(Wanted wanted) {
        var reason = wanted.reason().strip();
        if (reason.length() > LONGEST_REASON || (reason.isEmpty() && wanted.kind() != DecisionKind.APPROVED)) {
            return Optional.of(Refusal.invalid("tracing.reason-length", "note", Map.of("most", LONGEST_REASON)));
        }
        if (NoteRule.namesSomebody(reason)) {
            return Optional.of(Refusal.invalid("tracing.reason-names-somebody", "note", Map.of()));
        }
        return Optional.empty();
    }
}
