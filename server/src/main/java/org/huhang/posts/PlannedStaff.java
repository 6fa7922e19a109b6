package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Those who come into plans by some organizations, or as helpers in some areas, and of whom something was told.
@ApplicationScoped
class PlannedStaff {
    private final Jdbi jdbi;

    PlannedStaff(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The latest told first.
    List<PersonId> listAbsent(Collection<OrganizationId> organizations, Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select t.person_id, max(t.told_at) as told
                  from posts.absences t
                  join posts.plan_people p on p.person_id = t.person_id
                  join posts.plans l on l.id = p.plan_id
                 where p.organization_id = any(:organizations)
                    or p.comes_as <> 'STAFF' and l.area_id = any(:areas)
                 group by t.person_id
                 order by told desc, t.person_id
                 limit :most
                """)
                .bind("organizations", Id.array(organizations))
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .map((row, context) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }
}
