package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SiteStore {
    private static final String SITE = """
            select s.id, s.area_id, s.place_id, s.organization_id, s.name_zh, s.name_en, s.address, s.longitude, s.latitude,
                   s.intakes, s.reserve, s.opens_in_minutes, s.loop, s.telephone,
                   coalesce(t.state, 'PREPARING') as state, coalesce(t.unfit, false) as unfit,
                   coalesce(t.turned_at, s.founded_at) as state_since
              from sites.sites s
              left join lateral (
                   select state, unfit, turned_at from sites.turns
                    where site_id = s.id
                    order by turned_at desc, id desc
                    limit 1) t on true
            """;

    private final Jdbi jdbi;

    SiteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// By name.
    List<QuarantineSite> list(int limit) {
        return jdbi.withHandle(h -> h.createQuery(SITE + " order by s.name_zh, s.id limit :limit")
                .bind("limit", limit)
                .mapTo(QuarantineSite.class)
                .list());
    }

    List<QuarantineSite> list(Collection<SiteId> ids) {
        return jdbi.withHandle(h -> h.createQuery(SITE + " where s.id = any(:ids) order by s.name_zh, s.id")
                .bind("ids", Id.array(ids))
                .mapTo(QuarantineSite.class)
                .list());
    }

    Optional<QuarantineSite> find(SiteId id) {
        return list(List.of(id)).stream().findFirst();
    }

    /// Until the transaction ends: what changes a site comes one after the other.
    Optional<QuarantineSite> lock(SiteId id) {
        jdbi.useHandle(h -> h.createQuery("select id from sites.sites where id = :id for update")
                .bind("id", id)
                .mapTo(SiteId.class)
                .findOne());
        return find(id);
    }

    void add(QuarantineSite site, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into sites.sites
                       (id, area_id, place_id, organization_id, name_zh, name_en, address, longitude, latitude, intakes,
                        reserve, opens_in_minutes, loop, telephone, founded_by, founded_at)
                values (:id, :area, :place, :organization, :zh, :en, :address, :longitude, :latitude, :intakes,
                        :reserve, :opens, :loop, :telephone, :by, :now)
                """)
                .bind("id", site.id())
                .bind("area", site.areaId())
                .bind("place", site.placeId())
                .bind("organization", site.organizationId())
                .bind("zh", site.name().zh())
                .bind("en", site.name().en())
                .bind("address", site.address())
                .bind("longitude", site.longitude())
                .bind("latitude", site.latitude())
                .bind("intakes", site.intakes().stream().map(Enum::name).toArray(String[]::new))
                .bind("reserve", site.reserve())
                .bind("opens", site.opensInMinutes())
                .bind("loop", site.loop())
                .bind("telephone", site.telephone())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    void turn(
            UUID id, SiteId site, SiteState state, boolean unfit, String reason, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into sites.turns (id, site_id, state, unfit, reason, turned_by, turned_at)
                values (:id, :site, :state, :unfit, :reason, :by, :now)
                """)
                .bind("id", id)
                .bind("site", site)
                .bind("state", state)
                .bind("unfit", unfit)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// What became of a site when, and why.
    record Turn(UUID id, SiteState state, boolean unfit, String reason, Instant turnedAt) {}

    /// The latest first.
    List<Turn> listTurns(SiteId site, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, state, unfit, reason, turned_at
                  from sites.turns
                 where site_id = :site
                 order by turned_at desc, id desc
                 limit :limit
                """)
                .bind("site", site)
                .bind("limit", limit)
                .mapTo(Turn.class)
                .list());
    }
}
