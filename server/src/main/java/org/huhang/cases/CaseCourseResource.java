package org.huhang.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The course of a case: what investigators state of it, each fact with who and when. Who may enter the visits of
/// people investigates.
@Path("/api/cases/{caseId}/course")
@RunOnVirtualThread
class CaseCourseResource {
    private final CaseCourses courses;
    private final CasesInScope cases;
    private final FirstSpecimens specimens;
    private final Accounts accounts;
    private final CityClock clock;
    private final Caller caller;

    CaseCourseResource(
            CaseCourses courses,
            CasesInScope cases,
            FirstSpecimens specimens,
            Accounts accounts,
            CityClock clock,
            Caller caller) {
        this.courses = courses;
        this.cases = cases;
        this.specimens = specimens;
        this.accounts = accounts;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param corrects the fact that counts no more by this one
    /// @param stands whether it counts: a later one may name it
    record CourseFactLine(
            UUID factId,
            CourseFact.CourseEntry what,
            @Nullable UUID corrects,
            String reason,
            boolean stands,
            @Nullable String byName,
            Instant statedAt) {}

    /// @param facts the latest stated first
    record CaseCourseView(CourseState state, Instant sampledAt, List<CourseFactLine> facts) {}

    @GET
    @Permit(Permission.CASES_READ)
    public CaseCourseView course(@RestPath CaseId caseId) {
        return view(cases.get(Permission.CASES_READ, caseId));
    }

    @POST
    @Path("/facts")
    @Permit(Permission.VISITS_ENTER)
    public CaseCourseView state(@RestPath CaseId caseId, NewCourseFact fact) {
        var of = cases.get(Permission.VISITS_ENTER, caseId);
        courses.state(of, fact, caller.accountId(), clock.now()).orThrow();
        return view(of);
    }

    private CaseCourseView view(Case of) {
        var facts = courses.list(of.id());
        var standing = CourseState.standing(facts).stream().map(CourseFact::id).collect(Collectors.toSet());
        var names = accounts
                .listHolders(facts.stream().map(CourseFact::statedBy).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return new CaseCourseView(
                Objects.requireNonNull(courses.states(List.of(of.id())).get(of.id())),
                specimens.of(of),
                facts.stream()
                        .map(each -> new CourseFactLine(
                                each.id(),
                                each.what(),
                                each.corrects(),
                                each.reason(),
                                standing.contains(each.id()),
                                names.get(each.statedBy()),
                                each.statedAt()))
                        .toList());
    }
}
