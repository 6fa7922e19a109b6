package org.huhang.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.access.Caller;
import org.huhang.access.Guardianships;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.coverage.Whereabouts.Where;
import org.huhang.registry.People;
import org.huhang.rounds.Rounds;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// "Where is my result?", by the code of a tube, of somebody for whom one asks, and for oneself.
@Path("/api/whereabouts")
@RunOnVirtualThread
class WhereaboutsResource {
    private final Whereabouts whereabouts;
    private final Rounds rounds;
    private final People people;
    private final Guardianships guardianships;
    private final Readings readings;
    private final Caller caller;

    WhereaboutsResource(
            Whereabouts whereabouts,
            Rounds rounds,
            People people,
            Guardianships guardianships,
            Readings readings,
            Caller caller) {
        this.whereabouts = whereabouts;
        this.rounds = rounds;
        this.people = people;
        this.guardianships = guardianships;
        this.readings = readings;
        this.caller = caller;
    }

    /// Names nobody; what was found is told to those alone who may read results there.
    @GET
    @Path("tubes/{code}")
    @Permit(Permission.ROUNDS_READ)
    public Where tube(@RestPath String code) {
        var found = whereabouts.find(code);
        if (found.isEmpty()) {
            return whereabouts.ofTube(null, code, false, caller.language());
        }
        var areas = areasOf(found.get());
        caller.requireThat(areas.stream().anyMatch(area -> caller.may(Permission.ROUNDS_READ, area)));
        boolean findings = areas.stream().allMatch(area -> caller.may(Permission.RESULTS_READ, area));
        return whereabouts.ofTube(found.get(), code, findings, caller.language());
    }

    /// Where those live whose swabs are in it; of a tube of nobody known, where its campaign is.
    private List<AreaId> areasOf(KnownTube tube) {
        var members = tube.members().stream()
                .map(KnownTube.Swabbed::person)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList();
        var areas = people.areasOf(members).values().stream().distinct().toList();
        return areas.isEmpty()
                ? rounds.find(tube.roundId())
                        .map(round -> List.of(round.areaId()))
                        .orElse(List.of())
                : areas;
    }

    @GET
    @Path("people/{personId}")
    @Permit(value = Permission.PEOPLE_READ, purpose = true)
    public List<Where> person(@RestPath PersonId personId) {
        var area = people.areasOf(List.of(personId)).get(personId);
        if (area == null) {
            throw new RefusedException(Refusal.notFound("coverage.no-such-person", Map.of()));
        }
        caller.require(Permission.PEOPLE_READ, area);
        readings.record(caller, List.of(personId), false, "where-is-result", "");
        boolean findings = caller.may(Permission.RESULTS_READ, area);
        return whereabouts.ofPerson(personId, findings, caller.language());
    }

    /// Of somebody for whom the caller acts.
    @GET
    @Path("dependants/{personId}")
    @Permit(Permission.SELF_READ)
    public List<Where> dependant(@RestPath PersonId personId) {
        guardianships.read(caller, personId, "where-is-result");
        return whereabouts.ofPerson(personId, true, caller.language());
    }

    /// One's own.
    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public List<Where> self() {
        return caller.personId()
                .map(person -> whereabouts.ofPerson(person, true, caller.language()))
                .orElse(List.of());
    }
}
