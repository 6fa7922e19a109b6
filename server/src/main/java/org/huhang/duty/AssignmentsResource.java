package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.OrganizationSystem;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/assignments")
@RunOnVirtualThread
class AssignmentsResource {
    private final Assignments assignments;
    private final Rosters rosters;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    AssignmentsResource(
            Assignments assignments,
            Rosters rosters,
            People people,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.assignments = assignments;
        this.rosters = rosters;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param id made by the client, so that sending twice changes once
    record RosterChange(UUID id, PersonId personId, String reason) {}

    /// Somebody on a roster, or withdrawn from it.
    ///
    /// @param assignmentId the part on which the person stands, where the whole was asked for
    /// @param person masked; empty when the registry no longer knows the person
    record OnRoster(
            AssignmentId assignmentId,
            PersonId personId,
            boolean present,
            RosterFact latest,
            @Nullable PersonLine person) {}

    /// All rows in their order; those of one system or one area, where asked for.
    @GET
    @Permit(Permission.DUTY_READ)
    public List<AssignmentLine> list(
            @QueryParam("system") @Nullable OrganizationSystem system, @QueryParam("areaId") @Nullable AreaId areaId) {
        return assignments.list(clock.now()).stream()
                .filter(line -> system == null || line.assignment().system() == system)
                .filter(line -> areaId == null || line.assignment().area().id().equals(areaId))
                .filter(line -> may(Permission.DUTY_READ, line.assignment()))
                .toList();
    }

    @GET
    @Path("{assignmentId}")
    @Permit(Permission.DUTY_READ)
    public AssignmentDetails get(@RestPath AssignmentId assignmentId) {
        return found(assignmentId, Permission.DUTY_READ);
    }

    /// Everybody on it, and on those of its parts that the caller may see, and those withdrawn.
    @GET
    @Path("{assignmentId}/people")
    @Permit(value = Permission.STAFF_READ, purpose = true)
    public List<OnRoster> people(@RestPath AssignmentId assignmentId) {
        var parts = found(assignmentId, Permission.STAFF_READ).parts();
        var seen = Stream.concat(
                        Stream.of(assignmentId),
                        parts.stream()
                                .map(AssignmentLine::assignment)
                                .filter(part -> may(Permission.STAFF_READ, part))
                                .map(Assignment::id))
                .collect(Collectors.toSet());
        var facts = assignments.roster(assignmentId, clock.now()).stream()
                .filter(fact -> seen.contains(fact.assignmentId()))
                .limit(Readings.MOST_AT_ONCE)
                .toList();
        var ids = facts.stream().map(RosterFact::personId).distinct().toList();
        readings.record(
                caller, ids, false, "assignment-people", assignmentId.value().toString());
        var known = people.lines(ids, clock.today());
        return facts.stream()
                .map(fact -> new OnRoster(
                        fact.assignmentId(), fact.personId(), fact.present(), fact, known.get(fact.personId())))
                .toList();
    }

    @POST
    @Path("{assignmentId}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permit(Permission.DUTY_ASSIGN)
    public AssignmentDetails withdraw(@RestPath AssignmentId assignmentId, RosterChange change) {
        return changed(assignmentId, RosterFact.RosterAct.WITHDRAWN, change);
    }

    /// Undoes a withdrawal.
    @POST
    @Path("{assignmentId}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permit(Permission.DUTY_ASSIGN)
    public AssignmentDetails putBack(@RestPath AssignmentId assignmentId, RosterChange change) {
        return changed(assignmentId, RosterFact.RosterAct.RETURNED, change);
    }

    private AssignmentDetails changed(AssignmentId id, RosterFact.RosterAct kind, RosterChange change) {
        found(id, Permission.DUTY_ASSIGN);
        rosters.change(
                        new Rosters.Change(change.id(), id, change.personId(), kind, change.reason()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return found(id, Permission.DUTY_ASSIGN);
    }

    private AssignmentDetails found(AssignmentId id, Permission permission) {
        var details = assignments
                .find(id, clock.now())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-such-assignment", Map.of())));
        caller.requireThat(may(permission, details.line().assignment()));
        return details.among(neighbour -> may(permission, neighbour));
    }

    private boolean may(Permission permission, Assignment assignment) {
        var organization = assignment.organization().id();
        var area = assignment.area().id();
        return organization == null ? caller.may(permission, area) : caller.may(permission, organization, area);
    }
}
