package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Passages of sites, and the care near them: told, and ended by another word.
@ApplicationScoped
class GroundStore {
    private final Jdbi jdbi;

    GroundStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Passage> listPassages(SiteId site) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, site_id, name, kind, from_zone, to_zone
                  from sites.passages
                 where site_id = :site and ended_at is null
                 order by name, id
                """).bind("site", site).mapTo(Passage.class).list());
    }

    /// The nearest first.
    List<NearCare> listCare(Collection<SiteId> sites) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, site_id, kind, hospital, minutes
                  from sites.near_care
                 where site_id = any(:sites) and ended_at is null
                 order by minutes, hospital, id
                """)
                .bind("sites", Id.array(sites))
                .mapTo(NearCare.class)
                .list());
    }

    void add(Passage passage, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into sites.passages (id, site_id, name, kind, from_zone, to_zone, told_by, told_at)
                values (:id, :site, :name, :kind, :from, :to, :by, :now)
                """)
                .bind("id", passage.id())
                .bind("site", passage.siteId())
                .bind("name", passage.name())
                .bind("kind", passage.kind())
                .bind("from", passage.fromZone())
                .bind("to", passage.toZone())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    void add(NearCare care, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into sites.near_care (id, site_id, kind, hospital, minutes, told_by, told_at)
                values (:id, :site, :kind, :hospital, :minutes, :by, :now)
                """)
                .bind("id", care.id())
                .bind("site", care.siteId())
                .bind("kind", care.kind())
                .bind("hospital", care.hospital())
                .bind("minutes", care.minutes())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// @return whether it was there
    boolean endPassage(SiteId site, UUID id, Instant now) {
        return end(
                "update sites.passages set ended_at = :now where id = :id and site_id = :site and ended_at is null",
                site,
                id,
                now);
    }

    boolean endCare(SiteId site, UUID id, Instant now) {
        return end(
                "update sites.near_care set ended_at = :now where id = :id and site_id = :site and ended_at is null",
                site,
                id,
                now);
    }

    private boolean end(String sql, SiteId site, UUID id, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate(sql)
                        .bind("site", site)
                        .bind("id", id)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
