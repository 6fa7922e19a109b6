package org.huhang.posts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.notices.Urgency;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A gate in 解放居委会 that asks for two people around the clock in four turns, from Monday 2 August 2021 on, and a court
/// of twelve who live there, one of them 李强:
///
///     07:00 ======......................   13:30 ......======........   20:00 ............======...   01:30 ...
record RosterTown(TestRegistry city, Jdbi jdbi, Posts posts, Plans plans) {
    static final Instant SUNDAY = Instant.parse("2021-08-01T02:00:00Z");
    static final LocalDate MONDAY = LocalDate.of(2021, 8, 2);
    static final AccountId PLANNER = new AccountId(Ids.next());
    static final int STAFF = 12;

    static RosterTown load(Jdbi jdbi, Posts posts, Plans plans) {
        var town = new RosterTown(TestRegistry.load(jdbi), jdbi, posts, plans);
        for (int i = 0; i < STAFF - 2; i++) {
            town.employ(town.resident("刘" + (char) ('一' + i), i));
        }
        town.employ(town.city.person("李强").id());
        return town;
    }

    /// Of 解放居委会, who works nowhere.
    PersonId resident(String name, int number) {
        var id = new PersonId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into registry.people (id, area_id, birth_date, sex, name, pinyin, key_number)"
                        + " values (?, ?, '1985-01-01', 'MALE', ?, '', ?)",
                id.value(),
                area().value(),
                name,
                9_000_000 + number));
        return id;
    }

    void employ(PersonId person) {
        employ(person, city.court);
    }

    void employ(PersonId person, OrganizationId by) {
        jdbi.useHandle(h -> h.execute(
                "insert into registry.staff (organization_id, person_id, position, start_at)"
                        + " values (?, ?, '法官', '2020-01-01T00:00:00Z')",
                by.value(),
                person.value()));
    }

    /// Nothing is told of anybody, and no roster is in force.
    void forget() {
        jdbi.useHandle(h -> h.execute("truncate posts.absences, posts.absence_endings, posts.loop_members,"
                + " posts.loop_endings, posts.agreed_limits, posts.agreed_limit_endings, posts.tellings,"
                + " posts.tellings_seen, posts.publications"));
    }

    AreaId area() {
        return city.area("430802001003");
    }

    NewPost post(PostId id, @Nullable NoticeId notice) {
        return post(id, notice, null);
    }

    /// @param loop the closed loop in which it lies
    NewPost post(PostId id, @Nullable NoticeId notice, @Nullable String loop) {
        return new NewPost(
                id,
                new Wording("解放社区大门", "Jiefang gate"),
                PostKind.GATE,
                "GATE",
                area(),
                null,
                null,
                null,
                loop,
                true,
                110.48,
                29.13,
                notice,
                SUNDAY,
                List.of(city.court));
    }

    NewPlan plan(int days, PostId... at) {
        return plan(MONDAY, days, at);
    }

    NewPlan plan(LocalDate from, int days, PostId... at) {
        return new NewPlan(
                new PlanId(Ids.next()),
                "八月第一周",
                city.area("430802"),
                from,
                days,
                List.of(at),
                List.of(city.court),
                null);
    }

    /// On helpers beside the court, or without it.
    NewPlan helped(int days, PlanHelpers helpers, boolean court, PostId... at) {
        return new NewPlan(
                new PlanId(Ids.next()),
                "志愿者轮值",
                city.area("430802"),
                MONDAY,
                days,
                List.of(at),
                court ? List.of(city.court) : List.of(),
                helpers);
    }

    /// At a gate of its own, for so many days.
    PlanId planned(int days) {
        var gate = new PostId(Ids.next());
        posts.record(post(gate, null), SUNDAY);
        return planned(days, gate);
    }

    PlanId planned(int days, PostId gate) {
        var plan = plan(days, gate);
        plans.record(plan, SUNDAY);
        return plan.id();
    }

    NoticeId notice(Notices notices) {
        var id = new NoticeId(Ids.next());
        return QuarkusTransaction.requiringNew()
                .call(() -> notices.recordIssued(
                        id,
                        "ORDER",
                        "TEST:" + id.value(),
                        new Wording("设卡令", "Order"),
                        new Wording("正文", null),
                        List.of(city.area("430802")),
                        null,
                        new Notice.Issue(
                                null,
                                null,
                                null,
                                null,
                                new Wording("指挥部", null),
                                null,
                                Urgency.URGENT,
                                SUNDAY,
                                null,
                                null,
                                SUNDAY)));
    }

    void supersede(NoticeId notice, NoticeId by) {
        jdbi.useHandle(h -> h.execute(
                "insert into notices.relations (notice_id, kind, other_id) values (?, 'SUPERSEDES', ?)",
                by.value(),
                notice.value()));
    }
}
