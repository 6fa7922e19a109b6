package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Timers;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Issues a draft: gives it its number and its times, lays out to whom it goes, and tells the house.
@ApplicationScoped
class Issuing {
    /// A city has two thousand areas and some hundred organizations; a mistaken choice should not fill the house.
    static final int MOST_ADDRESSEES = 50_000;

    private final NoticeStore store;
    private final SeriesStore series;
    private final AddresseeStore addressees;
    private final DeadlineRules rules;
    private final Addresses addresses;
    private final Escalation escalation;
    private final Timers timers;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    Issuing(
            NoticeStore store,
            SeriesStore series,
            AddresseeStore addressees,
            DeadlineRules rules,
            Addresses addresses,
            Escalation escalation,
            Timers timers,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.series = series;
        this.addressees = addressees;
        this.rules = rules;
        this.addresses = addresses;
        this.escalation = escalation;
        this.timers = timers;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// A draft of one's own. Sent again, it is the same draft.
    @Transactional
    Outcome<Notice> draft(NewNotice wanted, Instant now) {
        var refusal = refusal(wanted.title(), wanted.body());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (wanted.areaIds().isEmpty() && wanted.organizationId() == null) {
            return Outcome.refused(Refusal.invalid("notices.whose-draft", "areaIds", Map.of()));
        }
        return submissions.first(wanted.id().value(), wanted).map(isFirst -> {
            if (isFirst) {
                store.add(
                        wanted.id(),
                        "NOTICE",
                        "NOTICE:" + wanted.id().value(),
                        wanted.title(),
                        wanted.body(),
                        wanted.areaIds(),
                        wanted.organizationId(),
                        Readership.usual(wanted.organizationId()),
                        null,
                        now);
            }
            return store.find(wanted.id()).orElseThrow();
        });
    }

    private record RewordingOf(NoticeId notice, Wording title, Wording body) {}

    /// A notice that was issued keeps its words for good. Sent again, it is the same change.
    @Transactional
    Outcome<Notice> reword(NoticeId id, NoticesResource.NewWords words, AccountId by, Instant now) {
        var refusal = refusal(words.title(), words.body());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var draft = store.hold(id);
        if (draft.isEmpty()) {
            return Outcome.refused(Refusal.notFound("notices.no-such-notice", Map.of()));
        }
        if (draft.get().state() == Notice.NoticeState.ISSUED) {
            return Outcome.refused(Refusal.conflict("notices.issued-already", Map.of()));
        }
        return submissions
                .first(words.id(), new RewordingOf(id, words.title(), words.body()))
                .map(isFirst -> {
                    if (isFirst) {
                        store.reword(id, words.title(), words.body(), by, now);
                    }
                    return store.find(id).orElseThrow();
                });
    }

    private static Optional<Refusal> refusal(Wording title, Wording body) {
        if (title.zh().isBlank()) {
            return Optional.of(Refusal.invalid("notices.no-words", "title", Map.of()));
        }
        return body.zh().isBlank()
                ? Optional.of(Refusal.invalid("notices.no-words", "body", Map.of()))
                : Optional.empty();
    }

    private record IssueOf(NoticeId notice, NewIssue wanted) {}

    /// Sent again, it is the same issue.
    ///
    /// @param signature as [Signing] found it for whoever issues
    @Transactional
    Outcome<Notice> issue(NoticeId id, NewIssue wanted, Signature signature, AccountId by, Instant now) {
        var draft = store.hold(id);
        if (draft.isEmpty()) {
            return Outcome.refused(Refusal.notFound("notices.no-such-notice", Map.of()));
        }
        if (store.isIssuedBy(id, wanted.id())) {
            // refused where it says something else this time
            return submissions.first(wanted.id(), new IssueOf(id, wanted)).map(_ -> draft.get());
        }
        var on = LocalDate.ofInstant(now, clock.zone());
        var rule = rules.get(wanted.urgency(), on);
        var refusal = refusal(draft.get(), wanted);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return NoticeTimes.of(wanted, rule, now).then(times -> issue(draft.get(), wanted, times, signature, by, now));
    }

    private Outcome<Notice> issue(
            Notice draft, NewIssue wanted, NoticeTimes times, Signature signature, AccountId by, Instant now) {
        var id = draft.id();
        var on = LocalDate.ofInstant(now, clock.zone());
        return number(wanted, signature, on.getYear()).then(number -> {
            var tree = addresses.find(id, wanted.to(), on);
            if (tree.isEmpty() || tree.size() > MOST_ADDRESSEES) {
                return Outcome.refused(Refusal.invalid(
                        tree.isEmpty() ? "notices.nobody-addressed" : "notices.too-many-addressed",
                        "to",
                        Map.of("addressed", tree.size(), "most", MOST_ADDRESSEES)));
            }
            return submissions
                    .first(wanted.id(), new IssueOf(id, wanted))
                    .map(_ -> write(draft, wanted, times, number.orElse(null), tree, signature, by, now));
        });
    }

    private Notice write(
            Notice draft,
            NewIssue wanted,
            NoticeTimes times,
            @Nullable Integer number,
            List<Addressee> tree,
            Signature signature,
            AccountId by,
            Instant now) {
        var id = draft.id();
        var on = LocalDate.ofInstant(now, clock.zone());
        var issue = new Notice.Issue(
                wanted.series(),
                number,
                wanted.series() == null ? null : on.getYear(),
                draft.organizationId(),
                wanted.issuer(),
                on,
                wanted.urgency(),
                times.effectiveAt(),
                times.readBy(),
                times.actBy(),
                now);
        store.addIssue(
                id,
                issue,
                wanted.readership() != null ? wanted.readership() : draft.readership(),
                new Hand(wanted.id(), signature.office().areaId(), by));
        if (wanted.series() != null) {
            series.bind(wanted.series(), wanted.issuer().zh().strip(), signature.ofSeries(), now);
        }
        store.addRelations(id, wanted.relations());
        addressees.add(tree);
        timers.set(escalation, id.value(), times.readBy());
        journal.append(new NoticeIssued(id));
        return store.find(id).orElseThrow();
    }

    private Optional<Refusal> refusal(Notice draft, NewIssue wanted) {
        if (draft.state() == Notice.NoticeState.ISSUED) {
            return Optional.of(Refusal.conflict("notices.issued-already", Map.of()));
        }
        if (wanted.number() != null && (wanted.series() == null || wanted.number() < 1)) {
            return Optional.of(Refusal.invalid("notices.number-without-series", "number", Map.of()));
        }
        if (!wanted.to().stream().allMatch(Addressing::namesOne)) {
            return Optional.of(Refusal.invalid("notices.addressing-unclear", "to", Map.of()));
        }
        for (Relation relation : wanted.relations()) {
            var other = store.find(relation.otherId());
            if (other.isEmpty()
                    || other.get().state() != Notice.NoticeState.ISSUED
                    || relation.otherId().equals(draft.id())) {
                return Optional.of(Refusal.invalid("notices.related-not-issued", "relations", Map.of()));
            }
        }
        return Optional.empty();
    }

    /// The number asked for where it is free, else the next of the series in that year.
    private Outcome<Optional<Integer>> number(NewIssue wanted, Signature signature, int year) {
        var name = wanted.series();
        if (name == null) {
            return Outcome.done(Optional.empty());
        }
        int next = store.holdSeries(name, year) + 1;
        // somebody else may have been the first to use it meanwhile
        if (!series.find(name).orElse(signature.ofSeries()).equals(signature.ofSeries())) {
            return Outcome.refused(Signing.ofOthers(name));
        }
        int number = wanted.number() == null ? next : wanted.number();
        return store.findByNumber(name, year, number)
                .<Outcome<Optional<Integer>>>map(other -> Outcome.refused(Refusal.conflict(
                        "notices.number-taken",
                        Map.of("number", number, "title", other.title().zh(), "next", next))))
                .orElseGet(() -> Outcome.done(Optional.of(number)));
    }
}
