package org.huhang.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;

/// The investigation of a case: where its person was, and what they answered. Only for who investigates, for a stated
/// purpose, and told to the person.
@Path("/api/cases/{caseId}/investigation")
@RunOnVirtualThread
class InvestigationResource {
    private final CasesInScope cases;
    private final TraceableCases traceable;
    private final Trajectories trajectories;
    private final Interviews interviews;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    InvestigationResource(
            CasesInScope cases,
            TraceableCases traceable,
            Trajectories trajectories,
            Interviews interviews,
            Readings readings,
            CityClock clock,
            Caller caller) {
        this.cases = cases;
        this.traceable = traceable;
        this.trajectories = trajectories;
        this.interviews = interviews;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    /// Visits are read once a second person has approved the case, and never before; the person is told which days of
    /// theirs were read, for which case.
    @GET
    @Path("/trajectory")
    @Permit(value = Permission.VISITS_ENTER, purpose = true)
    public Trajectories.Trajectory trajectory(@RestPath CaseId caseId) {
        var of = cases.get(Permission.VISITS_ENTER, caseId);
        boolean approved = traceable.find(caseId.value()).isPresent();
        var found = trajectories.of(of, approved, clock.now());
        readings.record(
                caller,
                List.of(of.personId()),
                false,
                "trajectory",
                of.number() + " " + day(found.start()) + "/" + day(found.end()));
        return found;
    }

    @GET
    @Path("/interview")
    @Permit(value = Permission.VISITS_ENTER, purpose = true)
    public Interviews.InterviewView interview(@RestPath CaseId caseId) {
        var of = cases.get(Permission.VISITS_ENTER, caseId);
        readings.record(caller, List.of(of.personId()), false, "interview", of.number());
        return interviews.last(caseId);
    }

    /// As a whole, each time; the latest counts.
    @POST
    @Path("/interviews")
    @Permit(Permission.VISITS_ENTER)
    public Interviews.InterviewView hold(@RestPath CaseId caseId, Interviews.NewInterview interview) {
        var of = cases.get(Permission.VISITS_ENTER, caseId);
        interviews.hold(of, interview, caller.accountId(), clock.now()).orThrow();
        return interviews.last(caseId);
    }

    private String day(Instant at) {
        ZoneId zone = clock.zone();
        return at.atZone(zone).toLocalDate().toString();
    }
}
