package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Volunteers of the caller's areas: what was shown of them, what still keeps them from being named, their hours.
@Path("/api/volunteers")
@RunOnVirtualThread
class VolunteersResource {
    private static final int MOST = 500;

    private final Volunteers volunteers;
    private final VolunteerStore store;
    private final Eligibility eligibility;
    private final ServiceHours hours;
    private final People people;
    private final Scopes scopes;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    VolunteersResource(
            Volunteers volunteers,
            VolunteerStore store,
            Eligibility eligibility,
            ServiceHours hours,
            People people,
            Scopes scopes,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.volunteers = volunteers;
        this.store = store;
        this.eligibility = eligibility;
        this.hours = hours;
        this.people = people;
        this.scopes = scopes;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param hindrances why the person cannot be named today; nothing for who can
    /// @param minutes at posts, as signed there
    record VolunteerLine(
            PersonLine person,
            AreaId areaId,
            String areaName,
            Instant since,
            List<Evidence> evidence,
            List<Hindrance> hindrances,
            int minutes) {}

    /// @param rule in force in the area asked for
    record VolunteerPage(List<VolunteerLine> volunteers, boolean more, VolunteerRule rule) {}

    record NewVolunteer(UUID id, PersonId personId, AreaId areaId) {}

    record NewEvidence(UUID id, List<Volunteers.Shown> evidence) {}

    record VolunteerLeaving(UUID id, String reason) {}

    /// Of one area and all below it, or of all areas of the caller; the latest to join first.
    @GET
    @Permit(value = Permission.VOLUNTEERS_KEEP, purpose = true)
    public VolunteerPage list(@QueryParam("areaId") @Nullable AreaId areaId) {
        if (areaId != null) {
            caller.require(Permission.VOLUNTEERS_KEEP, areaId);
        }
        var outer = areaId == null ? caller.areasWith(Permission.VOLUNTEERS_KEEP) : List.of(areaId);
        caller.requireThat(!outer.isEmpty());
        var found = store.list(scopes.within(outer, store.listAreas()), MOST + 1);
        return new VolunteerPage(
                lines(found.stream().limit(MOST).toList()),
                found.size() > MOST,
                eligibility.rule(outer.getFirst(), clock.today()));
    }

    /// Somebody who lives in an area of the caller's.
    @POST
    @Permit(value = Permission.VOLUNTEERS_KEEP, purpose = true)
    public VolunteerLine join(NewVolunteer wanted) {
        caller.require(Permission.VOLUNTEERS_KEEP, wanted.areaId());
        var lives = people.areasOf(List.of(wanted.personId())).get(wanted.personId());
        if (lives == null) {
            throw new RefusedException(Refusal.invalid("duty.person-unknown", "personId", Map.of()));
        }
        caller.require(Permission.VOLUNTEERS_KEEP, lives);
        volunteers
                .join(
                        new Volunteers.Joining(wanted.id(), wanted.personId(), wanted.areaId()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return line(wanted.personId());
    }

    @POST
    @Path("{personId}/evidence")
    @Permit(value = Permission.VOLUNTEERS_KEEP, purpose = true)
    public VolunteerLine show(@RestPath PersonId personId, NewEvidence evidence) {
        found(personId);
        volunteers
                .show(
                        new Volunteers.Showing(evidence.id(), personId, evidence.evidence()),
                        caller.accountId(),
                        clock.now(),
                        clock.today())
                .orThrow();
        return line(personId);
    }

    @POST
    @Path("{personId}/leavings")
    @Permit(value = Permission.VOLUNTEERS_KEEP, purpose = true)
    public void leave(@RestPath PersonId personId, VolunteerLeaving leaving) {
        found(personId);
        volunteers
                .leave(
                        new Volunteers.Leaving(leaving.id(), personId, leaving.reason()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
    }

    private VolunteerLine line(PersonId person) {
        return lines(List.of(found(person))).getFirst();
    }

    private VolunteerStore.Volunteer found(PersonId person) {
        var found = volunteers
                .volunteers(person)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-volunteer", Map.of())));
        caller.require(Permission.VOLUNTEERS_KEEP, found.areaId());
        return found;
    }

    private List<VolunteerLine> lines(Collection<VolunteerStore.Volunteer> found) {
        var now = people.now(
                found.stream().map(VolunteerStore.Volunteer::personId).toList());
        Map<PersonId, VolunteerStore.Volunteer> once = new LinkedHashMap<>();
        found.forEach(each -> once.putIfAbsent(Objects.requireNonNull(now.get(each.personId())), each));
        readings.record(caller, once.keySet(), false, "volunteers", "");
        var lines = people.lines(once.keySet(), clock.today());
        var evidence = eligibility.evidence(once.keySet());
        var areasOf = once.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().areaId()));
        var against = eligibility.of(areasOf, evidence, clock.today());
        var names = scopes.areaNames(areasOf.values());
        var sessions = hours.sessions(once.keySet(), longest(areasOf.values()));
        return once.entrySet().stream()
                .filter(each -> lines.containsKey(each.getKey()))
                .map(each -> new VolunteerLine(
                        Objects.requireNonNull(lines.get(each.getKey())),
                        each.getValue().areaId(),
                        names.getOrDefault(each.getValue().areaId(), "–"),
                        each.getValue().since(),
                        evidence.getOrDefault(each.getKey(), List.of()),
                        against.getOrDefault(each.getKey(), List.of()),
                        ServiceSession.minutes(sessions.getOrDefault(each.getKey(), List.of()))))
                .toList();
    }

    private Duration longest(Collection<AreaId> areas) {
        return Duration.ofHours(areas.stream()
                .findFirst()
                .map(area -> eligibility.rule(area, clock.today()).longestHours())
                .orElse(0));
    }
}
