package org.huhang.callups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.BuildingId;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Earlier versions, who calls people down by one, and its timetable to take along.
@Path("/api/callups/{planId}/versions/{versionId}")
@RunOnVirtualThread
class CallupVersionsResource {
    private final CallupStore store;
    private final CallupSight sight;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    CallupVersionsResource(
            CallupStore store, CallupSight sight, People people, Readings readings, Caller caller, CityClock clock) {
        this.store = store;
        this.sight = sight;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// Who calls people down in a building.
    record CallingVolunteer(BuildingId buildingId, PersonLine person) {}

    @GET
    @Permit(Permission.ROUNDS_READ)
    public CallupVersion get(@RestPath CallupPlanId planId, @RestPath CallupVersionId versionId) {
        return sight.requireVersion(Permission.ROUNDS_READ, planId, versionId);
    }

    /// By building, with whom to ring.
    @GET
    @Path("volunteers")
    @Permit(value = Permission.CALLUPS_PLAN, purpose = true)
    public List<CallingVolunteer> volunteers(@RestPath CallupPlanId planId, @RestPath CallupVersionId versionId) {
        sight.requireVersion(Permission.CALLUPS_PLAN, planId, versionId);
        var found = store.listVolunteers(versionId).stream()
                .limit(Readings.MOST_AT_ONCE)
                .toList();
        var now = people.now(
                found.stream().map(CallupStore.Volunteering::personId).collect(Collectors.toSet()));
        readings.record(caller, now.values(), false, "callup-volunteers", "");
        var lines = people.lines(Set.copyOf(now.values()), clock.today());
        return found.stream()
                .flatMap(each -> Optional.ofNullable(now.get(each.personId()))
                        .flatMap(person -> Optional.ofNullable(lines.get(person)))
                        .map(line -> new CallingVolunteer(each.buildingId(), line))
                        .stream())
                .toList();
    }

    /// A row a call: when, which building, entrance and floors, how many. Nobody's name, and of those under
    /// restrictions
    /// nothing: their time is told to them alone.
    @GET
    @Path("timetable")
    @Produces("text/csv")
    @Permit(Permission.ROUNDS_READ)
    public RestResponse<String> timetable(@RestPath CallupPlanId planId, @RestPath CallupVersionId versionId) {
        var version = sight.requireVersion(Permission.ROUNDS_READ, planId, versionId);
        return RestResponse.ResponseBuilder.ok(Timetable.csv(version, caller.language(), clock.zone()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timetable.csv\"")
                .build();
    }
}
