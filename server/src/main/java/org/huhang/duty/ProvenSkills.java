package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.registry.Organization;
import org.huhang.registry.OrganizationSystem;
import org.huhang.registry.Organizations;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// What somebody can do, the same for musters and rosters: by evidence that holds on that day, or because the work in
/// their line of organizations proves it by itself, which is dated data.
@ApplicationScoped
class ProvenSkills {
    private final Jdbi jdbi;
    private final Organizations organizations;
    private final CityClock clock;

    ProvenSkills(Jdbi jdbi, Organizations organizations, CityClock clock) {
        this.jdbi = jdbi;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// Who can do nothing of it is left out.
    ///
    /// @param evidence of these people
    Map<PersonId, Set<String>> of(Collection<PersonId> asked, Map<PersonId, List<Evidence>> evidence, LocalDate day) {
        Map<PersonId, Set<String>> skills = new HashMap<>();
        byWork(asked, day).forEach((person, proven) -> of(skills, person).addAll(proven));
        evidence.forEach((person, shown) -> shown.stream()
                .filter(each -> each.kind() == EvidenceKind.SKILL && each.holdsOn(day))
                .forEach(each -> of(skills, person).add(each.detail())));
        return skills;
    }

    private static Set<String> of(Map<PersonId, Set<String>> skills, PersonId person) {
        return skills.computeIfAbsent(person, _ -> new HashSet<>());
    }

    /// By where they work at the end of that day.
    private Map<PersonId, Set<String>> byWork(Collection<PersonId> asked, LocalDate day) {
        var employers = organizations.employersOf(
                asked, day.plusDays(1).atStartOfDay(clock.zone()).toInstant());
        Map<OrganizationId, OrganizationSystem> systems =
                organizations
                        .list(employers.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Organization::system));
        var proven = bySystem(day);
        Map<PersonId, Set<String>> skills = new HashMap<>();
        employers.forEach((person, at) -> {
            var can = at.stream()
                    .flatMap(each -> proven.getOrDefault(systems.get(each), Set.of()).stream())
                    .collect(Collectors.toSet());
            if (!can.isEmpty()) {
                skills.put(person, can);
            }
        });
        return skills;
    }

    private Map<OrganizationSystem, Set<String>> bySystem(LocalDate day) {
        record Proven(OrganizationSystem system, String skill) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select system, skill
                  from duty.system_skills
                 where start_date <= :day and (end_date is null or end_date > :day)
                """).bind("day", day).mapTo(Proven.class).stream()
                .collect(Collectors.groupingBy(Proven::system, Collectors.mapping(Proven::skill, Collectors.toSet()))));
    }
}
