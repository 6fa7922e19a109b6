package org.huhang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Batches and the rows refused.
@ApplicationScoped
class TubeBatchStore {
    private static final String BATCH = """
            select id, way, laboratory_id, organization_id, area_id, sent_by, confirmed_by, rows_in, accepted, refused,
                   positives, negatives, held, received_at
              from testing.tube_batches
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    TubeBatchStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// One after the other for one laboratory: two of its batches may name the same tube.
    void lock(OrganizationId laboratory) {
        jdbi.useHandle(h -> h.execute(
                "select pg_advisory_xact_lock(hashtextextended('tubes:' || ?, 0))",
                laboratory.value().toString()));
    }

    void add(TubeBatch batch, @Nullable Instant lastTestedAt) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into testing.tube_batches
                       (id, way, laboratory_id, organization_id, area_id, sent_by, confirmed_by, rows_in, accepted,
                        refused, positives, negatives, held, last_tested_at, received_at)
                values (:id, :way, :laboratoryId, :organizationId, :areaId, :sentBy, :confirmedBy, :rowsIn, :accepted,
                        :refused, :positives, :negatives, :held, :lastTestedAt, :receivedAt)
                """)
                .bind("id", batch.id())
                .bind("way", batch.way())
                .bind("laboratoryId", batch.laboratoryId())
                .bind("organizationId", batch.organizationId())
                .bind("areaId", batch.areaId())
                .bind("sentBy", batch.sentBy())
                .bind("confirmedBy", batch.confirmedBy())
                .bind("rowsIn", batch.rowsIn())
                .bind("accepted", batch.accepted())
                .bind("refused", batch.refused())
                .bind("positives", batch.positives())
                .bind("negatives", batch.negatives())
                .bind("held", batch.held())
                .bind("receivedAt", batch.receivedAt())
                .bind("lastTestedAt", lastTestedAt)
                .execute());
    }

    void addRefused(BatchId batch, List<TubeRead.Refused> rows, Instant receivedAt) {
        jdbi.useHandle(h -> {
            try (var copy = new Copy(
                    h,
                    "testing.refused_tubes",
                    "batch_id",
                    "row_number",
                    "tube_code",
                    "finding",
                    "looks_positive",
                    "reasons",
                    "received_at")) {
                rows.forEach(row -> copy.row()
                        .put(batch)
                        .put(row.number())
                        .put(row.tubeCode())
                        .put(row.finding())
                        .put(row.looksPositive())
                        .put(write(row.reasons()))
                        .put(receivedAt));
            }
        });
    }

    Optional<TubeBatch> find(BatchId id) {
        return jdbi.withHandle(h -> h.createQuery(BATCH + " where id = :id")
                .bind("id", id)
                .mapTo(TubeBatch.class)
                .findOne());
    }

    /// The latest first, of these laboratories and of those in these areas.
    List<TubeBatch> list(Collection<OrganizationId> laboratories, Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(BATCH + """
                 where organization_id = any(:laboratories) or area_id = any(:areas)
                 order by received_at desc, id desc
                 limit :limit
                """)
                .bind("laboratories", Id.array(laboratories))
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(TubeBatch.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from testing.tube_batches")
                .mapTo(AreaId.class)
                .list());
    }

    /// Those that may hold a positive first, then in the order of the batch.
    List<TubeRead.Refused> listRefused(BatchId batch, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select row_number, tube_code, finding, looks_positive, reasons
                  from testing.refused_tubes
                 where batch_id = :batch
                 order by looks_positive desc, row_number
                 limit :limit
                """)
                .bind("batch", batch)
                .bind("limit", limit)
                .map((row, context) -> new TubeRead.Refused(
                        row.getInt("row_number"),
                        row.getString("tube_code"),
                        row.getString("finding"),
                        row.getBoolean("looks_positive"),
                        read(row.getString("reasons"))))
                .list());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Refusal> read(String reasons) {
        try {
            return json.readValue(reasons, new TypeReference<List<Refusal>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
