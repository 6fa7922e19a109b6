package org.huhang.duty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
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

/// A court with four people, one of them at its tribunal, and a notice that calls on it:
///
///     court > tribunal: 王小明      court: 李强, 王建国, 覃芳
record MusterTown(TestRegistry city, Jdbi jdbi, Notices notices, Musters musters) {
    static final Instant NOON = Instant.parse("2021-07-31T04:00:00Z");
    static final AccountId DISPATCHER = new AccountId(Ids.next());
    static final AccountId OTHER = new AccountId(Ids.next());

    static MusterTown load(Jdbi jdbi, Notices notices, Musters musters) {
        var town = new MusterTown(TestRegistry.load(jdbi), jdbi, notices, musters);
        List.of("李强", "王建国", "覃芳")
                .forEach(name -> jdbi.useHandle(h -> h.execute(
                        "insert into registry.staff (organization_id, person_id, position, start_at)"
                                + " values (?, ?, '法官', '2020-01-01T00:00:00Z')",
                        town.city.court.value(),
                        town.person(name).value())));
        return town;
    }

    PersonId person(String name) {
        return city.person(name).id();
    }

    NoticeId notice() {
        var id = new NoticeId(Ids.next());
        return QuarkusTransaction.requiringNew()
                .call(() -> notices.recordIssued(
                        id,
                        "ORDER",
                        "TEST:" + id.value(),
                        new Wording("抽调令", "Order"),
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
                                NOON,
                                null,
                                null,
                                NOON)));
    }

    /// From then on another notice holds in its place.
    NoticeId supersede(NoticeId notice) {
        var by = notice();
        jdbi.useHandle(h -> h.execute(
                "insert into notices.relations (notice_id, kind, other_id) values (?, 'SUPERSEDES', ?)",
                by.value(),
                notice.value()));
        return by;
    }

    /// Of the court, from noon for a day.
    DemandId demand(@Nullable Integer asked) {
        return demand(notice(), city.court, asked, null, NOON, NOON.plus(Duration.ofDays(1)));
    }

    DemandId demand(
            NoticeId notice,
            OrganizationId organization,
            @Nullable Integer asked,
            @Nullable String skill,
            Instant start,
            @Nullable Instant end) {
        var id = new DemandId(Ids.next());
        musters.record(
                new NewMuster(
                        new MusterId(Ids.next()),
                        notice,
                        new Wording("支援隔离点", "Help at a site"),
                        start,
                        end,
                        null,
                        List.of(new NewMuster.NewDemand(
                                id, organization, new Wording("值守", "Duty"), skill, area(), null, post(), asked))),
                NOON);
        return id;
    }

    AreaId area() {
        return city.area("430802001003");
    }

    static Wording post() {
        return new Wording("解放社区卡点", "Jiefang post");
    }
}
