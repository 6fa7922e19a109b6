package org.huhang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.imports.RefusedRow;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The files, what reading them gave, and the rows refused.
@ApplicationScoped
class ResultFileStore {
    private static final String FILE = """
            select f.id, f.name, f.size_bytes, f.control_total, f.organization_id, f.area_id,
                   f.sent_by, f.received_at,
                   r.batch_id, r.encoding, r.separator, r.rows_in, r.accepted, r.refused, r.positives,
                   r.refused_positives, r.ignored_columns, r.header, r.refusal, r.read_at
              from testing.result_files f
              left join testing.file_readings r on r.batch_id = f.id
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final FileSecrets secrets;
    private final SealedRows sealedRows;

    ResultFileStore(Jdbi jdbi, ObjectMapper json, FileSecrets secrets, SealedRows sealedRows) {
        this.jdbi = jdbi;
        this.json = json;
        this.secrets = secrets;
        this.sealedRows = sealedRows;
    }

    /// @param reading nothing as long as the file has not been read
    record Known(ResultFile file, @Nullable FileReading reading) {}

    /// One after the other for one laboratory: two of its files may name the same specimen.
    void lock(OrganizationId laboratory) {
        jdbi.useHandle(h -> h.execute(
                "select pg_advisory_xact_lock(hashtextextended('testing:' || ?, 0))",
                laboratory.value().toString()));
    }

    /// The file of these bytes that the laboratory sent before. A file refused as a whole counts only when it
    /// came with the same control total: sent with another, it deserves another look.
    Optional<BatchId> findSame(OrganizationId laboratory, byte[] sha256, @Nullable Integer controlTotal) {
        return jdbi.withHandle(h -> h.createQuery("""
                select f.id
                  from testing.result_files f
                  left join testing.file_readings r on r.batch_id = f.id
                 where f.organization_id = :laboratory and f.sha256 = :sha256
                   and (r.refusal is null or f.control_total is not distinct from :total)
                 order by r.refusal is null desc, f.received_at desc
                 limit 1
                """)
                .bind("laboratory", laboratory)
                .bind("sha256", sha256)
                .bind("total", controlTotal)
                .mapTo(BatchId.class)
                .findOne());
    }

    void add(ResultFile file, byte[] sha256, byte[] content) {
        jdbi.useHandle(h -> {
            long key = secrets.newKey(h);
            h.createUpdate("""
                insert into testing.result_files
                       (id, name, sha256, key_number, size_bytes, content_sealed, control_total, organization_id,
                        area_id, sent_by, received_at)
                values (:id, :name, :sha256, :key, :size, :content, :total, :organization, :area, :by, :at)
                """)
                    .bind("id", file.id())
                    .bind("key", key)
                    .bind("size", file.sizeBytes())
                    .bind("name", file.name())
                    .bind("sha256", sha256)
                    .bind("content", secrets.seal(key, content))
                    .bind("total", file.controlTotal())
                    .bind("organization", file.organizationId())
                    .bind("area", file.areaId())
                    .bind("by", file.sentBy())
                    .bind("at", file.receivedAt())
                    .execute();
        });
    }

    /// Nothing once the time for which it is kept is over.
    Optional<byte[]> findContent(BatchId id) {
        return jdbi.withHandle(h -> h.createQuery("""
                select key_number, content_sealed
                  from testing.result_files
                 where id = :id and content_sealed is not null
                """)
                .bind("id", id)
                .map((row, context) -> Optional.ofNullable(secrets.open(row.getLong(1), row.getBytes(2))))
                .findOne()
                .flatMap(found -> found));
    }

    private long keyOf(BatchId id) {
        return jdbi.withHandle(h -> h.createQuery("select key_number from testing.result_files where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    Optional<Known> find(BatchId id) {
        return jdbi.withHandle(h -> h.createQuery(FILE + " where f.id = :id")
                .bind("id", id)
                .map(this::known)
                .findOne());
    }

    /// The newest first.
    List<Known> list(int limit) {
        return jdbi.withHandle(h -> h.createQuery(FILE + " order by f.received_at desc, f.id desc limit :limit")
                .bind("limit", limit)
                .map(this::known)
                .list());
    }

    /// The newest first, of these laboratories alone.
    List<Known> listByOrganizations(Collection<OrganizationId> laboratories, int limit) {
        return jdbi.withHandle(h -> h.createQuery(FILE + """
                 where f.organization_id = any(:laboratories)
                 order by f.received_at desc, f.id desc
                 limit :limit
                """)
                .bind("laboratories", Id.array(laboratories))
                .bind("limit", limit)
                .map(this::known)
                .list());
    }

    void addReading(BatchId id, FileReading reading) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into testing.file_readings
                       (batch_id, encoding, separator, rows_in, accepted, refused, positives, refused_positives,
                        ignored_columns, header, refusal, read_at)
                values (:id, :encoding, :separator, :rowsIn, :accepted, :refused, :positives, :refusedPositives,
                        :ignored, :header, :refusal, :readAt)
                """)
                .bind("id", id)
                .bind("encoding", reading.encoding())
                .bind("separator", reading.separator())
                .bind("rowsIn", reading.rowsIn())
                .bind("accepted", reading.accepted())
                .bind("refused", reading.refused())
                .bind("positives", reading.positives())
                .bind("refusedPositives", reading.refusedPositives())
                .bind("ignored", write(reading.ignoredColumns()))
                .bind("header", write(reading.header()))
                .bind("refusal", reading.refusal() == null ? null : write(reading.refusal()))
                .bind("readAt", reading.readAt())
                .execute());
    }

    void addRefused(BatchId batch, List<ReadRow.Refused> rows) {
        long key = keyOf(batch);
        jdbi.useHandle(h -> {
            try (var copy = new org.huhang.shared.Copy(
                    h, "testing.refused_rows", "batch_id", "row_number", "looks_positive", "sealed")) {
                rows.forEach(row -> copy.row()
                        .put(batch)
                        .put(row.row().number())
                        .put(row.looksPositive())
                        .put(sealedRows.seal(key, row)));
            }
        });
    }

    /// Those that may hold a positive first, then in the order of the file.
    List<RefusedResult> listRefused(BatchId batch, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.row_number, r.looks_positive, r.sealed, f.key_number
                  from testing.refused_rows r
                  join testing.result_files f on f.id = r.batch_id
                 where r.batch_id = :batch
                 order by r.looks_positive desc, r.row_number
                 limit :limit
                """)
                .bind("batch", batch)
                .bind("limit", limit)
                .map((row, context) -> {
                    int number = row.getInt("row_number");
                    var opened = sealedRows.open(row.getLong("key_number"), number, row.getBytes("sealed"));
                    return new RefusedResult(
                            row.getBoolean("looks_positive"), new RefusedRow(number, opened.cells(), opened.reasons()));
                })
                .list());
    }

    /// @param looksPositive whether it may hold a positive that would otherwise go unnoticed
    record RefusedResult(boolean looksPositive, RefusedRow row) {}

    private Known known(java.sql.ResultSet row, org.jdbi.v3.core.statement.StatementContext context)
            throws java.sql.SQLException {
        var file = context.findRowMapperFor(ResultFile.class).orElseThrow().map(row, context);
        return new Known(file, row.getObject("batch_id") == null ? null : reading(row));
    }

    private FileReading reading(java.sql.ResultSet row) throws java.sql.SQLException {
        var refusal = row.getString("refusal");
        return new FileReading(
                row.getString("encoding"),
                row.getString("separator"),
                row.getInt("rows_in"),
                row.getInt("accepted"),
                row.getInt("refused"),
                row.getInt("positives"),
                row.getInt("refused_positives"),
                readTexts(row.getString("ignored_columns")),
                readTexts(row.getString("header")),
                refusal == null ? null : read(refusal, new TypeReference<Refusal>() {}),
                row.getTimestamp("read_at").toInstant());
    }

    private List<String> readTexts(String text) {
        return read(text, new TypeReference<List<String>>() {});
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
