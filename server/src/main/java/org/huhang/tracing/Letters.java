package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Letters to other cities: written, sent by a named person, answered.
@ApplicationScoped
class Letters {
    static final int MOST_PEOPLE = 500;
    private static final int LONGEST = 200;
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final FollowStore followed;
    private final LetterStore store;
    private final DecisionSecrets secrets;
    private final Submissions submissions;
    private final CityClock clock;
    private final Jdbi jdbi;

    Letters(
            FollowStore followed,
            LetterStore store,
            DecisionSecrets secrets,
            Submissions submissions,
            CityClock clock,
            Jdbi jdbi) {
        this.followed = followed;
        this.store = store;
        this.secrets = secrets;
        this.submissions = submissions;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    /// @param addressee the command or office of another city, as it stands on the letter
    record NewLetter(UUID id, LetterKind kind, String addressee, List<ContactKey> contacts) {}

    /// @param answeredBy which office, and who there
    /// @param contacts of whom; nothing: of all on the letter
    record NewLetterReceipt(
            UUID id,
            ReceiptKind kind,
            String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable List<ContactKey> contacts,
            @Nullable String said) {}

    @Transactional
    Outcome<UUID> write(NewLetter wanted, AreaId area, AccountId by, Instant now) {
        var addressee = wanted.addressee().strip();
        if (addressee.isEmpty() || addressee.length() > LONGEST) {
            return Outcome.refused(Refusal.invalid("tracing.addressee-length", "addressee", Map.of("most", LONGEST)));
        }
        var people = new HashSet<>(wanted.contacts());
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            return Outcome.refused(Refusal.invalid("tracing.contacts-count", "contacts", Map.of("most", MOST_PEOPLE)));
        }
        return submissions.first(wanted.id(), wanted).then(first -> {
            if (!first) {
                return Outcome.done(wanted.id());
            }
            var refusal = refusal(people, now);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            store.add(
                    new Letter(
                            wanted.id(),
                            wanted.kind(),
                            addressee,
                            area,
                            people.size(),
                            by,
                            now,
                            null,
                            null,
                            null,
                            null),
                    people);
            return Outcome.done(wanted.id());
        });
    }

    /// Only of whom somebody approved it does another city hear.
    private Optional<Refusal> refusal(Collection<ContactKey> people, Instant now) {
        var known = followed.listByKeys(people, now);
        var wrong = people.stream()
                .filter(each -> {
                    var of = known.get(each);
                    return of == null || !of.wasApproved() || !of.state().isOpen();
                })
                .count();
        return wrong == 0
                ? Optional.empty()
                : Optional.of(Refusal.conflict("tracing.contacts-not-approved", Map.of("count", wrong)));
    }

    private record Sent(UUID letterId) {}

    @Transactional
    Outcome<UUID> send(UUID letterId, UUID id, AccountId by, Instant now) {
        store.lock(letterId);
        return submissions.first(id, new Sent(letterId)).then(first -> {
            var letter = store.find(letterId);
            if (letter.isEmpty()) {
                return Outcome.refused(Refusal.notFound("tracing.no-such-letter", Map.of()));
            }
            if (!first) {
                return Outcome.done(letterId);
            }
            if (letter.get().sentAt() != null) {
                return Outcome.refused(Refusal.conflict("tracing.letter-sent", Map.of()));
            }
            store.send(letter.get(), now.atZone(clock.zone()).getYear(), by, now);
            return Outcome.done(letterId);
        });
    }

    private record Answered(UUID letterId, NewLetterReceipt receipt) {}

