package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The numbers of people who do not exist, as keyed digests, and where each was put: by them a list from outside tells
/// where it comes from.
@ApplicationScoped
public class Traces {
    private static final String INSERT = """
            insert into imports.traces (digest, export_id, organization_id, area_id, name)
            values (:digest, :export, :organization, :area, :name)
            on conflict (digest) do nothing
            """;

    private final Jdbi jdbi;
    private final ExportKeys keys;

    Traces(Jdbi jdbi, ExportKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /// @param exportId where the number was put, or none for an organization's
    /// @param found how many of its numbers are in the list
    record Source(
            @Nullable ExportId exportId,
            @Nullable OrganizationId organizationId,
            AreaId areaId,
            String name,
            int found) {
        UUID subject() {
            return exportId != null
                    ? exportId.value()
                    : organizationId != null ? organizationId.value() : areaId.value();
        }
    }

    /// Of somebody put among the staff of an organization.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(OrganizationId organization, AreaId area, String name, Collection<String> numbers) {
        jdbi.useHandle(h -> numbers.forEach(number -> h.createUpdate(INSERT)
                .bind("digest", keys.trace(number))
                .bind("export", (ExportId) null)
                .bind("organization", organization)
                .bind("area", area)
                .bind("name", name)
                .execute()));
    }

    /// Of somebody put into an export, with the making's own transaction.
    void keep(Handle h, ExportStore.Row export, Collection<String> numbers) {
        numbers.forEach(number -> h.createUpdate(INSERT)
                .bind("digest", keys.trace(number))
                .bind("export", export.id())
                .bind("organization", export.organizationId())
                .bind("area", export.areaId())
                .bind("name", export.subjectName())
                .execute());
    }

    List<Source> find(Collection<String> numbers) {
        return jdbi.withHandle(h -> h.createQuery("""
                select export_id, case when export_id is null then organization_id end as organization_id, area_id,
                       name, count(*)::int as found
                  from imports.traces
                 where digest = any(:digests)
                 group by 1, 2, 3, 4
                 order by found desc, name
                """)
                .bind("digests", numbers.stream().map(keys::trace).toArray(byte[][]::new))
                .mapTo(Source.class)
                .list());
    }
}
