package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Teams formed for a task, of the caller's organizations and areas.
@Path("/api/teams")
@RunOnVirtualThread
class TeamsResource {
    private static final int MOST = 300;

    private final Teams teams;
    private final TeamStore store;
    private final MusterSight sight;
    private final People people;
    private final Scopes scopes;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    TeamsResource(
            Teams teams,
            TeamStore store,
            MusterSight sight,
            People people,
            Scopes scopes,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.teams = teams;
        this.store = store;
        this.sight = sight;
        this.people = people;
        this.scopes = scopes;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param members how many are of it now; of one that ended, how many were at its end
    /// @param mayChange whether the caller forms and splits teams of its organization
    record TeamLine(Team team, String organizationName, String areaName, int members, boolean mayChange) {}

    record MemberOfTeam(TeamMember member, PersonLine person) {}

    record TeamDetails(TeamLine line, List<TeamLine> parts, List<MemberOfTeam> members) {}

    record NewMembers(UUID id, List<PersonId> personIds) {}

    record MemberLeaving(UUID id, PersonId personId) {}

    record NewSplit(UUID id, List<Teams.Part> parts) {}

    record TeamDissolution(UUID id, String reason) {}

    /// The latest first.
    @GET
    @Permit(Permission.DUTY_READ)
    public List<TeamLine> list() {
        return lines(store.list(
                sight.organizations(Permission.DUTY_READ, store.listOrganizations()),
                scopes.within(caller.areasWith(Permission.DUTY_READ), store.listAreas()),
                MOST));
    }

    /// With its members, masked, and the teams into which it was split.
    @GET
    @Path("{teamId}")
    @Permit(value = Permission.STAFF_READ, purpose = true)
    public TeamDetails get(@RestPath TeamId teamId) {
        var team = found(teamId);
        caller.requireThat(caller.may(Permission.STAFF_READ, team.areaId())
                || !sight.organizations(Permission.STAFF_READ, List.of(team.organizationId()))
                        .isEmpty());
        return details(team);
    }

    @POST
    @Permit(value = Permission.DUTY_ASSIGN, purpose = true)
    public TeamDetails form(NewTeam wanted) {
        sight.requireOrganization(Permission.DUTY_ASSIGN, wanted.organizationId());
        return details(found(teams.form(wanted, caller.accountId(), clock.now()).orThrow()));
    }

    @POST
    @Path("{teamId}/members")
    @Permit(value = Permission.DUTY_ASSIGN, purpose = true)
    public TeamDetails join(@RestPath TeamId teamId, NewMembers more) {
        changeable(teamId);
        teams.join(new Teams.Joining(more.id(), teamId, more.personIds()), caller.accountId(), clock.now())
                .orThrow();
        return details(found(teamId));
    }

    @POST
    @Path("{teamId}/leavings")
    @Permit(value = Permission.DUTY_ASSIGN, purpose = true)
    public TeamDetails leave(@RestPath TeamId teamId, MemberLeaving leaving) {
        changeable(teamId);
        teams.leave(new Teams.Leaving(leaving.id(), teamId, leaving.personId()), caller.accountId(), clock.now())
                .orThrow();
        return details(found(teamId));
    }

    @POST
    @Path("{teamId}/splits")
    @Permit(value = Permission.DUTY_ASSIGN, purpose = true)
    public TeamDetails split(@RestPath TeamId teamId, NewSplit split) {
        changeable(teamId);
        teams.split(new Teams.Splitting(split.id(), teamId, split.parts()), caller.accountId(), clock.now())
                .orThrow();
        return details(found(teamId));
    }

    @POST
    @Path("{teamId}/dissolutions")
    @Permit(value = Permission.DUTY_ASSIGN, purpose = true)
    public TeamDetails dissolve(@RestPath TeamId teamId, TeamDissolution dissolution) {
        changeable(teamId);
        teams.dissolve(
                        new Teams.Dissolving(dissolution.id(), teamId, dissolution.reason()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return details(found(teamId));
    }

    private TeamDetails details(Team team) {
        var parts = store.list(List.of(team.organizationId()), List.of(), MOST).stream()
                .filter(each -> team.id().equals(each.splitFromId()))
                .toList();
        var members = store.listMembers(List.of(team.id())).stream()
                .limit(Teams.MOST_MEMBERS)
                .toList();
        var ids = members.stream().map(TeamMember::personId).toList();
        readings.record(caller, ids, false, "team", team.id().value().toString());
        var known = people.lines(ids, clock.today());
        return new TeamDetails(
                lines(List.of(team)).getFirst(),
                lines(parts),
                members.stream()
                        .filter(member -> known.containsKey(member.personId()))
                        .map(member -> new MemberOfTeam(member, Objects.requireNonNull(known.get(member.personId()))))
                        .toList());
    }

    private List<TeamLine> lines(Collection<Team> found) {
        var organizations = scopes.organizationNames(
                found.stream().map(Team::organizationId).collect(Collectors.toSet()));
        var areas = scopes.areaNames(found.stream().map(Team::areaId).collect(Collectors.toSet()));
        var mine = caller.holds(Permission.DUTY_ASSIGN)
                ? sight.organizations(Permission.DUTY_ASSIGN, organizations.keySet())
                : Set.<OrganizationId>of();
        var members = store.listMembers(found.stream().map(Team::id).toList()).stream()
                .collect(Collectors.groupingBy(TeamMember::teamId));
        return found.stream()
                .map(team -> new TeamLine(
                        team,
                        organizations.getOrDefault(team.organizationId(), "–"),
                        areas.getOrDefault(team.areaId(), "–"),
                        (int) members.getOrDefault(team.id(), List.of()).stream()
                                .filter(member -> Objects.equals(member.end(), team.endedAt()))
                                .count(),
                        mine.contains(team.organizationId())))
                .toList();
    }

    private void changeable(TeamId id) {
        sight.requireOrganization(Permission.DUTY_ASSIGN, found(id).organizationId());
    }

    private Team found(TeamId id) {
        return store.find(id).orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-such-team", Map.of())));
    }
}
