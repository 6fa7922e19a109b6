package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds organizations and their staff.
@ApplicationScoped
public class Organizations {
    private static final String ORGANIZATIONS = """
            select o.id, o.name, o.system, o.level, o.area_id, o.parent_id, o.establishment, o.establishment_assumed
              from registry.organizations o
            """;

    private final Jdbi jdbi;
    private final PersonRows rows;

    Organizations(Jdbi jdbi, PersonRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    public Optional<Organization> find(OrganizationId id) {
        return list(List.of(id)).stream().findFirst();
    }

    public Organization get(OrganizationId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no organization " + id.value()));
    }

    public List<Organization> list(Collection<OrganizationId> ids) {
        return jdbi.withHandle(h -> h.createQuery(ORGANIZATIONS + " where o.id = any(:ids) order by o.name, o.id")
                .bind("ids", AreaStore.uuids(ids))
                .mapTo(Organization.class)
                .list());
    }

    public List<Organization> listBySystem(OrganizationSystem system) {
        return jdbi.withHandle(h -> h.createQuery(ORGANIZATIONS + " where o.system = :system order by o.name, o.id")
                .bind("system", system)
                .mapTo(Organization.class)
                .list());
    }

    /// Direct sub-units.
    public List<Organization> listChildren(OrganizationId parent) {
        return jdbi.withHandle(h -> h.createQuery(ORGANIZATIONS + " where o.parent_id = :parent order by o.name, o.id")
                .bind("parent", parent)
                .mapTo(Organization.class)
                .list());
    }

    /// These and their sub-units at every depth.
    public List<Organization> listBelow(Collection<OrganizationId> tops) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                with recursive below (id) as (
                    select o.id from registry.organizations o where o.id = any(:tops)
                    union
                    select o.id from below b join registry.organizations o on o.parent_id = b.id)
                """ + ORGANIZATIONS + " where o.id in (select id from below) order by o.name, o.id")
                        .bind("tops", AreaStore.uuids(tops))
                        .mapTo(Organization.class)
                        .list());
    }

    /// Each of these with itself and all above it.
    public Map<OrganizationId, Set<OrganizationId>> above(Collection<OrganizationId> from) {
        record Above(OrganizationId fromId, OrganizationId id) {}
        return jdbi.withHandle(h -> h.createQuery("""
                with recursive above (from_id, id) as (
                    select o.id, o.id from registry.organizations o where o.id = any(:from)
                    union
                    select a.from_id, o.parent_id
                      from above a
                      join registry.organizations o on o.id = a.id
                     where o.parent_id is not null)
                select from_id, id from above
                """).bind("from", AreaStore.uuids(from)).mapTo(Above.class).stream()
                .collect(Collectors.groupingBy(Above::fromId, Collectors.mapping(Above::id, Collectors.toSet()))));
    }

    /// Those that serve one of these areas or anything below.
    List<Organization> listByAreas(Collection<AreaId> areas, @Nullable OrganizationSystem system, int limit) {
        return jdbi.withHandle(h -> h.createQuery(ORGANIZATIONS + """
                 where exists (select from registry.area_closure l
                                where l.area_id = o.area_id and l.ancestor_id = any(:areas))
                   and (cast(:system as text) is null or o.system = :system)
                 order by o.name, o.id
                 limit :limit
                """)
                .bind("areas", AreaStore.uuids(areas))
                .bind("system", system)
                .bind("limit", limit)
                .mapTo(Organization.class)
                .list());
    }

    /// How many are employed at that moment, those who do not exist left out.
    public long headcount(OrganizationId id, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(distinct coalesce(p.merged_into, p.id))
                  from registry.staff s
                  join registry.people p on p.id = s.person_id
                 where s.organization_id = :id and s.start_at <= :at and (s.end_at is null or s.end_at > :at)
                   and not exists (select from registry.canaries c where c.person_id = s.person_id)
                """)
                .bind("id", id)
                .bind("at", at)
                .mapTo(long.class)
                .one());
    }

    /// Employed at that moment, by person as who they are now.
    public List<StaffMember> listStaff(OrganizationId id, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                select s.organization_id, coalesce(p.merged_into, p.id) as person_id, s.position, s.start_at as start,
                       s.end_at as "end"
                  from registry.staff s
                  join registry.people p on p.id = s.person_id
                 where s.organization_id = :id and s.start_at <= :at and (s.end_at is null or s.end_at > :at)
                 order by coalesce(p.merged_into, p.id), s.start_at
                """)
                .bind("id", id)
                .bind("at", at)
                .mapTo(StaffMember.class)
                .list());
    }

    /// Employed by one of these at that moment, those who do not exist left out: for whom somebody is to be sent. In
    /// the order of organizations and people.
    public List<StaffMember> listStaff(Collection<OrganizationId> ids, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                select s.organization_id, coalesce(p.merged_into, p.id) as person_id, s.position, s.start_at as start,
                       s.end_at as "end"
                  from registry.staff s
                  join registry.people p on p.id = s.person_id
                 where s.organization_id = any(:ids) and s.start_at <= :at and (s.end_at is null or s.end_at > :at)
                   and not exists (select from registry.canaries c where c.person_id = s.person_id)
                 order by s.organization_id, coalesce(p.merged_into, p.id), s.start_at
                """)
                .bind("ids", AreaStore.uuids(ids))
                .bind("at", at)
                .mapTo(StaffMember.class)
                .list());
    }

    /// Where these people work at that moment, by the id that was asked for; who works nowhere is left out.
    public Map<PersonId, List<OrganizationId>> employersOf(Collection<PersonId> people, Instant at) {
        record Job(PersonId personId, OrganizationId organizationId) {}
        return jdbi.withHandle(h ->
                h.createQuery("""
                select asked.id as person_id, s.organization_id
                  from unnest(:people) as asked (id)
                  join registry.staff s on s.start_at <= :at and (s.end_at is null or s.end_at > :at)
                   and (s.person_id = asked.id
                        or s.person_id in (select m.id from registry.people m where m.merged_into = asked.id))
                 order by asked.id, s.start_at, s.organization_id
                """).bind("people", AreaStore.uuids(people)).bind("at", at).mapTo(Job.class).stream()
                        .collect(Collectors.groupingBy(
                                Job::personId, Collectors.mapping(Job::organizationId, Collectors.toList()))));
    }

    /// Staff with what may be seen of them.
    record StaffLine(String position, PersonLine person) {}

    List<StaffLine> listStaffLines(OrganizationId id, Instant at, LocalDate asOf, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select s.position, p.id, p.name, p.sex, p.birth_date, p.key_number, p.identity_sealed, p.phone_sealed,
                       p.household_id, p.area_id, t.name as area_name
                  from registry.staff s
                  join registry.people o on o.id = s.person_id
                  join registry.people p on p.id = coalesce(o.merged_into, o.id)
                  left join registry.area_terms t on t.area_id = p.area_id and t.start_date <= :asOf
                                                 and (t.end_date is null or t.end_date > :asOf)
                 where s.organization_id = :id and s.start_at <= :at and (s.end_at is null or s.end_at > :at)
                 order by p.name, p.id
                 limit :limit
                """)
                .bind("id", id)
                .bind("at", at)
                .bind("asOf", asOf)
                .bind("limit", limit)
                .map((row, context) -> new StaffLine(row.getString("position"), rows.line(row, context)))
                .list());
    }

    /// Whether the person works for the organization or one of its sub-units at that moment.
    boolean employs(OrganizationId id, PersonId person, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                with recursive above as (
                    select organization_id as id
                      from registry.staff
                     where start_at <= :at and (end_at is null or end_at > :at)
                       and person_id in (
                           select :person union all select id from registry.people
                            where merged_into = :person and merged_into is not null)
                    union
                    select o.parent_id from above a join registry.organizations o on o.id = a.id
                     where o.parent_id is not null)
                select exists (select from above where id = :id)
                """)
                .bind("id", id)
                .bind("person", person)
                .bind("at", at)
                .mapTo(boolean.class)
                .one());
    }
}
