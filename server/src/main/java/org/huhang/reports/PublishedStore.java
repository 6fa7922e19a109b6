package org.huhang.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.duty.AssignmentId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/// Reads what the modules publish for figures.
@ApplicationScoped
class PublishedStore {
    private final Jdbi jdbi;

    PublishedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Overlap(
            AssignmentId assignmentId,
            AssignmentId withinId,
            @Nested("doubt") Wording doubt) {}

    List<PublishedAssignment> assignments(Instant cutOff) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, reference, part_of_id, system, level, area_id, area_zh, area_en, area_stated,
                       organization_id, organization_zh, organization_en, task_zh, task_en,
                       notice_only, stated_value, stated_qualifier, issuer_zh, issuer_en
                  from duty.published_assignments
                 where recorded_at <= :cutOff
                 order by position
                """)
                .bind("cutOff", cutOff)
                .mapTo(PublishedAssignment.class)
                .list());
    }

    List<Overlap> overlaps() {
        return jdbi.withHandle(h -> h.createQuery("""
                select assignment_id, within_id, doubt_zh, doubt_en
                  from duty.published_overlaps
                 order by assignment_id, within_id
                """).mapTo(Overlap.class).list());
    }

    /// Who is on which assignment at the cut-off; an assignment that never had a roster is absent.
    Map<AssignmentId, Set<PersonId>> rosters(Instant cutOff) {
        record Latest(AssignmentId assignmentId, PersonId personId, boolean present) {}
        Map<AssignmentId, Set<PersonId>> rosters = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                select distinct on (assignment_id, person_id) assignment_id, person_id, present
                  from duty.published_roster_facts
                 where occurred_at <= :cutOff
                 order by assignment_id, person_id, number desc
                """)
                .bind("cutOff", cutOff)
                .mapTo(Latest.class)
                .forEach(latest -> {
                    var roster = rosters.computeIfAbsent(latest.assignmentId(), id -> new HashSet<>());
                    if (latest.present()) {
                        roster.add(latest.personId());
                    }
                }));
        return rosters;
    }
}
