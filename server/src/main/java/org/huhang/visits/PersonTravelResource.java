package org.huhang.visits;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// In which cities somebody stayed lately, for who investigates.
@Path("/api/people/{personId}/travel")
@RunOnVirtualThread
class PersonTravelResource {
    private final Travel travel;
    private final People people;
    private final Readings readings;
    private final Caller caller;

    PersonTravelResource(Travel travel, People people, Readings readings, Caller caller) {
        this.travel = travel;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
    }

    @GET
    @Permit(value = Permission.VISITS_ENTER, purpose = true)
    public Travel.TravelRecord get(@RestPath PersonId personId) {
        var area = people.areasOf(List.of(personId)).get(personId);
        if (area == null) {
            throw new RefusedException(Refusal.notFound("visits.person-unknown", Map.of()));
        }
        caller.require(Permission.VISITS_ENTER, area);
        readings.record(caller, List.of(personId), false, "travel", "");
        return travel.of(personId);
    }
}
