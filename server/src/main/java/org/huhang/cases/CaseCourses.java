package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.Organizations;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// The facts of cases' courses.
@ApplicationScoped
class CaseCourses {
    private static final int MOST_FACTS = 500;

    private final CourseFactStore store;
    private final FirstSpecimens specimens;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    CaseCourses(
            CourseFactStore store,
            FirstSpecimens specimens,
            Organizations organizations,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.specimens = specimens;
        this.organizations = organizations;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// States a fact. Whoever hears of changed courses hears of it by the same transaction.
    @Transactional
    Outcome<CaseId> state(Case of, NewCourseFact wanted, AccountId by, Instant now) {
        record Stated(CaseId caseId, NewCourseFact fact) {}
        if (!of.stands()) {
            return Outcome.refused(Refusal.conflict("cases.refused-case", Map.of()));
        }
        var where = where(wanted);
        if (where.isEmpty()) {
            return Outcome.refused(Refusal.invalid("cases.hospital-unknown", "organizationId", Map.of()));
        }
        store.lock(of.id());
        var known = store.list(List.of(of.id())).getOrDefault(of.id(), List.of());
        if (known.stream().anyMatch(each -> each.id().equals(wanted.id()))) {
            return submissions.first(wanted.id(), new Stated(of.id(), wanted)).map(_ -> of.id());
        }
        var fact = fact(of.id(), wanted, where.get(), by, now);
        var refusal = known.size() >= MOST_FACTS
                ? Optional.of(Refusal.conflict("cases.too-many-facts", Map.of("most", MOST_FACTS)))
                : new CourseChecks(known, specimens.of(of), now, clock.zone()).refusal(fact);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(wanted.id(), new Stated(of.id(), wanted)).map(first -> {
            if (first) {
                store.add(fact);
                if (movesContacts(fact, known)) {
                    journal.append(new CaseCoursesChanged(List.of(of.id())));
                }
            }
            return of.id();
        });
    }

    private static boolean movesContacts(CourseFact fact, List<CourseFact> known) {
        return fact.kind().movesContacts()
                || known.stream()
                        .anyMatch(each ->
                                each.id().equals(fact.corrects()) && each.kind().movesContacts());
    }

    /// Nothing where a hospital is meant that the registry does not have.
    private Optional<CourseFact.CoursePlace> where(NewCourseFact wanted) {
        var hospital = wanted.organizationId();
        return hospital == null
                ? Optional.of(new CourseFact.CoursePlace(
                        null, Objects.requireNonNullElse(wanted.place(), "").strip()))
                : organizations.find(hospital).map(it -> new CourseFact.CoursePlace(hospital.value(), it.name()));
    }

    private static CourseFact fact(
            CaseId id, NewCourseFact wanted, CourseFact.CoursePlace where, AccountId by, Instant now) {
        boolean placed = wanted.kind() == CourseKind.ADMITTED || wanted.kind() == CourseKind.ISOLATED;
        return new CourseFact(
                wanted.id(),
                id,
                new CourseFact.CourseEntry(
                        wanted.kind(),
                        wanted.day(),
                        wanted.at(),
                        wanted.severity(),
                        wanted.isolatedIn(),
                        wanted.outcome(),
                        placed ? where : CourseFact.CoursePlace.NOWHERE),
                wanted.corrects(),
                Objects.requireNonNullElse(wanted.reason(), "").strip(),
                by,
                now);
    }

    /// All facts of a case, the latest stated first.
    List<CourseFact> list(CaseId id) {
        return new ArrayList<>(store.list(List.of(id)).getOrDefault(id, List.of())).reversed();
    }

    /// Where each of these stands by its facts.
    Map<CaseId, CourseState> states(Collection<CaseId> ids) {
        var facts = store.list(ids);
        return ids.stream()
                .distinct()
                .collect(
                        Collectors.toMap(Function.identity(), id -> CourseState.of(facts.getOrDefault(id, List.of()))));
    }

    Map<CaseId, CaseCourse> courses(Collection<Case> cases) {
        var states = states(cases.stream().map(Case::id).toList());
        var sampled = specimens.of(cases);
        return cases.stream().collect(Collectors.toMap(Case::id, each -> {
            var state = Objects.requireNonNull(states.get(each.id()));
            return new CaseCourse(
                    each.id(), state.onset(), Objects.requireNonNull(sampled.get(each.id())), state.isolatedAt());
        }));
    }
}
