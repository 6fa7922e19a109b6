package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.registry.OrganizationSystem;
import org.jdbi.v3.core.Jdbi;

/// Which skill the work in a line of organizations proves by itself: dated data.
@ApplicationScoped
class SystemSkills {
    private final Jdbi jdbi;

    SystemSkills(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<OrganizationSystem, Set<String>> on(LocalDate day) {
        record Proven(OrganizationSystem system, String skill) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select system, skill
                  from posts.system_skills
                 where start_date <= :day and (end_date is null or end_date > :day)
                """).bind("day", day).mapTo(Proven.class).stream()
                .collect(Collectors.groupingBy(Proven::system, Collectors.mapping(Proven::skill, Collectors.toSet()))));
    }
}
