package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.Purpose;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Texts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ExportStore {
    static final int MOST_FAILURES = 3;
    private static final String ROWS = """
            select e.id, e.kind, e.subject_id, e.subject_name, e.area_id, e.organization_id, e.format, e.language,
                   e.purpose, e.reason, e.people, e.approval_id, e.requested_by, e.requested_by_name, e.requested_at,
                   d.approved, p.done, p.failures, f.name, f.key_number, f.rows, f.bytes, f.made_at, f.expires_at, x.deleted_at,
                   (select count(*) from imports.export_downloads w where w.export_id = e.id)::int as downloads
              from imports.exports e
              left join imports.export_decisions d on d.export_id = e.id
              left join imports.export_progress p on p.export_id = e.id
              left join imports.export_files f on f.export_id = e.id
              left join imports.export_deletions x on x.export_id = e.id
            """;

    private final Jdbi jdbi;

    ExportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Everything that is known of one export.
    record Row(
            ExportId id,
            ExportKind kind,
            UUID subjectId,
            String subjectName,
            AreaId areaId,
            @Nullable OrganizationId organizationId,
            ExportFormat format,
            Texts.Language language,
            Purpose purpose,
            String reason,
            long people,
            ApprovalId approvalId,
            AccountId requestedBy,
            String requestedByName,
            Instant requestedAt,
            @Nullable Boolean approved,
            @Nullable Long done,
            @Nullable Integer failures,
            @Nullable String name,
            @Nullable Long keyNumber,
            @Nullable Long rows,
            @Nullable Long bytes,
            @Nullable Instant madeAt,
            @Nullable Instant expiresAt,
            @Nullable Instant deletedAt,
            int downloads) {

        Export.State state(Instant now) {
            if (approved == null) {
                return Export.State.WAITING;
            }
            if (!approved) {
                return Export.State.REFUSED;
            }
            if (expiresAt == null) {
                return failures != null && failures >= MOST_FAILURES ? Export.State.FAILED : Export.State.MAKING;
            }
            return deletedAt != null || !now.isBefore(expiresAt) ? Export.State.EXPIRED : Export.State.READY;
        }

        Export.@Nullable File file() {
            return name == null || rows == null || bytes == null || madeAt == null || expiresAt == null
                    ? null
                    : new Export.File(name, rows, bytes, madeAt, expiresAt);
        }

        ExportSource.Subject subject() {
            return new ExportSource.Subject(subjectId, areaId, organizationId, subjectName);
        }
    }

    void insert(
            Exports.NewExport export,
            ExportSource.Subject subject,
            Exports.Asking by,
            long people,
            ApprovalId approval,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into imports.exports
                       (id, kind, subject_id, subject_name, area_id, organization_id, format, language, purpose, reason,
                        people, approval_id, requested_by, requested_by_name, requested_at)
                values (:id, :kind, :subject, :name, :area, :organization, :format, :language, :purpose, :reason,
                        :people, :approval, :by, :byName, :now)
                """)
                .bind("id", export.id())
                .bind("kind", export.kind())
                .bind("subject", export.subjectId())
                .bind("name", subject.name())
                .bind("area", subject.areaId())
                .bind("organization", subject.organizationId())
                .bind("format", export.format())
                .bind("language", by.language())
                .bind("purpose", by.purpose())
                .bind("reason", export.reason().strip())
                .bind("people", people)
                .bind("approval", approval)
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("now", now)
                .execute());
    }

    Optional<Row> find(ExportId id) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + " where e.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne());
    }

    List<AreaId> areas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from imports.exports")
                .mapTo(AreaId.class)
                .list());
    }

    /// Those of these areas and one's own, the latest first.
    List<Row> list(Collection<AreaId> areas, AccountId own, int limit) {
        return jdbi.withHandle(h -> h.createQuery(ROWS
                        + " where e.area_id = any(:areas) or e.requested_by = :own order by e.id desc limit :limit")
                .bind("areas", Id.array(areas))
                .bind("own", own)
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
    }

    void decide(ExportId id, boolean approved) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                insert into imports.export_decisions (export_id, approved)
                select id, :approved from imports.exports where id = :id
                on conflict (export_id) do nothing
                """).bind("id", id).bind("approved", approved).execute());
    }

    /// One that is to be made, held until the handle's transaction ends; what another node makes is skipped.
    Optional<Row> claim(Handle h, Instant now) {
        return h.createQuery("""
                select e.id
                  from imports.exports e
                  join imports.export_decisions d on d.export_id = e.id and d.approved
                  left join imports.export_progress p on p.export_id = e.id
                 where not exists (select from imports.export_files f where f.export_id = e.id)
                   and coalesce(p.failures, 0) < :most
                   and coalesce(p.next_try_at, :now) <= :now
                 order by e.id
                 limit 1
                   for no key update of e skip locked
                """)
                .bind("most", MOST_FAILURES)
                .bind("now", now)
                .mapTo(ExportId.class)
                .findOne()
                .flatMap(this::find);
    }

    /// Seen by others while the making is under way, so over a connection of its own.
    void progress(ExportId id, long done, Instant now) {
        try (var own = jdbi.open()) {
            own.createUpdate("""
                insert into imports.export_progress (export_id, done, failures, next_try_at)
                values (:id, :done, 0, :now)
                on conflict (export_id) do update set done = excluded.done
                """)
                    .bind("id", id)
                    .bind("done", done)
                    .bind("now", now)
                    .execute();
        }
    }

    void fail(ExportId id, Instant now, Duration pause) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                insert into imports.export_progress (export_id, done, failures, next_try_at)
                values (:id, 0, 1, :next)
                on conflict (export_id) do update
                   set done = 0, failures = export_progress.failures + 1, next_try_at = excluded.next_try_at
                """).bind("id", id).bind("next", now.plus(pause)).execute());
    }

    void finish(Handle h, Row export, long rows, ExportContent content, Instant now, Instant expires) {
        h.createUpdate("""
                insert into imports.export_files (export_id, name, key_number, rows, bytes, sha256, made_at, expires_at)
                values (:id, :name, :key, :rows, :bytes, :sha256, :now, :expires)
                """)
                .bind("id", export.id())
                .bind("name", export.format().fileName(export.id()))
                .bind("key", content.key())
                .bind("rows", rows)
                .bind("bytes", content.size())
                .bind("sha256", content.sha256())
                .bind("now", now)
                .bind("expires", expires)
                .execute();
        h.createUpdate("delete from imports.export_progress where export_id = :id")
                .bind("id", export.id())
                .execute();
    }

    /// One transaction: whoever is told of a download has it counted.
    void downloaded(ExportId id, Instant now) {
        jdbi.useHandle(h -> h.createUpdate(
                        "insert into imports.export_downloads (id, export_id, downloaded_at) values (:id, :export, :now)")
                .bind("id", Ids.next())
                .bind("export", id)
                .bind("now", now)
                .execute());
    }

    record Expired(ExportId exportId, long keyNumber) {}

    /// Whose time is over and whose file is still there.
    List<Expired> listExpired(Instant now) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select f.export_id, f.key_number
                  from imports.export_files f
                 where f.expires_at <= :now
                   and not exists (select from imports.export_deletions x where x.export_id = f.export_id)
                 order by f.export_id
                 limit 100
                """).bind("now", now).mapTo(Expired.class).list());
    }

    /// @return false when another node was quicker
    boolean delete(ExportId id, Instant now) {
        return jdbi.inTransaction(h -> {
            int deleted = h.createUpdate("""
                    insert into imports.export_deletions (export_id, deleted_at) values (:id, :now)
                    on conflict (export_id) do nothing
                    """).bind("id", id).bind("now", now).execute();
            h.createUpdate("delete from imports.export_chunks where export_id = :id")
                    .bind("id", id)
                    .execute();
            return deleted == 1;
        });
    }
}
