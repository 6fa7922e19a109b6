package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;

/// What was known of cases before a drill began: by the same doors as an investigator states it.
@ApplicationScoped
public class LoadedCases {
    private final CaseStore store;
    private final CaseCourses courses;
    private final CaseSources sources;

    LoadedCases(CaseStore store, CaseCourses courses, CaseSources sources) {
        this.store = store;
        this.courses = courses;
        this.sources = sources;
    }

    public Optional<CaseId> find(PersonId person) {
        return Optional.ofNullable(store.listStanding(List.of(person)).get(person));
    }

    /// @param id of the fact; stated again, it is the same fact
    /// @param onset the day on which symptoms began
    public void fellIll(UUID id, CaseId of, LocalDate onset, AccountId by, Instant now) {
        state(
                of,
                new NewCourseFact(id, CourseKind.ONSET, onset, null, null, null, null, null, null, null, null),
                by,
                now);
    }

    /// @param at when the person came into that hospital
    /// @param hospital its name
    public void isolated(UUID id, CaseId of, Instant at, String hospital, AccountId by, Instant now) {
        state(
                of,
                new NewCourseFact(
                        id, CourseKind.ISOLATED, null, at, null, IsolatedIn.HOSPITAL, null, null, hospital, null, null),
                by,
                now);
    }

    /// @param exposure what kind, in words
    public void infected(UUID id, CaseId source, CaseId other, String exposure, AccountId by, Instant now) {
        sources.state(
                        store.find(other).orElseThrow(),
                        new CaseSources.NewSource(id, source, SourceSureness.LIKELY, exposure, null, null, null, null),
                        by,
                        now)
                .orThrow();
    }

    private void state(CaseId of, NewCourseFact fact, AccountId by, Instant now) {
        courses.state(store.find(of).orElseThrow(), fact, by, now).orThrow();
    }
}
