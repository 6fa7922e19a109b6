package org.huhang.posts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A checkpoint in 解放居委会 with a roster in force, and one on the border of 慈利 and 永定 that nobody staffs:
///
///     now              -1h                    +7h                    +15h
///     seat 0  李强      ======================
///     seat 1  王建国    ======================
///     seat 2  nobody   ======================
///     seat 3  覃芳                             ======================
record DayTown(TestRegistry city, Jdbi jdbi, Instant start, PostId checkpoint, PostId border, PlanId plan) {
    static final Duration SHIFT = Duration.ofHours(8);
    static final String CHECKPOINT = "解放社区卡点";

    static DayTown load(Jdbi jdbi, Instant now) {
        var town = new DayTown(
                TestRegistry.load(jdbi),
                jdbi,
                now.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES),
                new PostId(Ids.next()),
                new PostId(Ids.next()),
                new PlanId(Ids.next()));
        town.post(town.checkpoint, CHECKPOINT, "CHECKPOINT", town.area(), null);
        town.post(town.border, "张慈公路交界卡点", "BOUNDARY", town.city.area("430821"), town.city.area("430802"));
        town.roster();
        return town;
    }

    AreaId area() {
        return city.area("430802001003");
    }

    PersonId person(String name) {
        return city.person(name).id();
    }

    Instant end() {
        return start.plus(SHIFT);
    }

    private void post(PostId id, String name, String kind, AreaId area, @Nullable AreaId other) {
        jdbi.useHandle(h -> h.execute(
                "insert into posts.posts (id, name_zh, kind, pattern, area_id, other_area_id, outdoor, longitude,"
                        + " latitude, opens_at, opened_at) values (?, ?, ?, 'CHECKPOINT', ?, ?, true, 110.5, 29.1,"
                        + " '2021-07-01T00:00:00Z', '2021-07-01T00:00:00Z')",
                id.value(),
                name,
                kind,
                area.value(),
                other == null ? null : other.value()));
    }

    private void roster() {
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into posts.plans (id, title, area_id, start_date, days, planned_at)"
                            + " values (?, 'any', ?, '2021-08-01', 1, '2021-08-01T00:00:00Z')",
                    plan.value(),
                    area().value());
            h.execute("insert into posts.plan_posts values (?, 0, ?)", plan.value(), checkpoint.value());
        });
        List.of("李强", "王建国", "覃芳")
                .forEach(name -> jdbi.useHandle(h -> h.execute(
                        "insert into posts.plan_people (plan_id, position, person_id, organization_id, comes_as)"
                                + " select ?, count(*), ?, ?, 'STAFF' from posts.plan_people where plan_id = ?",
                        plan.value(),
                        person(name).value(),
                        city.court.value(),
                        plan.value())));
        seat(0, start);
        seat(1, start);
        seat(2, start);
        seat(3, end());
        hot(start, start.plus(Duration.ofHours(1)));
        publish(0, 1, -1, 2);
    }

    /// Told after the roster was made.
    private void hot(Instant from, Instant until) {
        jdbi.useHandle(h -> h.execute(
                "insert into posts.heat (id, area_id, start_at, end_at, celsius, source, told_at)"
                        + " values (?, ?, ?, ?, 39, '气象台', ?)",
                Ids.next(),
                area().value(),
                Timestamp.from(from),
                Timestamp.from(until),
                Timestamp.from(from)));
    }

    private void seat(int position, Instant from) {
        jdbi.useHandle(h -> h.execute(
                "insert into posts.seats (plan_id, position, post_id, start_at, end_at, night, weekend, heat_minutes)"
                        + " values (?, ?, ?, ?, ?, false, false, 0)",
                plan.value(),
                position,
                checkpoint.value(),
                Timestamp.from(from),
                Timestamp.from(from.plus(SHIFT))));
    }

    /// Long before.
    ///
    /// @param holders positions of people by seats, -1 for nobody
    void publish(Integer... holders) {
        publishAt(Instant.parse("2021-08-01T00:00:00Z"), holders);
    }

    void publishAt(Instant at, Integer... holders) {
        var draft = Ids.next();
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into posts.drafts (id, plan_id, origin, holders, tally, limits_date, made_at, note)
                    values (:id, :plan, 'HAND', :holders, '[]', '2020-01-01', '2021-08-01T00:00:00Z', '')
                    """)
                    .bind("id", draft)
                    .bind("plan", plan)
                    .bind("holders", holders)
                    .execute();
            h.execute(
                    "insert into posts.publications (id, plan_id, draft_id, reason, published_at)"
                            + " values (?, ?, ?, 'any', ?)",
                    Ids.next(),
                    plan.value(),
                    draft,
                    Timestamp.from(at));
        });
    }
}
