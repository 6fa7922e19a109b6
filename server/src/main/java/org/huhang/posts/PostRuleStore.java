package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.shared.Confidence;
import org.huhang.shared.Id;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Patterns, rules of single posts, closings.
@ApplicationScoped
class PostRuleStore {
    private static final int MOST_PATTERNS = 500;

    private final Jdbi jdbi;

    PostRuleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All editions, by code and first day.
    List<PostPattern> listPatterns() {
        Map<String, List<PostLine>> lines = lines("""
                select code || start_date as owner, starts_at, minutes, skill, people
                  from posts.pattern_lines
                 order by code, start_date, position
                """, List.of());
        return jdbi.withHandle(h -> h.createQuery("""
                select code, start_date, end_date, name_zh, name_en, source_zh, source_en, confidence
                  from posts.patterns
                 order by code, start_date
                 limit :most
                """)
                .bind("most", MOST_PATTERNS)
                .map((row, context) -> new PostPattern(
                        row.getString("code"),
                        new Wording(row.getString("name_zh"), row.getString("name_en")),
                        day(row, "start_date"),
                        row.getObject("end_date", LocalDate.class),
                        new Wording(row.getString("source_zh"), row.getString("source_en")),
                        Confidence.valueOf(row.getString("confidence")),
                        lines.getOrDefault(row.getString("code") + day(row, "start_date"), List.of())))
                .list());
    }

    void add(PostId post, NewPostRule rule, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into posts.post_rules (id, post_id, start_date, end_date, source, ruled_by, ruled_at)
                    values (:id, :post, :startDate, :endDate, :source, :by, :now)
                    """)
                    .bind("id", rule.id())
                    .bind("post", post)
                    .bind("startDate", rule.startDate())
                    .bind("endDate", rule.endDate())
                    .bind("source", rule.source())
                    .bindByType("by", by, AccountId.class)
                    .bind("now", now)
                    .execute();
            var rows = h.prepareBatch("""
                    insert into posts.post_rule_lines (rule_id, position, starts_at, minutes, skill, people)
                    values (:rule, :position, :startsAt, :minutes, :skill, :people)
                    """);
            for (int position = 0; position < rule.lines().size(); position++) {
                var line = rule.lines().get(position);
                rows.bind("rule", rule.id())
                        .bind("position", position + 1)
                        .bind("startsAt", line.startsAt())
                        .bind("minutes", line.minutes())
                        .bind("skill", line.skill())
                        .bind("people", line.people())
                        .add();
            }
            rows.execute();
        });
    }

    /// Of these posts, in the order in which they were recorded.
    List<PostRule> listRules(Collection<PostId> posts) {
        var lines = lines("""
                select l.rule_id::text as owner, l.starts_at, l.minutes, l.skill, l.people
                  from posts.post_rule_lines l
                  join posts.post_rules r on r.id = l.rule_id
                 where r.post_id = any(:posts)
                 order by l.rule_id, l.position
                """, posts);
        return jdbi.withHandle(h -> h.createQuery("""
                select id, post_id, start_date, end_date, source, ruled_at
                  from posts.post_rules
                 where post_id = any(:posts)
                 order by number
                """)
                .bind("posts", Id.array(posts))
                .map((row, context) -> new PostRule(
                        new PostRuleId(row.getObject("id", UUID.class)),
                        new PostId(row.getObject("post_id", UUID.class)),
                        day(row, "start_date"),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("source"),
                        lines.getOrDefault(row.getString("id"), List.of()),
                        row.getTimestamp("ruled_at").toInstant()))
                .list());
    }

    void close(UUID id, PostClosing closing, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.post_closings (id, post_id, closes_at, reason, notice_id, closed_by, closed_at)
                values (:id, :post, :closesAt, :reason, :notice, :by, :now)
                """)
                .bind("id", id)
                .bind("post", closing.postId())
                .bind("closesAt", closing.closesAt())
                .bind("reason", closing.reason())
                .bindByType("notice", closing.noticeId(), NoticeId.class)
                .bindByType("by", by, AccountId.class)
                .bind("now", now)
                .execute());
    }

    boolean knowsClosing(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from posts.post_closings where id = :id)")
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
    }

    /// Of each of these posts the one that comes first.
    Map<PostId, PostClosing> closings(Collection<PostId> posts) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (post_id) post_id, closes_at, reason, notice_id
                  from posts.post_closings
                 where post_id = any(:posts)
                 order by post_id, closes_at, id
                """).bind("posts", Id.array(posts)).mapTo(PostClosing.class).stream()
                .collect(Collectors.toMap(PostClosing::postId, each -> each)));
    }

    private Map<String, List<PostLine>> lines(String query, Collection<PostId> posts) {
        record Owned(String owner, PostLine line) {}
        return jdbi.withHandle(h -> {
            try (var prepared = h.createQuery(query)) {
                if (query.contains(":posts")) {
                    prepared.bind("posts", Id.array(posts));
                }
                return prepared
                        .map((row, context) -> new Owned(
                                row.getString("owner"),
                                new PostLine(
                                        Objects.requireNonNull(row.getObject("starts_at", LocalTime.class)),
                                        row.getInt("minutes"),
                                        row.getString("skill"),
                                        row.getInt("people"))))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Owned::owner, Collectors.mapping(Owned::line, Collectors.toList())));
            }
        });
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
