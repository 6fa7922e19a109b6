package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.duty.TeamId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Plans with their posts, organizations, people and seats. A plan is written and read whole.
@ApplicationScoped
class PlanStore {
    private static final String PLAN =
            "select p.id, p.title, p.area_id, p.start_date, p.days, p.planned_at from posts.plans p ";

    private final Jdbi jdbi;

    PlanStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when a plan of that id is there already
    boolean add(RosterPlan plan, @Nullable AccountId by) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into posts.plans (id, title, area_id, start_date, days, planned_by, planned_at)
                values (:id, :title, :area, :start, :days, :by, :at)
                on conflict (id) do nothing
                """)
                        .bind("id", plan.id())
                        .bind("title", plan.title())
                        .bind("area", plan.areaId())
                        .bind("start", plan.startDate())
                        .bind("days", plan.days())
                        .bindByType("by", by, AccountId.class)
                        .bind("at", plan.plannedAt())
                        .execute()
                == 1);
    }

    void addOrganizations(PlanId plan, Collection<OrganizationId> organizations) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.plan_organizations (plan_id, organization_id)
                select :plan, o from unnest(:organizations) as o
                """)
                .bind("plan", plan)
                .bind("organizations", Id.array(organizations))
                .execute());
    }

    /// Behind those that are there.
    void addPosts(PlanId plan, Collection<PostId> posts) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.plan_posts (plan_id, position, post_id)
                select :plan, (select count(*) from posts.plan_posts where plan_id = :plan) + n - 1, p
                  from unnest(:posts) with ordinality as w (p, n)
                """)
                .bind("plan", plan)
                .bind("posts", Id.array(posts))
                .execute());
    }

    void addHelpers(PlanId plan, PlanHelpers helpers) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.plan_helpers (plan_id, reported_in, volunteers, team_ids)
                values (:plan, :reportedIn, :volunteers, :teams)
                """)
                .bind("plan", plan)
                .bind("reportedIn", helpers.reportedIn())
                .bind("volunteers", helpers.volunteers())
                .bind("teams", Id.array(helpers.teamIds()))
                .execute());
    }

    /// On which helpers plans draw; those that draw on staff alone are left out.
    Map<PlanId, PlanHelpers> listHelpers(Collection<PlanId> plans) {
        record HelpersOf(PlanId planId, boolean reportedIn, boolean volunteers, List<TeamId> teamIds) {}
        return jdbi
                .withHandle(h -> h.createQuery("""
                        select plan_id, reported_in, volunteers, team_ids
                          from posts.plan_helpers
                         where plan_id = any(:plans)
                        """)
                        .bind("plans", Id.array(plans))
                        .mapTo(HelpersOf.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(
                        HelpersOf::planId,
                        each -> new PlanHelpers(each.reportedIn(), each.volunteers(), each.teamIds())));
    }

    /// Behind those that are there.
    void addPeople(PlanId plan, List<PlanSources.Drawn> people) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.plan_people (plan_id, position, person_id, organization_id, comes_as)
                select :plan, (select count(*) from posts.plan_people where plan_id = :plan) + n - 1, p, o, c
                  from unnest(:people, :organizations, :grounds) with ordinality as w (p, o, c, n)
                """)
                .bind("plan", plan)
                .bind(
                        "people",
                        Id.array(
                                people.stream().map(PlanSources.Drawn::personId).toList()))
                .bind(
                        "organizations",
                        people.stream()
                                .map(each -> each.organizationId() == null
                                        ? null
                                        : each.organizationId().value())
                                .toArray(UUID[]::new))
                .bind(
                        "grounds",
                        people.stream().map(each -> each.comesAs().name()).toArray(String[]::new))
                .execute());
    }

    /// Behind those that are there.
    void addSeats(PlanId plan, List<NewSeat> seats) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.seats (plan_id, position, post_id, start_at, end_at, skill, night, weekend, heat_minutes)
                select :plan, (select count(*) from posts.seats where plan_id = :plan) + n - 1, post,
                       to_timestamp(start), to_timestamp(finish), nullif(skill, ''), night, weekend, heat
                  from unnest(:posts, :starts, :ends, :skills, :nights, :weekends, :heats) with ordinality
                       as w (post, start, finish, skill, night, weekend, heat, n)
                """)
                .bind("plan", plan)
                .bind("posts", Id.array(seats.stream().map(NewSeat::postId).toList()))
                .bind(
                        "starts",
                        seats.stream()
                                .map(seat -> seat.start().getEpochSecond())
                                .toArray(Long[]::new))
                .bind(
                        "ends",
                        seats.stream().map(seat -> seat.end().getEpochSecond()).toArray(Long[]::new))
                .bind("skills", seats.stream().map(seat -> seat.key().skill()).toArray(String[]::new))
                .bind("nights", seats.stream().map(NewSeat::night).toArray(Boolean[]::new))
                .bind("weekends", seats.stream().map(NewSeat::weekend).toArray(Boolean[]::new))
                .bind("heats", seats.stream().map(NewSeat::heatMinutes).toArray(Integer[]::new))
                .execute());
    }

    void drop(PlanId plan, Collection<Integer> seats, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.dropped_seats (plan_id, position, dropped_at)
                select :plan, s, :now from unnest(:seats) as s
                """)
                .bind("plan", plan)
                .bind("seats", seats.toArray(Integer[]::new))
                .bind("now", now)
                .execute());
    }

    /// Seats of the plan that are in force no more.
    Set<Integer> listGone(PlanId plan) {
        return jdbi.withHandle(h -> h.createQuery("select position from posts.gone_seats where plan_id = :plan")
                .bind("plan", plan)
                .mapTo(Integer.class)
                .collect(Collectors.toSet()));
    }

    /// Dropped seats that go with a publication.
    void letGo(PlanId plan, PublicationId publication, Collection<Integer> seats) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.gone_seats (plan_id, position, publication_id)
                select :plan, s, :publication from unnest(:seats) as s
                """)
                .bind("plan", plan)
                .bind("publication", publication)
                .bind("seats", seats.toArray(Integer[]::new))
                .execute());
    }

    /// Two who change or publish one plan wait for each other here, until the transaction ends.
    void hold(PlanId plan) {
        jdbi.useHandle(h -> h.createQuery("select id from posts.plans where id = :id for update")
                .bind("id", plan)
                .mapTo(PlanId.class)
                .one());
    }

    Optional<RosterPlan> find(PlanId id) {
        return jdbi.withHandle(h -> h.createQuery(PLAN + "where p.id = :id")
                .bind("id", id)
                .mapTo(RosterPlan.class)
                .findOne());
    }

    /// The latest to start first: of these areas, and those that organizations among these alone staff.
    List<RosterPlan> list(Collection<AreaId> areas, Collection<OrganizationId> organizations, int most) {
        return jdbi.withHandle(h -> h.createQuery(PLAN + """
                 where p.area_id = any(:areas)
                    or not exists (select from posts.plan_organizations o
                                    where o.plan_id = p.id and not o.organization_id = any(:organizations))
                   and not exists (select from posts.plan_helpers h where h.plan_id = p.id)
                 order by p.start_date desc, p.planned_at desc, p.id
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("organizations", Id.array(organizations))
                .bind("most", most)
                .mapTo(RosterPlan.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from posts.plans")
                .mapTo(AreaId.class)
                .list());
    }

    List<OrganizationId> listOrganizations() {
        return jdbi.withHandle(h -> h.createQuery("select distinct organization_id from posts.plan_organizations")
                .mapTo(OrganizationId.class)
                .list());
    }

    List<OrganizationId> listOrganizations(PlanId plan) {
        return jdbi.withHandle(h -> h.createQuery("""
                select organization_id from posts.plan_organizations where plan_id = :plan order by organization_id
                """)
                .bind("plan", plan)
                .mapTo(OrganizationId.class)
                .list());
    }

    /// Of many plans, in no order.
    Map<PlanId, List<PostId>> postsOf(Collection<PlanId> plans) {
        record PostOf(PlanId planId, PostId postId) {}
        return jdbi.withHandle(h -> h
                .createQuery("select plan_id, post_id from posts.plan_posts where plan_id = any(:plans)")
                .bind("plans", Id.array(plans))
                .mapTo(PostOf.class)
                .stream()
                .collect(Collectors.groupingBy(
                        PostOf::planId, Collectors.mapping(PostOf::postId, Collectors.toList()))));
    }

    /// Who comes by one of these organizations, or as a helper in one of these areas, into a plan that is not over on
    /// that day; each once, in the order of ids.
    List<PersonId> listPeople(
            Collection<OrganizationId> organizations, Collection<AreaId> areas, LocalDate day, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct m.person_id
                  from posts.plan_people m
                  join posts.plans p on p.id = m.plan_id
                 where (m.organization_id = any(:organizations)
                        or m.comes_as <> 'STAFF' and p.area_id = any(:areas))
                   and p.start_date + p.days >= :day
                 order by m.person_id
                 limit :most
                """)
                .bind("organizations", Id.array(organizations))
                .bind("areas", Id.array(areas))
                .bind("day", day)
                .bind("most", most)
                .mapTo(PersonId.class)
                .list());
    }

    /// In their order.
    List<PostId> listPosts(PlanId plan) {
        return jdbi.withHandle(
                h -> h.createQuery("select post_id from posts.plan_posts where plan_id = :plan order by position")
                        .bind("plan", plan)
                        .mapTo(PostId.class)
                        .list());
    }

    /// In their order.
    List<PlanPerson> listPeople(PlanId plan) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select position, person_id, organization_id, comes_as
                  from posts.plan_people
                 where plan_id = :plan
                 order by position
                """).bind("plan", plan).mapTo(PlanPerson.class).list());
    }

    /// Those entries of a plan that are of these people.
    List<PlanPerson> listGrounds(PlanId plan, Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select position, person_id, organization_id, comes_as
                  from posts.plan_people
                 where plan_id = :plan and person_id = any(:people)
                """)
                .bind("plan", plan)
                .bind("people", Id.array(people))
                .mapTo(PlanPerson.class)
                .list());
    }

    /// @param helps whether as a helper
    record PlacedIn(PersonId personId, AreaId areaId, boolean helps) {}

    /// In which areas plans that are not over on a day may place these people.
    List<PlacedIn> listPlaced(Collection<PersonId> people, LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery("""
                select m.person_id, p.area_id, bool_or(m.comes_as <> 'STAFF') as helps
                  from posts.plan_people m
                  join posts.plans p on p.id = m.plan_id
                 where m.person_id = any(:people) and p.start_date + p.days >= :day
                 group by m.person_id, p.area_id
                """)
                .bind("people", Id.array(people))
                .bind("day", day)
                .mapTo(PlacedIn.class)
                .list());
    }

    /// In their order, those that were dropped too. Read by hand: two weeks of three hundred posts are 38,000.
    List<SeatRow> listSeats(PlanId plan) {
        Map<UUID, PostId> posts = new HashMap<>();
        return jdbi.withHandle(h -> h.createQuery("""
                select s.position, s.post_id, extract(epoch from s.start_at)::bigint,
                       extract(epoch from s.end_at)::bigint, s.skill, s.night, s.weekend, s.heat_minutes,
                       d.position is not null
                  from posts.seats s
                  left join posts.dropped_seats d on d.plan_id = s.plan_id and d.position = s.position
                 where s.plan_id = :plan
                 order by s.position
                """)
                .bind("plan", plan)
                .setFetchSize(10_000)
                .map((row, context) -> new SeatRow(
                        row.getInt(1),
                        posts.computeIfAbsent(row.getObject(2, UUID.class), PostId::new),
                        Instant.ofEpochSecond(row.getLong(3)),
                        Instant.ofEpochSecond(row.getLong(4)),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getInt(8),
                        row.getBoolean(9)))
                .list());
    }

    /// How much is in a plan.
    record PlanSize(PlanId planId, int posts, int people, int seats) {}

    Map<PlanId, PlanSize> sizes(Collection<PlanId> plans) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id as plan_id,
                       (select count(*) from posts.plan_posts x where x.plan_id = p.id) as posts,
                       (select count(*) from posts.plan_people x where x.plan_id = p.id) as people,
                       (select count(*) from posts.seats x where x.plan_id = p.id)
                       - (select count(*) from posts.dropped_seats x where x.plan_id = p.id) as seats
                  from posts.plans p
                 where p.id = any(:plans)
                """).bind("plans", Id.array(plans)).mapTo(PlanSize.class).stream()
                .collect(Collectors.toMap(PlanSize::planId, each -> each)));
    }
}
