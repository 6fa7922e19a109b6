package org.huhang.visits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.imports.RefusedRow;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Files of visits and the facts about each.
@ApplicationScoped
class VisitImportStore {
    private static final int ROWS_A_FETCH = 5_000;
    private static final String KNOWN = """
            select i.id, i.area_id, i.name, i.size_bytes, i.control_total, i.key_number, i.sent_by, i.received_at,
                   p.parts, p.received, s.started_at, g.step, g.rows_done, r.refusal, r.header_sealed, r.rows_in,
                   r.refused, r.visits, r.reasons, r.completed_at, e.ended_at, w.withdrawn_at
              from visits.imports i
              left join visits.import_starts s on s.import_id = i.id
              left join visits.import_progress g on g.import_id = i.id
              left join visits.import_results r on r.import_id = i.id
              left join visits.import_endings e on e.import_id = i.id
              left join visits.batch_withdrawals w on w.batch_id = i.id
              cross join lateral (
                    select count(*) as parts, coalesce(sum(clear_bytes), 0) as received
                      from visits.import_parts
                     where import_id = i.id) p
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final FileKeys keys;

    VisitImportStore(Jdbi jdbi, ObjectMapper json, FileKeys keys) {
        this.jdbi = jdbi;
        this.json = json;
        this.keys = keys;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(int number, long clearBytes, byte[] clearSha256, long bytes, byte[] sha256) {}

    enum Step {
        READING,
        CHECKING,
        WRITING
    }

    /// @param refusal why nothing of it was taken, if that is so
    /// @param reasons how many rows were refused for what, by code
    record Result(
            @Nullable Refusal refusal,
            List<String> header,
            long rowsIn,
            long refused,
            long visits,
            Map<String, Long> reasons,
            Instant completedAt) {}

    /// @param parts that were received so far
    record Known(
            VisitImport file,
            int parts,
            long receivedBytes,
            @Nullable Instant startedAt,
            @Nullable Step step,
            long rowsDone,
            @Nullable Result result,
            @Nullable Instant endedAt,
            @Nullable Instant withdrawnAt) {}

    private record Row(List<String> cells, List<Refusal> reasons) {}

    void add(VisitImport file) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.imports
                       (id, area_id, name, size_bytes, control_total, key_number, sent_by, received_at)
                values (:id, :areaId, :name, :sizeBytes, :controlTotal, :keyNumber, :sentBy, :receivedAt)
                """)
                .bind("id", file.id())
                .bind("areaId", file.areaId())
                .bind("name", file.name())
                .bind("sizeBytes", file.sizeBytes())
                .bind("controlTotal", file.controlTotal())
                .bind("keyNumber", file.keyNumber())
                .bind("sentBy", file.sentBy())
                .bind("receivedAt", file.receivedAt())
                .execute());
    }

    long newKey() {
        return jdbi.withHandle(keys::newKey);
    }

    Optional<Known> find(VisitImportId id) {
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

    /// Until the transaction ends.
    void lock(VisitImportId id) {
        jdbi.useHandle(h -> h.createQuery("select id from visits.imports where id = :id for update")
                .bind("id", id)
                .mapTo(VisitImportId.class)
                .findOne());
    }

    void addPart(VisitImportId id, Part part) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.import_parts (import_id, number, clear_bytes, clear_sha256, bytes, sha256)
                values (:id, :number, :clearBytes, :clearSha256, :bytes, :sha256)
                """)
                .bind("id", id)
                .bind("number", part.number())
                .bind("clearBytes", part.clearBytes())
                .bind("clearSha256", part.clearSha256())
                .bind("bytes", part.bytes())
                .bind("sha256", part.sha256())
                .execute());
    }

    List<Part> listParts(VisitImportId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select number, clear_bytes, clear_sha256, bytes, sha256
                  from visits.import_parts
                 where import_id = :id
                 order by number
                """).bind("id", id).mapTo(Part.class).list());
    }

    void deleteParts(Collection<VisitImportId> ids) {
        jdbi.useHandle(h -> h.createUpdate("delete from visits.import_parts where import_id = any(:ids)")
                .bind("ids", org.huhang.shared.Id.array(ids))
                .execute());
    }

    /// The names of all parts that must be there.
    Set<String> listNames() {
        record Name(UUID importId, int number) {}
        var names = new HashSet<String>();
        jdbi.withHandle(h -> h.createQuery("""
                select p.import_id, p.number
                  from visits.import_parts p
                 where not exists (select from visits.import_results r where r.import_id = p.import_id)
                   and not exists (select from visits.import_endings e where e.import_id = p.import_id)
                """).mapTo(Name.class).list())
                .forEach(each -> names.add(VisitFolder.part(each.importId, each.number)));
        return names;
    }

    void addStart(VisitImportId id, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.import_starts (import_id, started_by, started_at) values (:id, :by, :now)
                """)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Started and not at their end: what a server has to begin again after a fall.
    List<VisitImportId> listUnfinished() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select s.import_id
                  from visits.import_starts s
                 where not exists (select from visits.import_results r where r.import_id = s.import_id)
                 order by s.import_id
                """).mapTo(VisitImportId.class).list());
    }

    /// Nothing is left of a reading that was cut off.
    void beginAnew(VisitImportId id) {
        jdbi.useHandle(h -> h.createUpdate("delete from visits.import_refused_rows where import_id = :id")
                .bind("id", id)
                .execute());
    }

    void showProgress(VisitImportId id, Step step, long rowsDone) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.import_progress (import_id, step, rows_done) values (:id, :step, :rows)
                on conflict (import_id) do update set step = excluded.step, rows_done = excluded.rows_done
                """)
                .bind("id", id)
                .bind("step", step)
                .bind("rows", rowsDone)
                .execute());
    }

    void addRefused(VisitImport file, List<RefusedRow> rows) {
        jdbi.useTransaction(h -> {
            try (var copy = new Copy(h, "visits.import_refused_rows", "import_id", "row_number", "sealed")) {
                for (RefusedRow row : rows) {
                    copy.row()
                            .put(file.id())
                            .put(row.rowNumber())
                            .put(keys.sealText(
                                    file.keyNumber(),
                                    "row/" + row.rowNumber(),
                                    write(new Row(row.cells(), row.reasons()))));
                }
            }
        });
    }

    /// All of them, however many, in the order of the file. A row whose time is over says nothing.
    void withRefused(VisitImport file, Consumer<Stream<RefusedRow>> use) {
        jdbi.useTransaction(h -> {
            try (var rows = h
                    .createQuery("""
                    select row_number, sealed
                      from visits.import_refused_rows
                     where import_id = :id
                     order by row_number
                    """)
                    .bind("id", file.id())
                    .setFetchSize(ROWS_A_FETCH)
                    .map((row, context) -> refused(file.keyNumber(), row.getInt(1), row.getBytes(2)))
                    .stream()) {
                use.accept(rows);
            }
        });
    }

    private RefusedRow refused(long key, int number, byte @Nullable [] sealedRow) {
        var text = keys.openText(key, "row/" + number, sealedRow);
        var row = text == null ? new Row(List.of(), List.of()) : read(text, new TypeReference<Row>() {});
        return new RefusedRow(number, row.cells(), row.reasons());
    }

    void addResult(VisitImport file, Result result) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.import_results
                       (import_id, refusal, header_sealed, rows_in, refused, visits, reasons, completed_at)
                values (:id, :refusal::jsonb, :header, :rowsIn, :refused, :visits, :reasons::jsonb, :completedAt)
                """)
                .bind("id", file.id())
                .bind("refusal", result.refusal() == null ? null : write(result.refusal()))
                .bind("header", keys.sealText(file.keyNumber(), "header", write(result.header())))
                .bind("rowsIn", result.rowsIn())
                .bind("refused", result.refused())
                .bind("visits", result.visits())
                .bind("reasons", write(result.reasons()))
                .bind("completedAt", result.completedAt())
                .execute());
    }

    record Ended(VisitImportId id, long keyNumber) {}

    /// Those received before this that nobody reads, the oldest first.
    List<Ended> end(Instant before, Instant now, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                with over as (
                    select i.id, i.key_number
                      from visits.imports i
                     where i.received_at <= :before
                       and not exists (select from visits.import_endings e where e.import_id = i.id)
                       and (not exists (select from visits.import_starts s where s.import_id = i.id)
                            or exists (select from visits.import_results r where r.import_id = i.id))
                     order by i.received_at, i.id
                     limit :limit
                       for update of i skip locked),
                rows as (
                    update visits.import_refused_rows set sealed = null where import_id in (select id from over)),
                headers as (
                    update visits.import_results set header_sealed = null where import_id in (select id from over)),
                endings as (
                    insert into visits.import_endings (import_id, ended_at) select id, :now from over)
                select id, key_number from over
                """)
                .bind("before", before)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Ended.class)
                .list());
    }

    private Known known(ResultSet row, StatementContext context) throws SQLException {
        var total = row.getObject("control_total", Long.class);
        var file = new VisitImport(
                new VisitImportId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getString("name"),
                row.getLong("size_bytes"),
                total,
                row.getLong("key_number"),
                new AccountId(row.getObject("sent_by", UUID.class)),
                row.getTimestamp("received_at").toInstant());
        var step = row.getString("step");
        return new Known(
                file,
                row.getInt("parts"),
                row.getLong("received"),
                instant(row, "started_at"),
                step == null ? null : Step.valueOf(step),
                row.getLong("rows_done"),
                result(row, file.keyNumber()),
                instant(row, "ended_at"),
                instant(row, "withdrawn_at"));
    }

    private @Nullable Result result(ResultSet row, long key) throws SQLException {
        var completed = instant(row, "completed_at");
        if (completed == null) {
            return null;
        }
        var refusal = row.getString("refusal");
        var header = keys.openText(key, "header", row.getBytes("header_sealed"));
        return new Result(
                refusal == null ? null : read(refusal, new TypeReference<Refusal>() {}),
                header == null ? List.of() : read(header, new TypeReference<List<String>>() {}),
                row.getLong("rows_in"),
                row.getLong("refused"),
                row.getLong("visits"),
                read(Objects.requireNonNull(row.getString("reasons")), new TypeReference<Map<String, Long>>() {}),
                completed);
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
