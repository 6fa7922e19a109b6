package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Guardianships;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/people")
@RunOnVirtualThread
class PeopleResource {
    private final People people;
    private final PersonPages pages;
    private final Registrations registrations;
    private final Corrections corrections;
    private final Readings readings;
    private final Guardianships guardianships;
    private final Caller caller;
    private final CityClock clock;

    PeopleResource(
            People people,
            PersonPages pages,
            Registrations registrations,
            Corrections corrections,
            Readings readings,
            Guardianships guardianships,
            Caller caller,
            CityClock clock) {
        this.people = people;
        this.pages = pages;
        this.registrations = registrations;
        this.corrections = corrections;
        this.readings = readings;
        this.guardianships = guardianships;
        this.caller = caller;
        this.clock = clock;
    }

    /// The caller's own record, unmasked.
    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public PersonPages.Own self() {
        return caller.personId()
                .flatMap(people::find)
                .map(person -> pages.own(person, clock.today()))
                .orElseThrow(PeopleResource::unknown);
    }

    /// The record of somebody for whom the caller acts, as it is shown to themselves.
    @GET
    @Path("dependants/{personId}")
    @Permit(Permission.SELF_READ)
    public PersonPages.Own dependant(@RestPath PersonId personId) {
        guardianships.read(caller, personId, "self");
        return people.find(personId)
                .map(person -> pages.own(person, clock.today()))
                .orElseThrow(PeopleResource::unknown);
    }

    @GET
    @Path("{personId}")
    @Permit(value = Permission.PEOPLE_READ, purpose = true)
    public PersonPages.PersonPage get(@RestPath PersonId personId) {
        // whom an old link names may be part of somebody else's record by now
        var person = within(Permission.PEOPLE_READ, personId);
        readings.record(caller, List.of(person.id()), false, "person", "");
        return pages.page(person, clock.today());
    }

    @POST
    @Permit(value = Permission.PEOPLE_REGISTER, purpose = true)
    public PersonPages.PersonPage register(Registrations.NewPerson newPerson) {
        var home = registrations
                .home(newPerson.householdId(), newPerson.dwellingId())
                .orElseThrow(
                        () -> new RefusedException(Refusal.invalid("registry.no-such-home", "dwellingId", Map.of())));
        caller.require(Permission.PEOPLE_REGISTER, home.areaId());
        // the answer shows whoever bears the id: nobody else may be asked for by it
        people.find(new PersonId(newPerson.id()))
                .ifPresent(known -> caller.require(Permission.PEOPLE_REGISTER, known.areaId()));
        var id = registrations
                .register(newPerson, caller.accountId(), clock.now(), clock.today())
                .orThrow();
        return pages.page(people.get(id), clock.today());
    }

    @GET
    @Path("{personId}/corrections")
    @Permit(value = Permission.PEOPLE_READ, purpose = true)
    public List<Correction> corrections(@RestPath PersonId personId) {
        var person = within(Permission.PEOPLE_READ, personId);
        readings.record(caller, List.of(person.id()), false, "corrections", "");
        return corrections.list(person.id()).stream().map(Correction::masked).toList();
    }

    @POST
    @Path("{personId}/corrections")
    @Permit(value = Permission.PEOPLE_REGISTER, purpose = true)
    public List<Correction> correct(@RestPath PersonId personId, Corrections.NewCorrection correction) {
        within(Permission.PEOPLE_REGISTER, personId);
        return masked(corrections.correct(personId, correction, act()).orThrow());
    }

    /// To a dwelling or household of the caller's own area.
    @POST
    @Path("{personId}/moves")
    @Permit(value = Permission.PEOPLE_REGISTER, purpose = true)
    public List<Correction> move(@RestPath PersonId personId, Corrections.Move move) {
        within(Permission.PEOPLE_REGISTER, personId);
        registrations
                .home(move.householdId(), move.dwellingId())
                .ifPresent(home -> caller.require(Permission.PEOPLE_REGISTER, home.areaId()));
        return masked(corrections.move(personId, move, act()).orThrow());
    }

    @POST
    @Path("{personId}/corrections/undo")
    @Permit(value = Permission.PEOPLE_REGISTER, purpose = true)
    public List<Correction> undo(@RestPath PersonId personId, Corrections.Undo undo) {
        within(Permission.PEOPLE_REGISTER, personId);
        return masked(corrections.undo(personId, undo, act()).orThrow());
    }

    private Corrections.Act act() {
        return new Corrections.Act(caller.accountId(), clock.now(), clock.today());
    }

    /// Somebody outside of the caller's scope is refused as such, somebody who is not there is not found.
    private Person within(Permission permission, PersonId id) {
        var person = people.find(id).orElseThrow(PeopleResource::unknown);
        AreaId area = person.areaId();
        caller.require(permission, area);
        return person;
    }

    private static List<Correction> masked(List<Correction> made) {
        return made.stream().map(Correction::masked).toList();
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.notFound("registry.no-such-person", Map.of()));
    }
}
