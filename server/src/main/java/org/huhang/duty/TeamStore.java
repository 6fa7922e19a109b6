package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TeamStore {
    private static final String TEAM = """
            select t.id, t.name_zh, t.name_en, t.task_zh, t.task_en, t.organization_id, t.area_id, t.demand_id,
                   t.split_from_id, t.formed_at, e.kind as "end", e.reason as end_reason, e.occurred_at as ended_at
              from duty.teams t
              left join duty.team_ends e on e.team_id = t.id
            """;

    private final Jdbi jdbi;

    TeamStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when a team of that id stands there already
    boolean add(NewTeam team, @Nullable TeamId splitFrom, @Nullable AccountId by, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into duty.teams (id, name_zh, name_en, task_zh, task_en, organization_id, area_id, demand_id,
                                        split_from_id, account_id, formed_at)
                values (:id, :name.zh, :name.en, :task.zh, :task.en, :organizationId, :areaId, :demand,
                        :splitFrom, :by, :at)
                on conflict (id) do nothing
                """)
                        .bindMethods(team)
                        .bindByType("demand", team.demandId(), DemandId.class)
                        .bindByType("splitFrom", splitFrom, TeamId.class)
                        .bindByType("by", by, AccountId.class)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    Optional<Team> find(TeamId id) {
        return jdbi.withHandle(h -> h.createQuery(TEAM + " where t.id = :id")
                .bind("id", id)
                .mapTo(Team.class)
                .findOne());
    }

    /// Two changes of one team wait for each other here.
    Optional<Team> hold(TeamId id) {
        jdbi.useHandle(h -> h.createQuery("select id from duty.teams where id = :id for update")
                .bind("id", id)
                .mapTo(TeamId.class)
                .list());
        return find(id);
    }

    /// The latest first.
    List<Team> list(Collection<OrganizationId> organizations, Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery(TEAM + """
                 where t.organization_id = any(:organizations) or t.area_id = any(:areas)
                 order by t.formed_at desc, t.id
                 limit :most
                """)
                .bind("organizations", Id.array(organizations))
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(Team.class)
                .list());
    }

    List<OrganizationId> listOrganizations() {
        return jdbi.withHandle(h -> h.createQuery("select distinct organization_id from duty.teams")
                .mapTo(OrganizationId.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from duty.teams")
                .mapTo(AreaId.class)
                .list());
    }

    /// These, and the teams into which they were split, and so on.
    List<TeamId> listWithParts(Collection<TeamId> teams) {
        return jdbi.withHandle(h -> h.createQuery("""
                with recursive parts as (
                    select id from duty.teams where id = any(:teams)
                    union
                    select t.id from duty.teams t join parts p on t.split_from_id = p.id)
                select id from parts
                """)
                .bind("teams", Id.array(teams))
                .mapTo(TeamId.class)
                .list());
    }

    /// Everybody who ever was of these teams, with their latest stay; the end of the team ends it.
    List<TeamMember> listMembers(Collection<TeamId> teams) {
        return jdbi.withHandle(h -> h.createQuery("""
                select f.team_id, f.person_id, f.occurred_at as start,
                       least(coalesce(l.occurred_at, e.occurred_at), coalesce(e.occurred_at, l.occurred_at)) as "end"
                  from (select distinct on (team_id, person_id) team_id, person_id, number, occurred_at
                          from duty.team_facts
                         where team_id = any(:teams) and act = 'JOINED'
                         order by team_id, person_id, number desc) as f
                  left join lateral (
                        select occurred_at from duty.team_facts g
                         where g.team_id = f.team_id and g.person_id = f.person_id and g.number > f.number
                           and g.act = 'LEFT'
                         order by g.number limit 1) as l on true
                  left join duty.team_ends e on e.team_id = f.team_id
                 order by f.team_id, f.number
                """)
                .bind("teams", Id.array(teams))
                .mapTo(TeamMember.class)
                .list());
    }

    boolean knows(UUID change) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select exists (select from duty.team_facts where change_id = :change)
                    or exists (select from duty.team_ends where id = :change)
                """).bind("change", change).mapTo(boolean.class).one());
    }

    /// @param act JOINED or LEFT
    void addFacts(
            UUID change, TeamId team, Collection<PersonId> people, String act, @Nullable AccountId by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.team_facts (change_id, team_id, person_id, act, account_id, occurred_at)
                select :change, :team, person, :act, :by, :at from unnest(:people) as person
                """)
                .bind("change", change)
                .bind("team", team)
                .bind("people", Id.array(people))
                .bind("act", act)
                .bindByType("by", by, AccountId.class)
                .bind("at", at)
                .execute());
    }

    void end(UUID id, TeamId team, Team.TeamEnd kind, @Nullable String reason, @Nullable AccountId by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.team_ends (team_id, id, kind, reason, account_id, occurred_at)
                values (:team, :id, :kind, :reason, :by, :at)
                """)
                .bind("team", team)
                .bind("id", id)
                .bind("kind", kind)
                .bind("reason", reason)
                .bindByType("by", by, AccountId.class)
                .bind("at", at)
                .execute());
    }
}