    @Transactional
    Outcome<UUID> answer(UUID letterId, NewLetterReceipt wanted, AccountId by, Instant now) {
        store.lock(letterId);
        return submissions.first(wanted.id(), new Answered(letterId, wanted)).then(first -> {
            if (!first) {
                return Outcome.done(wanted.id());
            }
            var letter = store.find(letterId);
            if (letter.isEmpty()) {
                return Outcome.refused(Refusal.notFound("tracing.no-such-letter", Map.of()));
            }
            var all = store.people(letterId);
            var of = wanted.contacts() == null
                    ? all
                    : wanted.contacts().stream().distinct().toList();
            var refusal = refusal(letter.get(), wanted, all, of, now);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            long key = jdbi.withHandle(secrets::newKey);
            var said = Objects.requireNonNullElse(wanted.said(), "").strip();
            store.add(
                    new LetterStore.Answer(
                            wanted.id(),
                            letterId,
                            wanted.kind(),
                            wanted.answeredBy().strip(),
                            Objects.requireNonNullElse(wanted.answeredAt(), now),
                            key,
                            secrets.seal(key, wanted.id(), said),
                            by,
                            now),
                    of);
            return Outcome.done(wanted.id());
        });
    }

    private Optional<Refusal> refusal(
            Letter letter, NewLetterReceipt wanted, List<ContactKey> all, List<ContactKey> of, Instant now) {
        var sent = letter.sentAt();
        if (sent == null) {
            return Optional.of(Refusal.conflict("tracing.letter-not-sent", Map.of()));
        }
        if (!asked(letter, store.hours()).containsKey(wanted.kind())) {
            return Optional.of(Refusal.invalid("tracing.receipt-not-asked", "kind", Map.of()));
        }
        var by = wanted.answeredBy().strip();
        if (by.isEmpty() || by.length() > LONGEST) {
            return Optional.of(Refusal.invalid("tracing.answered-by-length", "answeredBy", Map.of("most", LONGEST)));
        }
        var at = Objects.requireNonNullElse(wanted.answeredAt(), now);
        if (at.isBefore(sent) || at.isAfter(now.plus(AHEAD))) {
            return Optional.of(Refusal.invalid("tracing.answered-when", "answeredAt", Map.of()));
        }
        var said = Objects.requireNonNullElse(wanted.said(), "");
        if (said.length() > 2 * LONGEST || NoteRule.namesSomebody(said) || NoteRule.namesSomebody(by)) {
            return Optional.of(Refusal.invalid("tracing.said-length", "said", Map.of("most", 2 * LONGEST)));
        }
        return of.isEmpty() || !all.containsAll(of)
                ? Optional.of(Refusal.invalid("tracing.not-on-letter", "contacts", Map.of()))
                : Optional.empty();
    }

    /// By the rules of the day on which it was sent, or of today.
    private Map<ReceiptKind, Integer> asked(Letter letter, List<LetterStore.Hours> hours) {
        var at = letter.sentAt() == null ? clock.now() : letter.sentAt();
        var day = at.atZone(clock.zone()).toLocalDate();
        return hours.stream()
                .filter(each -> each.letter() == letter.kind() && each.holdsOn(day))
                .collect(Collectors.toMap(LetterStore.Hours::receipt, LetterStore.Hours::hours));
    }

    /// The soonest due first.
    Map<UUID, List<LetterClock>> clocks(Collection<Letter> letters) {
        var answered = store.answered(letters.stream().map(Letter::id).toList());
        var hours = store.hours();
        return letters.stream()
                .collect(Collectors.toMap(
                        Letter::id,
                        letter -> asked(letter, hours).entrySet().stream()
                                .map(each -> {
                                    var of = answered.stream()
                                            .filter(one ->
                                                    one.letterId().equals(letter.id()) && one.kind() == each.getKey())
                                            .map(LetterStore.AnsweredOf::at)
                                            .toList();
                                    return LetterClock.of(
                                            each.getKey(),
                                            each.getValue(),
                                            letter,
                                            of.size(),
                                            of.stream().max(Instant::compareTo).orElse(null));
                                })
                                .sorted(java.util.Comparator.comparingInt(LetterClock::hours))
                                .toList()));
    }
}
