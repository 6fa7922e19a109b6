package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// Who helps somewhere without an organization that sends them there: for a later module that places them. By who they
/// are now.
@ApplicationScoped
public class Helpers {
    private static final int MOST = 5_000;

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
    public Set<PersonId> reportedIn(AreaId area) {
        return now(reports.listHelping(scopes.within(Set.of(area), reports.listAreas()), MOST));
    }

    /// Volunteers of an area or any in it against whom nothing speaks on that day.
    ///
    /// @param whom of whom alone it is asked: what is shown of each is read
    public Set<PersonId> volunteers(AreaId area, LocalDate day, Predicate<PersonId> whom) {
        var found = volunteers.list(scopes.within(Set.of(area), volunteers.listAreas()), MOST);
        var who = people.now(
                found.stream().map(VolunteerStore.Volunteer::personId).collect(Collectors.toSet()));
        Map<PersonId, AreaId> areas = new HashMap<>();
        for (var each : found) {
            var person = Objects.requireNonNull(who.get(each.personId()));
            if (whom.test(person)) {
                areas.putIfAbsent(person, each.areaId());
            }
        }
        var against = eligibility.of(areas, eligibility.evidence(areas.keySet()), day);
        return areas.keySet().stream()
                .filter(person -> against.containsKey(person)
                        && Objects.requireNonNull(against.get(person)).isEmpty())
                .collect(Collectors.toSet());
    }

    /// Of these teams now, and of the teams into which they were split.
    public Set<PersonId> members(Collection<TeamId> of, Instant now) {
        return now(teams.listMembers(teams.listWithParts(of)).stream()
                .filter(member -> member.end() == null || member.end().isAfter(now))
                .map(TeamMember::personId)
                .toList());
    }

    public Optional<Team> team(TeamId id) {
        return teams.find(id);
    }

    private Set<PersonId> now(Collection<PersonId> found) {
        return new HashSet<>(people.now(new HashSet<>(found)).values());
    }
}
