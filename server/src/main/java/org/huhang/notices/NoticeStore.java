package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NoticeStore {
    private static final String NOTICE = """
            select n.id, n.kind, n.basis, n.title_zh, n.title_en, n.body_zh, n.body_en, n.area_ids,
                   n.source_zh, n.source_en, n.recorded_at,
                   i.series as issue_series, i.number as issue_number, i.year as issue_year,
                   i.issuer_organization_id as issue_organization_id,
                   i.issuer_zh as issue_issuer_zh, i.issuer_en as issue_issuer_en,
                   i.issued_on as issue_issued_on, i.recorded_at as issue_recorded_at
              from notices.notices n
              left join notices.issues i on i.notice_id = n.id
            """;

    private final Jdbi jdbi;

    NoticeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return the notice drafted on that basis, now or before
    NoticeId add(
            NoticeId id,
            String kind,
            String basis,
            Wording title,
            Wording body,
            Collection<AreaId> areas,
            @Nullable Wording source,
            Instant now) {
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                    insert into notices.notices (id, kind, basis, title_zh, title_en, body_zh, body_en,
                                                 area_ids, source_zh, source_en, recorded_at)
                    values (:id, :kind, :basis, :title.zh, :title.en, :body.zh, :body.en,
                            :areas, :sourceZh, :sourceEn, :now)
                    on conflict (basis) do nothing
                    """)
                    .bind("id", id)
                    .bind("kind", kind)
                    .bind("basis", basis)
                    .bindMethods("title", title)
                    .bindMethods("body", body)
                    .bind("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new))
                    .bind("sourceZh", source == null ? null : source.zh())
                    .bind("sourceEn", source == null ? null : source.en())
                    .bind("now", now)
                    .execute();
            return h.createQuery("select id from notices.notices where basis = :basis")
                    .bind("basis", basis)
                    .mapTo(NoticeId.class)
                    .one();
        });
    }

    void addIssue(NoticeId id, Notice.Issue issue) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into notices.issues (notice_id, series, number, year, issuer_organization_id,
                                            issuer_zh, issuer_en, issued_on, recorded_at)
                values (:id, :series, :number, :year, :organizationId,
                        :issuer.zh, :issuer.en, :issuedOn, :recordedAt)
                on conflict (notice_id) do nothing
                """)
                .bind("id", id)
                .bind("series", issue.series())
                .bind("number", issue.number())
                .bind("year", issue.year())
                .bindByType("organizationId", issue.organizationId(), org.huhang.shared.OrganizationId.class)
                .bindMethods("issuer", issue.issuer())
                .bind("issuedOn", issue.issuedOn())
                .bind("recordedAt", issue.recordedAt())
                .execute());
    }

    Optional<Notice> find(NoticeId id) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + " where n.id = :id")
                .bind("id", id)
                .mapTo(Notice.class)
                .findOne());
    }

    Optional<Notice> findByBasis(String basis) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + " where n.basis = :basis")
                .bind("basis", basis)
                .mapTo(Notice.class)
                .findOne());
    }

    /// The newest first, by the day of issue where it is known.
    List<Notice> list(int limit) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + """
                 order by n.recorded_at desc, n.id desc
                 limit :limit
                """)
                .bind("limit", limit)
                .mapTo(Notice.class)
                .list());
    }
}
