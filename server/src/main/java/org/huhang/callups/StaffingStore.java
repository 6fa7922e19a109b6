package org.huhang.callups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.posts.PostId;
import org.huhang.posts.PostRuleId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What was asked of posts for plans.
@ApplicationScoped
class StaffingStore {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    StaffingStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// One request, whole.
    ///
    /// @param version the number of the version that was asked for
    /// @param opened whether the plan opened the post
    /// @param people by skill; nobody where the point is needed no more
    record CrewRequest(
            UUID id,
            CallupVersionId versionId,
            int version,
            PointCrew crew,
            int point,
            PostId postId,
            boolean opened,
            Wording name,
            double longitude,
            double latitude,
            Instant startAt,
            Instant endAt,
            Map<String, Integer> people,
            Instant requestedAt) {}

    /// @param rule the first that was given to the post; none where it was closed
    void add(CallupPlanId plan, CrewRequest request, @Nullable PostRuleId rule, AccountId by) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into callups.requests
                       (id, plan_id, version_id, crew, point, post_id, opened, post_rule_id, name_zh, name_en, longitude,
                        latitude, start_at, end_at, people, requested_by, requested_at)
                values (:id, :plan, :version, :crew, :point, :post, :opened, :rule, :zh, :en, :longitude, :latitude,
                        :start, :end, :people::jsonb, :by, :at)
                """)
                .bind("id", request.id())
                .bind("plan", plan)
                .bind("version", request.versionId())
                .bind("crew", request.crew())
                .bind("point", request.point())
                .bind("post", request.postId())
                .bind("opened", request.opened())
                .bindByType("rule", rule, PostRuleId.class)
                .bind("zh", request.name().zh())
                .bind("en", request.name().en())
                .bind("longitude", request.longitude())
                .bind("latitude", request.latitude())
                .bind("start", request.startAt())
                .bind("end", request.endAt())
                .bind("people", write(request.people()))
                .bind("by", by)
                .bind("at", request.requestedAt())
                .execute());
    }

    /// The last of each crew and point, without those that are needed no more; by crew, then point.
    List<CrewRequest> listLatest(CallupPlanId plan, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select l.*, v.number
                  from (select distinct on (crew, point) *
                          from callups.requests
                         where plan_id = :plan
                         order by crew, point, requested_at desc, id desc) as l
                  join callups.versions v on v.id = l.version_id
                 where l.people <> '{}'
                 order by l.crew desc, l.point
                 limit :most
                """)
                .bind("plan", plan)
                .bind("most", most)
                .map((row, context) -> request(row))
                .list());
    }

    private CrewRequest request(ResultSet row) throws SQLException {
        return new CrewRequest(
                uuid(row, "id"),
                new CallupVersionId(uuid(row, "version_id")),
                row.getInt("number"),
                PointCrew.valueOf(row.getString("crew")),
                row.getInt("point"),
                new PostId(uuid(row, "post_id")),
                row.getBoolean("opened"),
                new Wording(row.getString("name_zh"), row.getString("name_en")),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getTimestamp("start_at").toInstant(),
                row.getTimestamp("end_at").toInstant(),
                read(row.getString("people")),
                row.getTimestamp("requested_at").toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private String write(Map<String, Integer> people) {
        try {
            return json.writeValueAsString(people);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written", e);
        }
    }

    private Map<String, Integer> read(String people) {
        try {
            return json.readValue(people, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request's people cannot be read", e);
        }
    }
}
