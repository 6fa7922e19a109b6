package org.huhang.callups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;

/// The caller's own time to come down, and the doors that they call as a volunteer.
@Path("/api/callups")
@RunOnVirtualThread
class OwnCallupsResource {
    private final OwnCallups own;
    private final People people;
    private final Caller caller;
    private final CityClock clock;

    OwnCallupsResource(OwnCallups own, People people, Caller caller, CityClock clock) {
        this.own = own;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    record OwnCallupList(List<OwnCallups.OwnCallup> callups, Instant at) {}

    record CallingList(List<OwnCallups.CallingBuilding> buildings, Instant at) {}

    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public OwnCallupList self() {
        var now = clock.now();
        return new OwnCallupList(person().map(id -> own.listOf(id, now)).orElse(List.of()), now);
    }

    @GET
    @Path("calling")
    @Open(value = "volunteers may know whom they call", signedIn = true)
    public CallingList calling() {
        var now = clock.now();
        return new CallingList(person().map(id -> own.listCalling(id, now)).orElse(List.of()), now);
    }

    private Optional<PersonId> person() {
        return caller.personId().flatMap(people::find).map(Person::id);
    }
}
