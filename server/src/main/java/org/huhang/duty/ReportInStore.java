package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReportInStore {
    private static final String REPORT_IN = """
            select r.id, r.person_id, r.organization_id, r.area_id, r.basis, r.post, r.notice_id, r.registered_at,
                   a.words as task, a.occurred_at as assigned_at, e.words as ended, e.occurred_at as ended_at
              from duty.reports_in r
              left join lateral (
                   select words, occurred_at from duty.report_in_facts f
                    where f.report_in_id = r.id and f.act = 'ASSIGNED' order by f.number desc limit 1) as a on true
              left join lateral (
                   select words, occurred_at from duty.report_in_facts f
                    where f.report_in_id = r.id and f.act = 'ENDED' order by f.number desc limit 1) as e on true
            """;

    private final Jdbi jdbi;

    ReportInStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when a registration of that id stands there already
    boolean add(ReportIn wanted, @Nullable AccountId by) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into duty.reports_in (id, person_id, organization_id, area_id, basis, post, notice_id,
                                             account_id, registered_at)
                values (:id, :personId, :organization, :areaId, :basis, :post, :notice, :by, :registeredAt)
                on conflict (id) do nothing
                """)
                        .bindMethods(wanted)
                        .bindByType("organization", wanted.organizationId(), OrganizationId.class)
                        .bindByType("notice", wanted.noticeId(), NoticeId.class)
                        .bindByType("by", by, AccountId.class)
                        .execute()
                == 1);
    }

    Optional<ReportIn> find(ReportInId id) {
        return jdbi.withHandle(h -> h.createQuery(REPORT_IN + " where r.id = :id")
                .bind("id", id)
                .mapTo(ReportIn.class)
                .findOne());
    }

    /// Two who act on one registration wait for each other here.
    Optional<ReportIn> hold(ReportInId id) {
        jdbi.useHandle(h -> h.createQuery("select id from duty.reports_in where id = :id for update")
                .bind("id", id)
                .mapTo(ReportInId.class)
                .list());
        return find(id);
    }

    /// The ledger of these areas, the latest first.
    List<ReportIn> list(Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery(REPORT_IN + """
                 where r.area_id = any(:areas)
                 order by r.number desc
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(ReportIn.class)
                .list());
    }

    List<ReportIn> listOf(Collection<PersonId> people) {
        return jdbi.withHandle(
                h -> h.createQuery(REPORT_IN + " where r.person_id = any(:people) order by r.number desc")
                        .bind("people", Id.array(people))
                        .mapTo(ReportIn.class)
                        .list());
    }

    /// Who reported in there and helps still, on whatever ground; each once, in the order of ids.
    List<PersonId> listHelping(Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct r.person_id
                  from duty.reports_in r
                 where r.area_id = any(:areas)
                   and not exists (select from duty.report_in_facts f
                                    where f.report_in_id = r.id and f.act = 'ENDED')
                 order by r.person_id
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(PersonId.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from duty.reports_in")
                .mapTo(AreaId.class)
                .list());
    }

    boolean knows(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from duty.report_in_facts where id = :id)")
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
    }

    /// @param act ASSIGNED or ENDED
    void add(UUID id, ReportInId reportIn, String act, String words, AccountId by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.report_in_facts (id, report_in_id, act, words, account_id, occurred_at)
                values (:id, :reportIn, :act, :words, :by, :at)
                """)
                .bind("id", id)
                .bind("reportIn", reportIn)
                .bind("act", act)
                .bind("words", words)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    void add(UUID id, ReportUp up, AccountId by) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.reports_up (id, area_id, registered, assigned, through_number, account_id, occurred_at)
                select :id, :areaId, :registered, :assigned, coalesce(max(number), 0), :by, :occurredAt
                  from duty.reports_in
                """)
                .bind("id", id)
                .bindMethods(up)
                .bind("by", by)
                .execute());
    }

    /// What each of these areas told last.
    List<ReportUp> listUp(Collection<AreaId> areas) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (area_id) area_id, registered, assigned, occurred_at
                  from duty.reports_up
                 where area_id = any(:areas)
                 order by area_id, number desc
                """)
                .bind("areas", Id.array(areas))
                .mapTo(ReportUp.class)
                .list());
    }
}
