package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;

/// Whose the series of numbers are.
@ApplicationScoped
class SeriesStore {
    private final Jdbi jdbi;

    SeriesStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Office> find(String series) {
        return jdbi.withHandle(
                h -> h.createQuery("select area_id, organization_id from notices.series where name = :series")
                        .bind("series", series)
                        .mapTo(Office.class)
                        .findOne());
    }

    /// Those that number under this name.
    List<Office> listByIssuer(String issuer) {
        return jdbi.withHandle(
                h -> h.createQuery("select area_id, organization_id from notices.series where issuer_zh = :issuer")
                        .bind("issuer", issuer)
                        .mapTo(Office.class)
                        .list());
    }

    /// Once bound it stays so.
    void bind(String series, String issuer, Office office, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into notices.series (name, issuer_zh, area_id, organization_id, bound_at)
                values (:series, :issuer, :area, :organization, :now)
                on conflict (name) do nothing
                """)
                .bind("series", series)
                .bind("issuer", issuer)
                .bindByType("area", office.areaId(), AreaId.class)
                .bindByType("organization", office.organizationId(), OrganizationId.class)
                .bind("now", now)
                .execute());
    }
}
