package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AddresseeStore {
    private static final String STANDING = """
            select a.id as addressee_id, a.notice_id as addressee_notice_id, a.position as addressee_position,
                   a.area_id as addressee_area_id, a.organization_id as addressee_organization_id,
                   a.name as addressee_name, a.superior_id as addressee_superior_id,
                   (select min(r.occurred_at) from notices.receipts r
                     where r.addressee_id = a.id and r.occurred_at <= :now) as read_at,
                   l.kind as latest, l.remark, l.occurred_at as latest_at
              from notices.addressees a
              left join lateral (
                   select r.kind, r.remark, r.occurred_at
                     from notices.receipts r
                    where r.addressee_id = a.id and r.kind <> 'READ' and r.occurred_at <= :now
                    order by r.number desc
                    limit 1) as l on true
            """;

    private final Jdbi jdbi;

    AddresseeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(List<Addressee> addressees) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h,
                    "notices.addressees",
                    "id",
                    "notice_id",
                    "position",
                    "area_id",
                    "organization_id",
                    "name",
                    "superior_id")) {
                for (Addressee each : addressees) {
                    rows.row()
                            .put(each.id())
                            .put(each.noticeId())
                            .put(each.position())
                            .put(each.areaId())
                            .put(each.organizationId())
                            .put(each.name())
                            .put(each.superiorId());
                }
            }
        });
    }

    /// Of one notice, each before all below it, as it stood at that instant.
    List<AddresseeStanding> list(NoticeId notice, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(STANDING + " where a.notice_id = :notice order by a.position")
                .bind("notice", notice)
                .bind("now", now)
                .mapTo(AddresseeStanding.class)
                .list());
    }

    Optional<AddresseeStanding> find(AddresseeId id, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(STANDING + " where a.id = :id")
                .bind("id", id)
                .bind("now", now)
                .mapTo(AddresseeStanding.class)
                .findOne());
    }

    /// Those by which notices come to these areas and organizations themselves, the newest notices first.
    List<AddresseeStanding> listOf(
            Collection<AreaId> areas, Collection<OrganizationId> organizations, Instant now, int limit, ZoneId zone) {
        return jdbi.withHandle(h -> h.createQuery(STANDING + """
                  join notices.issues i on i.notice_id = a.notice_id
                 where a.area_id = any(:areas) or a.organization_id = any(:organizations)
                 order by coalesce(""" + NoticeStore.ISSUED_ON + """
                              , (i.recorded_at at time zone :zone)::date) desc,
                          i.number desc nulls last, i.recorded_at desc, a.notice_id, a.position
                 limit :limit
                """)
                .bind("zone", zone.getId())
                .bind("areas", Id.array(areas))
                .bind("organizations", Id.array(organizations))
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(AddresseeStanding.class)
                .list());
    }

    List<AreaId> listAreas(NoticeId notice) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select area_id from notices.addressees where notice_id = :notice and area_id is not null")
                .bind("notice", notice)
                .mapTo(AreaId.class)
                .list());
    }

    List<OrganizationId> listOrganizations(NoticeId notice) {
        return jdbi.withHandle(h -> h.createQuery("""
                select organization_id from notices.addressees where notice_id = :notice and organization_id is not null
                """)
                .bind("notice", notice)
                .mapTo(OrganizationId.class)
                .list());
    }

    /// To which areas internal notices went, each once.
    List<AreaId> listInternalAreas() {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct a.area_id
                  from notices.addressees a
                  join notices.issues i on i.notice_id = a.notice_id and i.readership = 'INTERNAL'
                 where a.area_id is not null
                """).mapTo(AreaId.class).list());
    }

    List<OrganizationId> listInternalOrganizations() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select distinct a.organization_id
                  from notices.addressees a
                  join notices.issues i on i.notice_id = a.notice_id and i.readership = 'INTERNAL'
                 where a.organization_id is not null
                """).mapTo(OrganizationId.class).list());
    }

    void add(Receipt receipt) {
        addAll(List.of(receipt));
    }

    /// One whose id is there already is left out.
    void addAll(Collection<Receipt> receipts) {
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into notices.receipts (id, addressee_id, kind, remark, account_id, occurred_at)
                    values (:id, :addressee, :kind, :remark, :account, :at)
                    on conflict (id) do nothing
                    """);
            receipts.forEach(each -> rows.bind("id", each.id())
                    .bind("addressee", each.addresseeId())
                    .bind("kind", each.kind())
                    .bind("remark", each.remark())
                    .bindByType("account", each.accountId(), AccountId.class)
                    .bind("at", each.occurredAt())
                    .add());
            if (rows.size() > 0) {
                rows.execute();
            }
        });
    }
}
