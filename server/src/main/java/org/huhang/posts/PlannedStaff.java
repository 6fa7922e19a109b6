package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Of whom something was told: of those who come into plans by some organizations, or help in some areas, and by
/// oneself.
@ApplicationScoped
class PlannedStaff {
    private final Jdbi jdbi;

    PlannedStaff(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The latest told first.
    ///
    /// @param by whose own telling is listed, too, whomever it concerns
    /// @param day on which plans that draw on helpers are not over
    List<PersonId> listAbsent(
            Collection<OrganizationId> organizations, Collection<AreaId> areas, AccountId by, LocalDate day, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select t.person_id, max(t.told_at) as told
                  from posts.absences t
                 where t.told_by = :by
                    or exists (select from posts.plan_people p
                                 join posts.plans l on l.id = p.plan_id
                                where p.person_id = t.person_id
                                  and (p.organization_id = any(:organizations)
                                       or p.comes_as <> 'STAFF' and l.area_id = any(:areas)
                                          and l.start_date + l.days >= :day))
                 group by t.person_id
                 order by told desc, t.person_id
                 limit :most
                """)
                .bind("organizations", Id.array(organizations))
                .bind("areas", Id.array(areas))
                .bind("by", by)
                .bind("day", day)
                .bind("most", most)
                .map((row, context) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }
}
