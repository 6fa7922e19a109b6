package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Erasing one person for good: asked for here, decided among the approvals.
@Path("/api/people/{personId}/erasures")
@RunOnVirtualThread
class ErasuresResource {
    private final Erasures erasures;
    private final People people;
    private final Caller caller;
    private final CityClock clock;

    ErasuresResource(Erasures erasures, People people, Caller caller, CityClock clock) {
        this.erasures = erasures;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param id made by the client; the same id with the same content is the same request
    /// @param reason why, without a number or a phone
    record NewErasure(UUID id, String reason) {}

    /// The latest first.
    @GET
    @Permit(Permission.PEOPLE_ERASE)
    public List<Erasure> list(@RestPath PersonId personId) {
        requireMay(personId);
        return erasures.list(personId);
    }

    /// Nothing is erased before a second person agrees.
    @POST
    @Permit(Permission.PEOPLE_ERASE)
    public List<Erasure> request(@RestPath PersonId personId, NewErasure wanted) {
        requireMay(personId);
        erasures.request(
                        new Erasures.NewErasure(wanted.id(), personId, wanted.reason()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return erasures.list(personId);
    }

    private void requireMay(PersonId id) {
        var person = people.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-person", Map.of())));
        caller.require(Permission.PEOPLE_ERASE, person.areaId());
    }
}
