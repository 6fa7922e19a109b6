package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EscalationStore {
    /// Still silent, by a notice that nothing surely ended by then: what may itself have been ended before it took
    /// effect is left to [Effects].
    private static final String LASTS = """
               and not exists (select from notices.receipts r
                                where r.addressee_id = e.addressee_id
                                  and (e.silent_on = 'READING' or r.kind <> 'READ'))
               and not exists (select from notices.relations x
                                 join notices.issues i on i.notice_id = x.notice_id
                                where x.other_id = t.notice_id and x.kind <> 'AMENDS'
                                  and coalesce(i.effective_at, i.recorded_at) <= :now
                                  and not exists (select from notices.relations y
                                                   where y.other_id = x.notice_id and y.kind <> 'AMENDS'))
            """;

    private final Jdbi jdbi;

    EscalationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// How many below somebody stayed silent, as it was told them.
    ///
    /// @param toldId empty for whoever issued the notice
    record ToldOf(NoticeId noticeId, @Nullable AddresseeId toldId, SilentOn silentOn, int silent, Instant lastAt) {}

    void add(List<EscalationStep> steps) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h, "notices.escalations", "addressee_id", "silent_on", "step", "told_id", "escalated_at")) {
                steps.forEach(each -> rows.row()
                        .put(each.addresseeId())
                        .put(each.silentOn().name())
                        .put(each.step())
                        .put(each.toldId())
                        .put(each.escalatedAt()));
            }
        });
    }

    List<EscalationStep> list(NoticeId notice) {
        return jdbi.withHandle(h -> h.createQuery("""
                select e.addressee_id, e.silent_on, e.step, e.told_id, e.escalated_at
                  from notices.escalations e
                  join notices.addressees a on a.id = e.addressee_id
                 where a.notice_id = :notice
                 order by e.escalated_at, a.position, e.silent_on, e.step
                """)
                .bind("notice", notice)
                .mapTo(EscalationStep.class)
                .list());
    }

    /// What was told at that time, by who was told.
    List<ToldOf> listTold(NoticeId notice, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                select a.notice_id, e.told_id, e.silent_on, count(*) as silent, max(e.escalated_at) as last_at
                  from notices.escalations e
                  join notices.addressees a on a.id = e.addressee_id
                 where a.notice_id = :notice and e.escalated_at = :at
                 group by a.notice_id, e.told_id, e.silent_on
                 order by e.told_id, e.silent_on
                """)
                .bind("notice", notice)
                .bind("at", at)
                .mapTo(ToldOf.class)
                .list());
    }

    /// What these were told of those below them who are still silent, the latest first.
    List<ToldOf> listToldTo(
            Collection<AreaId> areas, Collection<OrganizationId> organizations, Instant now, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select t.notice_id, e.told_id, e.silent_on, count(distinct e.addressee_id) as silent,
                       max(e.escalated_at) as last_at
                  from notices.escalations e
                  join notices.addressees t on t.id = e.told_id
                 where (t.area_id = any(:areas) or t.organization_id = any(:organizations))
                """ + LASTS + """
                 group by t.notice_id, e.told_id, e.silent_on
                 order by last_at desc, t.notice_id, e.silent_on
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("organizations", Id.array(organizations))
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(ToldOf.class)
                .list());
    }

    /// What was told to nobody among the addressees, for none stands so high, by notices of these issuers; the latest
    /// first.
    List<ToldOf> listToldToIssuers(Reach issuers, Instant now, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select t.notice_id, e.told_id, e.silent_on, count(distinct e.addressee_id) as silent,
                       max(e.escalated_at) as last_at
                  from notices.escalations e
                  join notices.addressees t on t.id = e.addressee_id
                  join notices.notices n on n.id = t.notice_id
                 where e.told_id is null
                   and (n.organization_id = any(:organizations)
                        or n.organization_id is null and n.area_ids <> '{}' and n.area_ids <@ :areas)
                """ + LASTS + """
                 group by t.notice_id, e.told_id, e.silent_on
                 order by last_at desc, t.notice_id, e.silent_on
                 limit :limit
                """)
                .bind("areas", Id.array(issuers.areas()))
                .bind("organizations", Id.array(issuers.organizations()))
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(ToldOf.class)
                .list());
    }
}
