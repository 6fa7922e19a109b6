package org.huhang.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.testing.Results;
import org.huhang.testing.TubeFinding;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Cases as facts, without names: who needs the person opens the person's page and states a purpose.
@Path("/api/cases")
@RunOnVirtualThread
class CasesResource {
    private static final int MOST_CASES = 500;
    /// Of so many the overdue ones are sought: clocks are rules, and no query knows them.
    private static final int MOST_SEARCHED = 5_000;
    private static final int MOST_REVIEWS = 100;

    private final CaseStore store;
    private final CaseCourses courses;
    private final CasesInScope inScope;
    private final CaseReviews reviews;
    private final Results results;
    private final Accounts accounts;
    private final Scopes scopes;
    private final CityClock clock;
    private final Caller caller;

    CasesResource(
            CaseStore store,
            CaseCourses courses,
            CasesInScope inScope,
            CaseReviews reviews,
            Results results,
            Accounts accounts,
            Scopes scopes,
            CityClock clock,
            Caller caller) {
        this.store = store;
        this.courses = courses;
        this.inScope = inScope;
        this.reviews = reviews;
        this.results = results;
        this.accounts = accounts;
        this.scopes = scopes;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param corrected whether it was not refused, no positive behind it stands any more, and nobody has
    /// looked at it again since: somebody should
    record CaseLine(
            CaseId caseId,
            String number,
            CaseState state,
            @Nullable Certainty certainty,
            AreaId areaId,
            @Nullable String areaName,
            Instant collectedAt,
            Instant reportedAt,
            Instant openedAt,
            @Nullable Instant decidedAt,
            boolean corrected,
            CourseState.@Nullable Symptoms symptoms,
            @Nullable LocalDate onset,
            boolean overdue,
            List<Deadline.DeadlineClock> deadlines) {}

    /// @param correctedTo what the laboratory found instead, where it corrected that positive
    record CaseResultLine(
            CaseStore.CaseResult result,
            @Nullable TubeFinding correctedTo,
            @Nullable Instant correctedAt) {}

    record CaseReviewLine(String reason, @Nullable String byName, Instant reviewedAt) {}

    /// @param reviews the latest first
    record CaseDetail(CaseLine line, PersonId personId, List<CaseResultLine> results, List<CaseReviewLine> reviews) {}

    /// Those with a clock that is overdue first, then those that await the second person, then the newest.
    ///
    /// @param overdue whether to leave out those of which nothing is overdue
    @GET
    @Permit(Permission.CASES_READ)
    public List<CaseLine> list(@RestQuery @Nullable CaseState state, @RestQuery boolean overdue) {
        var mine = scopes.within(caller.areasWith(Permission.CASES_READ), store.listAreas());
        var cases = store.list(mine, state, MOST_SEARCHED);
        return lines(cases).stream()
                .filter(line -> line.overdue() || !overdue)
                .sorted(Comparator.comparing(line -> !line.overdue()))
                .limit(MOST_CASES)
                .toList();
    }

    @GET
    @Path("/{caseId}")
    @Permit(Permission.CASES_READ)
    public CaseDetail get(@RestPath CaseId caseId) {
        var found = inScope.get(Permission.CASES_READ, caseId);
        var behind = store.listResults(caseId);
        var corrected = results.findCorrected(
                behind.stream().map(CaseStore.CaseResult::resultId).toList());
        return new CaseDetail(
                lines(List.of(found)).getFirst(),
                found.personId(),
                behind.stream()
                        .map(each -> {
                            var instead = corrected.get(each.resultId());
                            return new CaseResultLine(
                                    each,
                                    instead == null ? null : instead.finding(),
                                    instead == null ? null : instead.correctedAt());
                        })
                        .toList(),
                reviewLines(caseId));
    }

    /// Whoever decides on cases looked at one again whose positives were corrected; what came of it.
    @POST
    @Path("/{caseId}/reviews")
    @Permit(Permission.APPROVALS_DECIDE)
    public void review(@RestPath CaseId caseId, CaseReviews.NewCaseReview review) {
        var found = inScope.get(Permission.APPROVALS_DECIDE, caseId);
        reviews.add(found.id(), review, caller.accountId(), clock.now()).orThrow();
    }

    private List<CaseReviewLine> reviewLines(CaseId id) {
        var found = reviews.list(id, MOST_REVIEWS);
        var names = accounts
                .listHolders(
                        found.stream().map(CaseReviews.CaseReview::reviewedBy).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return found.stream()
                .map(each -> new CaseReviewLine(each.reason(), names.get(each.reviewedBy()), each.reviewedAt()))
                .toList();
    }

    /// Those of the cases behind which no positive stands any more, and at which nobody looked again since.
    private Set<CaseId> corrected(List<CaseId> cases) {
        var behind = store.resultsOf(cases);
        var corrected = results.findCorrected(
                behind.values().stream().flatMap(List::stream).toList());
        var reviewed = reviews.last(behind.keySet());
        return behind.entrySet().stream()
                .filter(each -> corrected.keySet().containsAll(each.getValue()))
                .filter(each -> {
                    var last = reviewed.get(each.getKey());
                    return last == null
                            || each.getValue().stream()
                                    .flatMap(id -> Stream.ofNullable(corrected.get(id)))
                                    .anyMatch(one -> one.correctedAt().isAfter(last));
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<CaseLine> lines(List<Case> cases) {
        var names = scopes.areaNames(cases.stream().map(Case::areaId).collect(Collectors.toSet()));
        var ids = cases.stream().map(Case::id).toList();
        var corrected = corrected(ids);
        var states = courses.states(ids);
        var now = clock.now();
        return cases.stream()
                .map(each -> line(each, corrected, names, Objects.requireNonNull(states.get(each.id())), now))
                .toList();
    }

    private static CaseLine line(
            Case each, Set<CaseId> corrected, Map<AreaId, String> names, CourseState course, Instant now) {
        var clocks = CaseClocks.of(each, course, now);
        return new CaseLine(
                each.id(),
                each.number(),
                each.state(),
                each.certainty(),
                each.areaId(),
                names.get(each.areaId()),
                each.collectedAt(),
                each.reportedAt(),
                each.openedAt(),
                each.decidedAt(),
                each.stands() && corrected.contains(each.id()),
                course.symptoms(),
                course.onset(),
                clocks.stream().anyMatch(Deadline.DeadlineClock::overdue),
                clocks);
    }
}
