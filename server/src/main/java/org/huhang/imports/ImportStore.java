package org.huhang.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The files, and the facts about each.
@ApplicationScoped
class ImportStore {
    private static final int ROWS_A_FETCH = 5_000;
    private static final String KNOWN = """
            select i.id, i.kind, i.name, i.size_bytes, i.area_id, i.control_total, i.sent_by, i.received_at,
                   i.key_number, s.format, s.encoding, s.header_sealed, s.rows_in, s.other_sheets, s.refusal,
                   st.mapping, st.started_by, st.started_at, c.cancelled_at, d.completed_at, x.ended_at,
                   (select e.id
                      from imports.imports e
                     where e.sha256 = i.sha256 and e.kind = i.kind and e.area_id = i.area_id and e.id < i.id
                       and exists (select from imports.starts es where es.import_id = e.id)
                     order by e.id
                     limit 1) as same_as_id,
                   p.batches, p.last_row, p.accepted, p.refused
              from imports.imports i
              join imports.surveys s on s.import_id = i.id
              left join imports.starts st on st.import_id = i.id
              left join imports.cancellations c on c.import_id = i.id
              left join imports.completions d on d.import_id = i.id
              left join imports.endings x on x.import_id = i.id
              cross join lateral (
                    select count(*) as batches, coalesce(max(b.last_row), 0) as last_row,
                           coalesce(sum(b.accepted), 0) as accepted, coalesce(sum(b.refused), 0) as refused
                      from imports.batches b
                     where b.import_id = i.id) p
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ImportSecrets secrets;

    ImportStore(Jdbi jdbi, ObjectMapper json, ImportSecrets secrets) {
        this.jdbi = jdbi;
        this.json = json;
        this.secrets = secrets;
    }

    record Start(Mapping mapping, AccountId startedBy, Instant startedAt) {}

    /// @param endedAt since when neither the file nor its refused rows are there any more
    /// @param sameAsId an earlier file of the same bytes that was taken in, or is being
    record Known(
            Import file,
            Survey survey,
            @Nullable Start start,
            @Nullable Instant cancelledAt,
            @Nullable Instant completedAt,
            @Nullable Instant endedAt,
            Progress progress,
            @Nullable ImportId sameAsId) {
        ImportState state() {
            if (cancelledAt != null) {
                return ImportState.CANCELLED;
            }
            if (survey.refusal() != null) {
                return ImportState.REFUSED;
            }
            if (completedAt != null) {
                return ImportState.DONE;
            }
            if (start != null) {
                return ImportState.READING;
            }
            return endedAt == null ? ImportState.WAITING : ImportState.CANCELLED;
        }
    }

    void add(Import file, byte[] sha256, Survey survey) {
        jdbi.useHandle(h -> {
            long key = secrets.newKey(h);
            h.createUpdate("""
                    insert into imports.imports
                           (id, kind, name, size_bytes, sha256, area_id, control_total, sent_by, received_at,
                            key_number)
                    values (:id, :kind, :name, :sizeBytes, :sha256, :areaId, :controlTotal, :sentBy, :receivedAt,
                            :key)
                    """)
                    .bind("id", file.id())
                    .bind("kind", file.kind())
                    .bind("name", file.name())
                    .bind("sizeBytes", file.sizeBytes())
                    .bind("sha256", sha256)
                    .bind("areaId", file.areaId())
                    .bind("controlTotal", file.controlTotal())
                    .bind("sentBy", file.sentBy())
                    .bind("receivedAt", file.receivedAt())
                    .bind("key", key)
                    .execute();
            h.createUpdate("""
                    insert into imports.surveys
                           (import_id, format, encoding, header_sealed, rows_in, other_sheets, refusal)
                    values (:id, :format, :encoding, :header, :rowsIn, :otherSheets, :refusal)
                    """)
                    .bind("id", file.id())
                    .bind("format", survey.format())
                    .bind("encoding", survey.encoding())
                    .bind("header", secrets.sealHeader(key, survey.header()))
                    .bind("rowsIn", survey.rowsIn())
                    .bind("otherSheets", write(survey.otherSheets()))
                    .bind("refusal", survey.refusal() == null ? null : write(survey.refusal()))
                    .execute();
        });
    }

    /// Locks the file's row until the transaction ends, so that start and cancellation come one after the other.
    void lock(ImportId id) {
        jdbi.useHandle(h -> h.createQuery("select id from imports.imports where id = :id for update")
                .bind("id", id)
                .mapTo(ImportId.class)
                .findOne());
    }

    void addStart(ImportId id, Start start) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into imports.starts (import_id, mapping, started_by, started_at)
                values (:id, :mapping, :by, :at)
                """)
                .bind("id", id)
                .bind("mapping", write(start.mapping().positions()))
                .bind("by", start.startedBy())
                .bind("at", start.startedAt())
                .execute());
    }

    void addCancellation(ImportId id, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into imports.cancellations (import_id, cancelled_by, cancelled_at) values (:id, :by, :now)
                """)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    Optional<Known> find(ImportId id) {
        return jdbi.withHandle(h -> h.createQuery(KNOWN + " where i.id = :id")
                .bind("id", id)
                .map(this::known)
                .findOne());
    }

    /// The newest first.
    List<Known> list(int limit) {
        return jdbi.withHandle(h -> h.createQuery(KNOWN + " order by i.received_at desc, i.id desc limit :limit")
                .bind("limit", limit)
                .map(this::known)
                .list());
    }

    /// Started and not at their end: what a server has to go on with after a fall.
    List<ImportId> listUnfinished() {
        return jdbi.withHandle(h -> h.createQuery("""
                select s.import_id
                  from imports.starts s
                 where not exists (select from imports.completions c where c.import_id = s.import_id)
                 order by s.import_id
                """).mapTo(ImportId.class).list());
    }

    /// In the order of the file.
    List<RefusedRow> listRefused(ImportId id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.row_number, r.sealed, i.key_number
                  from imports.refused_rows r
                  join imports.imports i on i.id = r.import_id
                 where r.import_id = :id
                 order by r.row_number
                 limit :limit
                """)
                .bind("id", id)
                .bind("limit", limit)
                .map(this::refused)
                .list());
    }

    /// All of them, however many, in the order of the file.
    void withRefused(ImportId id, Consumer<Stream<RefusedRow>> use) {
        jdbi.useTransaction(h -> {
            try (var rows = h.createQuery("""
                    select r.row_number, r.sealed, i.key_number
                      from imports.refused_rows r
                      join imports.imports i on i.id = r.import_id
                     where r.import_id = :id
                     order by r.row_number
                    """).bind("id", id).setFetchSize(ROWS_A_FETCH).map(this::refused).stream()) {
                use.accept(rows);
            }
        });
    }

    private RefusedRow refused(ResultSet row, StatementContext context) throws SQLException {
        return secrets.openRow(row.getLong("key_number"), row.getInt("row_number"), row.getBytes("sealed"));
    }

    private Known known(ResultSet row, StatementContext context) throws SQLException {
        var file = new Import(
                new ImportId(row.getObject("id", java.util.UUID.class)),
                row.getString("kind"),
                row.getString("name"),
                row.getLong("size_bytes"),
                new AreaId(row.getObject("area_id", java.util.UUID.class)),
                row.getObject("control_total", Integer.class),
                new AccountId(row.getObject("sent_by", java.util.UUID.class)),
                row.getTimestamp("received_at").toInstant());
        var same = row.getObject("same_as_id", java.util.UUID.class);
        return new Known(
                file,
                survey(row),
                start(row),
                instant(row, "cancelled_at"),
                instant(row, "completed_at"),
                instant(row, "ended_at"),
                new Progress(
                        row.getInt("batches"), row.getInt("last_row"), row.getInt("accepted"), row.getInt("refused")),
                same == null ? null : new ImportId(same));
    }

    private Survey survey(ResultSet row) throws SQLException {
        var format = row.getString("format");
        var refusal = row.getString("refusal");
        return new Survey(
                format == null ? null : SheetFile.Format.valueOf(format),
                row.getString("encoding"),
                secrets.openHeader(row.getLong("key_number"), row.getBytes("header_sealed")),
                row.getInt("rows_in"),
                read(row.getString("other_sheets"), new TypeReference<List<String>>() {}),
                refusal == null ? null : read(refusal, new TypeReference<Refusal>() {}));
    }

    private @Nullable Start start(ResultSet row) throws SQLException {
        var mapping = row.getString("mapping");
        var at = instant(row, "started_at");
        return mapping == null || at == null
                ? null
                : new Start(
                        new Mapping(read(mapping, new TypeReference<Map<String, Integer>>() {})),
                        new AccountId(row.getObject("started_by", java.util.UUID.class)),
                        at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
