package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NoticeStore {
    /// The day of an issue `i`. Where nobody says on which day a numbered one was issued, it comes after the one whose
    /// number is next below it.
    static final String ISSUED_ON = """
            coalesce(
                i.issued_on,
                (select max(before.issued_on)
                   from notices.issues before
                  where before.series = i.series and before.year = i.year and before.number < i.number))
            """;

    private static final String NOTICE = """
            select n.id, n.kind, n.basis, coalesce(w.title_zh, n.title_zh) as title_zh,
                   case when w.number is null then n.title_en else w.title_en end as title_en,
                   coalesce(w.body_zh, n.body_zh) as body_zh,
                   case when w.number is null then n.body_en else w.body_en end as body_en, n.area_ids,
                   n.organization_id, coalesce(i.readership, n.readership) as readership,
                   n.source_zh, n.source_en, n.recorded_at,
                   i.series as issue_series, i.number as issue_number, i.year as issue_year,
                   i.issuer_organization_id as issue_organization_id,
                   i.issuer_zh as issue_issuer_zh, i.issuer_en as issue_issuer_en,
                   i.issued_on as issue_issued_on, i.urgency as issue_urgency,
                   i.effective_at as issue_effective_at, i.read_by as issue_read_by, i.act_by as issue_act_by,
                   i.recorded_at as issue_recorded_at
              from notices.notices n
              left join lateral (
                   select * from notices.rewordings r where r.notice_id = n.id order by r.number desc limit 1) as w
                on true
              left join notices.issues i on i.notice_id = n.id
            """;

    /// What is in a caller's [Sight]; before any limit, or newer ones that they do not see would hide those they do.
    private static final String SEEN = """
             where case
                       when i.notice_id is null then
                           n.organization_id = any(:draftOrganizations)
                           or n.organization_id is null and n.area_ids && :draftAreas
                       when i.readership = 'PUBLIC' then true
                       else n.organization_id = any(:issuedOrganizations)
                           or n.organization_id is null and n.area_ids <> '{}' and n.area_ids <@ :issuedAreas
                           or exists (select from notices.addressees a
                                       where a.notice_id = n.id
                                         and (a.area_id = any(:addressedAreas)
                                              or a.organization_id = any(:addressedOrganizations)))
                   end
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
            @Nullable OrganizationId organization,
            Readership readership,
            @Nullable Wording source,
            Instant now) {
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                    insert into notices.notices (id, kind, basis, title_zh, title_en, body_zh, body_en,
                                                 area_ids, organization_id, readership, source_zh, source_en,
                                                 recorded_at)
                    values (:id, :kind, :basis, :title.zh, :title.en, :body.zh, :body.en,
                            :areas, :organization, :readership, :sourceZh, :sourceEn, :now)
                    on conflict (basis) do nothing
                    """)
                    .bind("id", id)
                    .bind("kind", kind)
                    .bind("basis", basis)
                    .bindMethods("title", title)
                    .bindMethods("body", body)
                    .bind("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new))
                    .bindByType("organization", organization, OrganizationId.class)
                    .bind("readership", readership)
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

    /// @param hand nobody's for what was loaded
    void addIssue(NoticeId id, Notice.Issue issue, Readership readership, @Nullable Hand hand) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into notices.issues (notice_id, series, number, year, issuer_organization_id,
                                            issuer_area_id, issuer_zh, issuer_en, issued_on, urgency, effective_at, read_by,
                                            act_by, readership, issued_by, issue_id, recorded_at)
                values (:id, :series, :number, :year, :organizationId,
                        :area, :issuer.zh, :issuer.en, :issuedOn, :urgency, :effectiveAt, :readBy,
                        :actBy, :readership, :by, :wish, :recordedAt)
                on conflict (notice_id) do nothing
                """)
                .bind("id", id)
                .bind("series", issue.series())
                .bind("number", issue.number())
                .bind("year", issue.year())
                .bindByType("organizationId", issue.organizationId(), OrganizationId.class)
                .bindByType("area", hand == null ? null : hand.areaId(), AreaId.class)
                .bindMethods("issuer", issue.issuer())
                .bind("issuedOn", issue.issuedOn())
                .bind("urgency", issue.urgency())
                .bind("effectiveAt", issue.effectiveAt())
                .bind("readBy", issue.readBy())
                .bind("actBy", issue.actBy())
                .bind("readership", readership)
                .bindByType("by", hand == null ? null : hand.by(), AccountId.class)
                .bindByType("wish", hand == null ? null : hand.wish(), UUID.class)
                .bind("recordedAt", issue.recordedAt())
                .execute());
    }

    void reword(NoticeId id, Wording title, Wording body, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into notices.rewordings (notice_id, title_zh, title_en, body_zh, body_en, account_id, recorded_at)
                values (:id, :title.zh, :title.en, :body.zh, :body.en, :by, :now)
                """)
                .bind("id", id)
                .bindMethods("title", title)
                .bindMethods("body", body)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    void addRelations(NoticeId id, Collection<Relation> relations) {
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into notices.relations (notice_id, kind, other_id) values (:id, :kind, :otherId)
                    on conflict do nothing
                    """);
            relations.forEach(each -> rows.bind("id", id)
                    .bind("kind", each.kind())
                    .bind("otherId", each.otherId())
                    .add());
            rows.execute();
        });
    }

    /// All that these do to others and others to them, and what ended those others in turn, in the order of their
    /// times.
    Effects listEffects(Collection<NoticeId> ids) {
        return new Effects(jdbi.withHandle(h -> h.createQuery("""
                with recursive chain as (
                    select unnest(:ids) as id
                    union
                    select r.notice_id
                      from notices.relations r
                      join chain c on c.id = r.other_id
                     where r.kind <> 'AMENDS')
                select r.kind, r.notice_id as by_id, r.other_id as on_id,
                       coalesce(i.effective_at, i.recorded_at) as at
                  from notices.relations r
                  join notices.issues i on i.notice_id = r.notice_id
                 where r.notice_id = any(:ids) or r.other_id in (select id from chain)
                 order by at, r.notice_id, r.other_id
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Effect.class)
                .list()));
    }

    /// Nobody else gives a number of the series before this transaction ends.
    ///
    /// @return the last number of that year; 0 before the first
    int holdSeries(String series, int year) {
        return jdbi.withHandle(h -> {
            h.createQuery("select pg_advisory_xact_lock(hashtextextended(:series, :year))::text")
                    .bind("series", series)
                    .bind("year", (long) year)
                    .mapTo(String.class)
                    .list();
            return h.createQuery("""
                    select coalesce(max(number), 0) from notices.issues where series = :series and year = :year
                    """)
                    .bind("series", series)
                    .bind("year", year)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    Optional<Notice> findByNumber(String series, int year, int number) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + """
                 where i.series = :series and i.year = :year and i.number = :number
                """)
                .bind("series", series)
                .bind("year", year)
                .bind("number", number)
                .mapTo(Notice.class)
                .findOne());
    }

    /// Held until the transaction ends: of two who issue it, or issue and reword it, one comes first.
    Optional<Notice> hold(NoticeId id) {
        jdbi.withHandle(h -> h.createQuery("select id from notices.notices where id = :id for update")
                .bind("id", id)
                .mapTo(NoticeId.class)
                .list());
        return find(id);
    }

    Optional<Notice> find(NoticeId id) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + " where n.id = :id")
                .bind("id", id)
                .mapTo(Notice.class)
                .findOne());
    }

    /// Areas that some notice is of, each once.
    List<AreaId> listDraftingAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct unnest(area_ids) from notices.notices")
                .mapTo(AreaId.class)
                .list());
    }

    List<OrganizationId> listDraftingOrganizations() {
        return jdbi.withHandle(h -> h.createQuery(
                        "select distinct organization_id from notices.notices where organization_id is not null")
                .mapTo(OrganizationId.class)
                .list());
    }

    /// Whether it was issued by this wish.
    boolean isIssuedBy(NoticeId id, UUID wish) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select exists (select from notices.issues where notice_id = :id and issue_id = :wish)")
                .bind("id", id)
                .bind("wish", wish)
                .mapTo(boolean.class)
                .one());
    }

    /// On whose behalf it was issued; nothing where nobody here did.
    Optional<Office> findOffice(NoticeId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select issuer_area_id as area_id, issuer_organization_id as organization_id
                  from notices.issues
                 where notice_id = :id and (issuer_area_id is not null or issuer_organization_id is not null)
                """).bind("id", id).mapTo(Office.class).findOne());
    }

    Optional<Notice> findByBasis(String basis) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + " where n.basis = :basis")
                .bind("basis", basis)
                .mapTo(Notice.class)
                .findOne());
    }

    List<Notice> list(Collection<NoticeId> ids) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + " where n.id = any(:ids)")
                .bind("ids", Id.array(ids))
                .mapTo(Notice.class)
                .list());
    }

    /// The newest first; those of no known day where they were recorded.
    ///
    /// @param words that stand in its number, title or text; empty for all
    /// @param asOf without what was drafted or issued later; all unless given. Of what was loaded the day of its
    ///   issue counts, and where nobody says on which day, it is there at any time
    List<Notice> list(String words, @Nullable Instant asOf, Sight sight, int limit, ZoneId zone) {
        return jdbi.withHandle(h -> h.createQuery(NOTICE + SEEN + """
                   and (cast(:asOf as timestamptz) is null or case
                            when i.notice_id is null then n.recorded_at <= cast(:asOf as timestamptz)
                            when i.issued_by is not null then i.recorded_at <= cast(:asOf as timestamptz)
                            else coalesce(""" + ISSUED_ON + """
                                     , '-infinity') <= (cast(:asOf as timestamptz) at time zone :zone)::date
                        end)
                   and (:words = '' or position(lower(:words) in lower(concat_ws(' ', i.series, i.number,
                       coalesce(w.title_zh, n.title_zh), coalesce(w.title_en, n.title_en), i.issuer_zh,
                       coalesce(w.body_zh, n.body_zh)))) > 0)
                 order by coalesce(""" + ISSUED_ON + """
                              , (n.recorded_at at time zone :zone)::date) desc,
                          i.number desc nulls last, n.recorded_at desc, n.id desc
                 limit :limit
                """)
                .bind("draftAreas", Id.array(sight.drafts().areas()))
                .bind("draftOrganizations", Id.array(sight.drafts().organizations()))
                .bind("issuedAreas", Id.array(sight.issued().areas()))
                .bind("issuedOrganizations", Id.array(sight.issued().organizations()))
                .bind("addressedAreas", Id.array(sight.addressed().areas()))
                .bind("addressedOrganizations", Id.array(sight.addressed().organizations()))
                .bind("words", words)
                .bindByType("asOf", asOf, Instant.class)
                .bind("zone", zone.getId())
                .bind("limit", limit)
                .mapTo(Notice.class)
                .list());
    }
}
