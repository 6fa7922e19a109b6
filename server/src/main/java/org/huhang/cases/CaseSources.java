package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.shared.CityClock;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Who infected whom, as investigators state it.
@ApplicationScoped
class CaseSources {
    private static final int LONGEST_TEXT = 300;

    private final SourceStore store;
    private final CaseStore cases;
    private final CaseCourses courses;
    private final Submissions submissions;
    private final CityClock clock;

    CaseSources(SourceStore store, CaseStore cases, CaseCourses courses, Submissions submissions, CityClock clock) {
        this.store = store;
        this.cases = cases;
        this.courses = courses;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// @param source nothing to take back what `corrects` names
    /// @param reason why, where something is corrected, or where the infector fell ill long after
    record NewSource(
            UUID id,
            @Nullable CaseId source,
            @Nullable SourceSureness sureness,
            @Nullable String exposure,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable UUID corrects,
            @Nullable String reason) {}

    @Transactional
    Outcome<CaseId> state(Case of, NewSource wanted, AccountId by, Instant now) {
        record Stated(CaseId caseId, NewSource source) {}
        if (!of.stands()) {
            return Outcome.refused(Refusal.conflict("cases.refused-case", Map.of()));
        }
        store.lock();
        var known = store.list(of.id());
        if (known.stream().anyMatch(each -> each.id().equals(wanted.id()))) {
            return submissions.first(wanted.id(), new Stated(of.id(), wanted)).map(_ -> of.id());
        }
        var statement = statement(of.id(), wanted, by, now);
        var refusal = refusal(of, statement, wanted, now);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(wanted.id(), new Stated(of.id(), wanted)).map(first -> {
            if (first) {
                store.add(statement);
            }
            return of.id();
        });
    }

    private Optional<Refusal> refusal(Case of, SourceStatement statement, NewSource wanted, Instant now) {
        return words(statement, wanted)
                .or(() -> correction(of.id(), statement))
                .or(() -> days(statement, now))
                .or(() -> source(of, statement));
    }

    private static Optional<Refusal> words(SourceStatement statement, NewSource wanted) {
        if (wanted.source() != null && wanted.sureness() == null) {
            return Optional.of(Refusal.invalid("cases.not-said", "sureness", Map.of()));
        }
        if (wanted.source() == null && wanted.corrects() == null) {
            return Optional.of(Refusal.invalid("cases.not-said", "source", Map.of()));
        }
        var exposure = statement.said() == null ? "" : statement.said().exposure();
        if (exposure.length() > LONGEST_TEXT) {
            return Optional.of(Refusal.invalid("cases.answer-too-long", "exposure", Map.of("most", LONGEST_TEXT)));
        }
        if (statement.reason().length() > LONGEST_TEXT) {
            return Optional.of(Refusal.invalid("cases.correction-reason", "reason", Map.of("most", LONGEST_TEXT)));
        }
        return NoteRule.namesSomebody(exposure)
                ? Optional.of(Refusal.invalid("cases.answer-names-somebody", "exposure", Map.of()))
                : NoteRule.namesSomebody(statement.reason())
                        ? Optional.of(Refusal.invalid("cases.reason-names-somebody", "reason", Map.of()))
                        : Optional.empty();
    }

    /// A case has one source at most: who states another names the one that stands.
    private Optional<Refusal> correction(CaseId id, SourceStatement statement) {
        var standing = store.listStanding(List.of(id)).get(id);
        if (statement.corrects() == null) {
            return standing == null ? Optional.empty() : Optional.of(Refusal.conflict("cases.source-stated", Map.of()));
        }
        if (standing == null || !standing.id().equals(statement.corrects())) {
            return Optional.of(Refusal.conflict("cases.fact-stands-no-more", Map.of()));
        }
        return statement.reason().isEmpty()
                ? Optional.of(Refusal.invalid("cases.correction-reason", "reason", Map.of("most", LONGEST_TEXT)))
                : Optional.empty();
    }

    private Optional<Refusal> days(SourceStatement statement, Instant now) {
        var said = statement.said();
        if (said == null) {
            return Optional.empty();
        }
        var today = now.atZone(clock.zone()).toLocalDate();
        var first = said.firstDay();
        var last = said.lastDay();
        if (first != null && first.isAfter(today)) {
            return Optional.of(Refusal.invalid("cases.in-the-future", "firstDay", Map.of()));
        }
        if (last != null && last.isAfter(today)) {
            return Optional.of(Refusal.invalid("cases.in-the-future", "lastDay", Map.of()));
        }
        return first != null && last != null && last.isBefore(first)
                ? Optional.of(Refusal.invalid("cases.ends-before-start", "lastDay", Map.of()))
                : Optional.empty();
    }

    private Optional<Refusal> source(Case of, SourceStatement statement) {
        var said = statement.said();
        if (said == null) {
            return Optional.empty();
        }
        var source = cases.find(said.source()).filter(Case::stands);
        if (source.isEmpty()) {
            return Optional.of(Refusal.invalid("cases.source-unknown", "source", Map.of()));
        }
        var states = courses.states(List.of(of.id(), said.source()));
        var sources = store.sources();
        sources.remove(of.id());
        return SourceRule.DEFAULT.refusal(
                of.id(),
                said.source(),
                sources,
                Objects.requireNonNull(states.get(of.id())).onset(),
                Objects.requireNonNull(states.get(said.source())).onset(),
                statement.reason());
    }

    private static SourceStatement statement(CaseId id, NewSource wanted, AccountId by, Instant now) {
        var source = wanted.source();
        return new SourceStatement(
                wanted.id(),
                id,
                source == null
                        ? null
                        : new SourceStatement.SaidSource(
                                source,
                                Objects.requireNonNullElse(wanted.sureness(), SourceSureness.POSSIBLE),
                                Objects.requireNonNullElse(wanted.exposure(), "")
                                        .strip(),
                                wanted.firstDay(),
                                wanted.lastDay()),
                wanted.corrects(),
                Objects.requireNonNullElse(wanted.reason(), "").strip(),
                by,
                now);
    }
}
