package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class MusterStore {
    private static final String MUSTER = """
            select m.id, m.notice_id, m.title_zh, m.title_en, m.start_at as start, m.end_at as "end",
                   m.source_zh, m.source_en, m.called_by, m.called_at
              from duty.musters m
            """;

    private static final String DEMAND = """
            select d.id, d.muster_id, d.position, d.organization_id, d.task_zh, d.task_en, d.skill, d.area_id,
                   d.place_id, d.place_zh, d.place_en, d.asked
              from duty.demands d
            """;

    private final Jdbi jdbi;

    MusterStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when a muster of that id stands there already; nothing is changed then
    boolean add(Muster muster, List<Demand> demands) {
        return jdbi.withHandle(h -> {
            int added = h.createUpdate("""
                    insert into duty.musters (id, notice_id, title_zh, title_en, start_at, end_at,
                                              source_zh, source_en, called_by, called_at)
                    values (:id, :noticeId, :title.zh, :title.en, :start, :end, :sourceZh, :sourceEn, :by, :calledAt)
                    on conflict (id) do nothing
                    """)
                    .bindMethods(muster)
                    .bind(
                            "sourceZh",
                            muster.source() == null ? null : muster.source().zh())
                    .bind(
                            "sourceEn",
                            muster.source() == null ? null : muster.source().en())
                    .bindByType("by", muster.calledBy(), AccountId.class)
                    .execute();
            if (added == 1) {
                demands.forEach(demand -> add(h, demand));
            }
            return added == 1;
        });
    }

    private static void add(Handle h, Demand demand) {
        h.createUpdate("""
                insert into duty.demands (id, muster_id, position, organization_id, task_zh, task_en, skill,
                                          area_id, place_id, place_zh, place_en, asked)
                values (:id, :musterId, :position, :organizationId, :task.zh, :task.en, :skill,
                        :areaId, :at, :place.zh, :place.en, :asked)
                """)
                .bindMethods(demand)
                .bindByType("at", demand.placeId(), PlaceId.class)
                .execute();
    }

    Optional<Muster> find(MusterId id) {
        return jdbi.withHandle(h -> h.createQuery(MUSTER + " where m.id = :id")
                .bind("id", id)
                .mapTo(Muster.class)
                .findOne());
    }

    /// The latest first: those with a line for one of these organizations or in one of these areas.
    List<Muster> list(Collection<OrganizationId> organizations, Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery(MUSTER + """
                 where exists (select from duty.demands d
                                where d.muster_id = m.id
                                  and (d.organization_id = any(:organizations) or d.area_id = any(:areas)))
                 order by m.start_at desc, m.id desc
                 limit :most
                """)
                .bind("organizations", Id.array(organizations))
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(Muster.class)
                .list());
    }

    List<Muster> list(Collection<MusterId> ids) {
        return jdbi.withHandle(h -> h.createQuery(MUSTER + " where m.id = any(:ids)")
                .bind("ids", Id.array(ids))
                .mapTo(Muster.class)
                .list());
    }

    /// In the order of their lines; a muster has at most [Musters#MOST_LINES].
    List<Demand> listDemands(Collection<MusterId> musters) {
        return jdbi.withHandle(
                h -> h.createQuery(DEMAND + " where d.muster_id = any(:musters) order by d.muster_id, d.position")
                        .bind("musters", Id.array(musters))
                        .mapTo(Demand.class)
                        .list());
    }

    Optional<Demand> findDemand(DemandId id) {
        return listDemandsOf(List.of(id)).stream().findFirst();
    }

    List<Demand> listDemandsOf(Collection<DemandId> ids) {
        return jdbi.withHandle(h -> h.createQuery(DEMAND + " where d.id = any(:ids)")
                .bind("ids", Id.array(ids))
                .mapTo(Demand.class)
                .list());
    }

    /// Organizations and areas that any line names: what a reader sees is chosen from these.
    List<OrganizationId> listOrganizations() {
        return jdbi.withHandle(h -> h.createQuery("select distinct organization_id from duty.demands")
                .mapTo(OrganizationId.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from duty.demands")
                .mapTo(AreaId.class)
                .list());
    }

    List<Skill> listSkills() {
        return jdbi.withHandle(h -> h.createQuery("select code, name_zh, name_en from duty.skills order by position")
                .mapTo(Skill.class)
                .list());
    }
}
