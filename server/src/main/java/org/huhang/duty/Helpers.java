package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;

/// Who helps somewhere without an organization that sends them there: for a later module that places them. By who they
/// are now.
@ApplicationScoped
public class Helpers {
    private final ReportInStore reports;
    private final VolunteerStore volunteers;
    private final TeamStore teams;
    private final Eligibility eligibility;
    private final People people;
    private final Scopes scopes;

    Helpers(
            ReportInStore reports,
            VolunteerStore volunteers,
            TeamStore teams,
            Eligibility eligibility,
            People people,
            Scopes scopes) {
        this.reports = reports;
        this.volunteers = volunteers;
        this.teams = teams;
        this.eligibility = eligibility;
        this.people = people;
        this.scopes = scopes;
    }

    /// Reported in, in an area or any in it, and help there still.
    public Set<PersonId> reportedIn(AreaId area, int most) {
        return now(reports.listHelping(scopes.within(Set.of(area), reports.listAreas()), most));
    }

    /// Those of these people.
    public Set<PersonId> stillReportedIn(Collection<PersonId> asked, AreaId area) {
        var found = reports.listOf(people.known(asked).keySet()).stream()
                .filter(each -> each.state() != ReportIn.State.ENDED)
                .toList();
        var inside = scopes.within(
                Set.of(area), found.stream().map(ReportIn::areaId).distinct().toList());
        return now(found.stream()
                .filter(each -> inside.contains(each.areaId()))
                .map(ReportIn::personId)
                .toList());
    }

    /// Volunteers of an area or any in it, each with where; whether nothing speaks against them is [#fitOn].
    public Map<PersonId, AreaId> volunteers(AreaId area, int most) {
        return now(volunteers.list(scopes.within(Set.of(area), volunteers.listAreas()), most));
    }

    /// Those of these people.
    public Map<PersonId, AreaId> stillVolunteering(Collection<PersonId> asked, AreaId area) {
        var found = volunteers.listOf(people.known(asked).keySet());
        var inside = scopes.within(
                Set.of(area),
                found.stream().map(VolunteerStore.Volunteer::areaId).distinct().toList());
        return now(found.stream().filter(each -> inside.contains(each.areaId())).toList());
    }

    /// On which days, from one to before another, nothing speaks against these volunteers.
    public Map<PersonId, Set<LocalDate>> fitOn(Map<PersonId, AreaId> asked, LocalDate from, LocalDate until) {
        return eligibility.fitOn(asked, from, until);
    }

    /// Of these teams now, and of the teams into which they were split, each with who formed it.
    public Map<PersonId, OrganizationId> members(Collection<TeamId> of, Instant now) {
        var found = teams.listMembers(teams.listWithParts(of)).stream()
                .filter(member -> member.end() == null || member.end().isAfter(now))
                .toList();
        var who = people.now(found.stream().map(TeamMember::personId).distinct().toList());
        Map<TeamId, OrganizationId> formedBy = new HashMap<>();
        Map<PersonId, OrganizationId> members = new HashMap<>();
        for (TeamMember member : found) {
            members.putIfAbsent(
                    Objects.requireNonNull(who.get(member.personId())),
                    formedBy.computeIfAbsent(
                            member.teamId(),
                            team -> teams.find(team).orElseThrow().organizationId()));
        }
        return members;
    }

    public Optional<Team> team(TeamId id) {
        return teams.find(id);
    }

    private Set<PersonId> now(Collection<PersonId> found) {
        return new HashSet<>(people.now(new HashSet<>(found)).values());
    }

    private Map<PersonId, AreaId> now(List<VolunteerStore.Volunteer> found) {
        var who = people.now(found.stream()
                .map(VolunteerStore.Volunteer::personId)
                .distinct()
                .toList());
        Map<PersonId, AreaId> areas = new HashMap<>();
        found.forEach(each -> areas.putIfAbsent(Objects.requireNonNull(who.get(each.personId())), each.areaId()));
        return areas;
    }
}
