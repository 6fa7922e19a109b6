package org.huhang.callups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.registry.BuildingId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallupStore {
    private static final String VERSION = """
            select id, plan_id, number, origin, from_version, edit, settings, ground, result, made_by, made_at
              from callups.versions
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CallupStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// @return false when the round has a plan of that area
    boolean add(CallupPlan plan, @Nullable AccountId by) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into callups.plans (id, round_id, area_id, scale, asked_by, asked_at)
                values (:id, :round, :area, :scale, :by, :at)
                on conflict do nothing
                """)
                        .bind("id", plan.id())
                        .bind("round", plan.roundId())
                        .bind("area", plan.areaId())
                        .bind("scale", plan.scale())
                        .bind("at", plan.askedAt())
                        .bindByType("by", by, AccountId.class)
                        .execute()
                == 1);
    }

    private static final String PLAN = "select id, round_id, area_id, scale, asked_at from callups.plans";

    Optional<CallupPlan> find(CallupPlanId id) {
        return jdbi.withHandle(h -> h.createQuery(PLAN + " where id = :id")
                .bind("id", id)
                .mapTo(CallupPlan.class)
                .findOne());
    }

    Optional<CallupPlan> find(RoundId round, AreaId area) {
        return jdbi.withHandle(h -> h.createQuery(PLAN + " where round_id = :round and area_id = :area")
                .bind("round", round)
                .bind("area", area)
                .mapTo(CallupPlan.class)
                .findOne());
    }

    /// Of these areas, the latest asked for first; of one round, or of all.
    List<CallupPlan> list(Collection<AreaId> areas, @Nullable RoundId round, int most) {
        return jdbi.withHandle(h -> h.createQuery(PLAN + """
                 where area_id = any(:areas) and (:round::uuid is null or round_id = :round)
                 order by asked_at desc, id desc
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bindByType("round", round, RoundId.class)
                .bind("most", most)
                .mapTo(CallupPlan.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from callups.plans")
                .mapTo(AreaId.class)
                .list());
    }

    /// Waits for whoever makes a version of it.
    void hold(CallupPlanId plan) {
        jdbi.useHandle(h -> h.createQuery("select id from callups.plans where id = :plan for update")
                .bind("plan", plan)
                .mapTo(CallupPlanId.class)
                .one());
    }

    int nextNumber(CallupPlanId plan) {
        return jdbi.withHandle(
                h -> h.createQuery("select coalesce(max(number), 0) + 1 from callups.versions where plan_id = :plan")
                        .bind("plan", plan)
                        .mapTo(int.class)
                        .one());
    }

    void add(CallupVersion version, @Nullable CallupRunId run) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into callups.versions
                       (id, plan_id, number, origin, from_version, run_id, edit, settings, ground, result, people,
                        finish_at, breaches, made_by, made_at)
                values (:id, :plan, :number, :origin, :from, :run, :edit::jsonb, :settings::jsonb, :ground::jsonb,
                        :result::jsonb, :people, :finish, :breaches, :by, :at)
                """)
                .bind("id", version.id())
                .bind("plan", version.planId())
                .bind("number", version.number())
                .bind("origin", version.origin())
                .bindByType("from", version.fromVersionId(), CallupVersionId.class)
                .bindByType("run", run, CallupRunId.class)
                .bind("edit", version.edit() == null ? null : write(version.edit()))
                .bind("settings", write(version.settings()))
                .bind("ground", write(version.ground()))
                .bind("result", write(version.result()))
                .bind("people", version.ground().listed())
                .bind("finish", version.result().finishAt())
                .bind("breaches", version.result().breaches().size())
                .bindByType("by", version.madeBy(), AccountId.class)
                .bind("at", version.madeAt())
                .execute());
    }

    void addVolunteers(CallupVersionId version, Map<BuildingId, List<PersonId>> volunteers) {
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into callups.version_volunteers (version_id, building_id, person_id)
                    values (:version, :building, :person)
                    on conflict do nothing
                    """);
            volunteers.forEach((building, people) -> people.forEach(person -> rows.bind("version", version)
                    .bind("building", building)
                    .bind("person", person)
                    .add()));
            if (rows.size() > 0) {
                rows.execute();
            }
        });
    }

    void copyVolunteers(CallupVersionId from, CallupVersionId to) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                insert into callups.version_volunteers (version_id, building_id, person_id)
                select :to, building_id, person_id from callups.version_volunteers where version_id = :from
                """).bind("from", from).bind("to", to).execute());
    }

    record Volunteering(CallupVersionId versionId, BuildingId buildingId, PersonId personId) {}

    List<Volunteering> listVolunteers(CallupVersionId version) {
        return jdbi.withHandle(h -> h.createQuery("""
                select version_id, building_id, person_id
                  from callups.version_volunteers
                 where version_id = :version
                 order by building_id, person_id
                """)
                .bind("version", version)
                .mapTo(Volunteering.class)
                .list());
    }

    /// What somebody calls people down for, by versions that are in force.
    List<Volunteering> listVolunteering(Collection<PersonId> people, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                with latest as (
                    select distinct on (plan_id) version_id, published_at
                      from callups.publications
                     order by plan_id, number desc)
                select v.version_id, v.building_id, v.person_id
                  from callups.version_volunteers v
                  join latest l on l.version_id = v.version_id
                 where v.person_id = any(:people)
                 order by l.published_at desc, v.building_id
                 limit :most
                """)
                .bind("people", Id.array(people))
                .bind("most", most)
                .mapTo(Volunteering.class)
                .list());
    }

    Optional<CallupVersion> findVersion(CallupVersionId id) {
        return jdbi.withHandle(h -> h.createQuery(VERSION + " where id = :id")
                .bind("id", id)
                .map((row, context) -> version(row))
                .findOne());
    }

    Optional<CallupVersion> findLatest(CallupPlanId plan) {
        return jdbi.withHandle(h -> h.createQuery(VERSION + " where plan_id = :plan order by number desc limit 1")
                .bind("plan", plan)
                .map((row, context) -> version(row))
                .findOne());
    }

    /// The newest first.
    List<CallupVersionLine> listVersions(CallupPlanId plan, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, number, origin, from_version, edit, people, finish_at, breaches, made_at
                  from callups.versions
                 where plan_id = :plan
                 order by number desc
                 limit :most
                """)
                .bind("plan", plan)
                .bind("most", most)
                .map((row, context) -> new CallupVersionLine(
                        new CallupVersionId(uuid(row, "id")),
                        row.getInt("number"),
                        VersionOrigin.valueOf(row.getString("origin")),
                        from(row),
                        edit(row),
                        row.getInt("people"),
                        row.getTimestamp("finish_at").toInstant(),
                        row.getInt("breaches"),
                        row.getTimestamp("made_at").toInstant()))
                .list());
    }

    /// The last of each of these plans.
    List<LatestVersion> listLatest(Collection<CallupPlanId> plans) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (v.plan_id) v.plan_id, v.number, v.people, v.finish_at, v.breaches,
                       (select max(p.published_at) from callups.publications p where p.plan_id = v.plan_id)
                           as published_at
                  from callups.versions v
                 where v.plan_id = any(:plans)
                 order by v.plan_id, v.number desc
                """)
                .bind("plans", Id.array(plans))
                .mapTo(LatestVersion.class)
                .list());
    }

    record LatestVersion(
            CallupPlanId planId,
            int number,
            int people,
            Instant finishAt,
            int breaches,
            @Nullable Instant publishedAt) {}

    /// @param versionId what was put in force
    record CallupPublication(
            CallupPublicationId id, CallupPlanId planId, CallupVersionId versionId, Instant publishedAt) {}

    void add(CallupPublication publication, AccountId by) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into callups.publications (id, plan_id, version_id, published_by, published_at)
                values (:id, :plan, :version, :by, :at)
                """)
                .bind("id", publication.id())
                .bind("plan", publication.planId())
                .bind("version", publication.versionId())
                .bind("by", by)
                .bind("at", publication.publishedAt())
                .execute());
    }

    private static final String PUBLICATION = "select id, plan_id, version_id, published_at from callups.publications";

    Optional<CallupPublication> findPublication(CallupPublicationId id) {
        return jdbi.withHandle(h -> h.createQuery(PUBLICATION + " where id = :id")
                .bind("id", id)
                .mapTo(CallupPublication.class)
                .findOne());
    }

    Optional<CallupPublication> findInForce(CallupPlanId plan) {
        return jdbi.withHandle(h -> h.createQuery(PUBLICATION + " where plan_id = :plan order by number desc limit 1")
                .bind("plan", plan)
                .mapTo(CallupPublication.class)
                .findOne());
    }

    /// What was in force until this one was put in force.
    Optional<CallupPublication> findPublishedBefore(CallupPublication publication) {
        return jdbi.withHandle(h -> h.createQuery(PUBLICATION + """
                 where plan_id = :plan and number < (select number from callups.publications where id = :id)
                 order by number desc
                 limit 1
                """)
                .bind("plan", publication.planId())
                .bind("id", publication.id())
                .mapTo(CallupPublication.class)
                .findOne());
    }

    /// How many people call somebody down by a version.
    int countVolunteers(CallupVersionId version) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select count(distinct person_id) from callups.version_volunteers where version_id = :version
                """).bind("version", version).mapTo(int.class).one());
    }

    /// What is in force of these areas for rounds that are not over, the latest first.
    List<CallupPublication> listInForce(Collection<AreaId> areas, Collection<RoundId> rounds) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, plan_id, version_id, published_at
                  from (select distinct on (u.plan_id) u.*
                          from callups.publications u
                          join callups.plans p on p.id = u.plan_id
                         where p.area_id = any(:areas) and p.round_id = any(:rounds) and p.scale = 'DOORS'
                         order by u.plan_id, u.number desc) as latest
                 order by number desc
                """)
                .bind("areas", Id.array(areas))
                .bind("rounds", Id.array(rounds))
                .mapTo(CallupPublication.class)
                .list());
    }

    private CallupVersion version(ResultSet row) throws SQLException {
        var by = row.getObject("made_by", UUID.class);
        return new CallupVersion(
                new CallupVersionId(uuid(row, "id")),
                new CallupPlanId(uuid(row, "plan_id")),
                row.getInt("number"),
                VersionOrigin.valueOf(row.getString("origin")),
                from(row),
                edit(row),
                read(row.getString("settings"), CallupSettings.class),
                read(row.getString("ground"), CallupGround.class),
                read(row.getString("result"), CallupResult.class),
                by == null ? null : new AccountId(by),
                row.getTimestamp("made_at").toInstant());
    }

    private static @Nullable CallupVersionId from(ResultSet row) throws SQLException {
        var from = row.getObject("from_version", UUID.class);
        return from == null ? null : new CallupVersionId(from);
    }

    private @Nullable CallupEdit edit(ResultSet row) throws SQLException {
        var edit = row.getString("edit");
        return edit == null ? null : read(edit, CallupEdit.class);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan cannot be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan's " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
