package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;

/// The results that stand.
@ApplicationScoped
class ResultStore {
    private final Jdbi jdbi;

    ResultStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(ResultFile file, List<ReadRow.Accepted> rows) {
        jdbi.useHandle(h -> {
            try (var copy = new Copy(
                    h,
                    "testing.results",
                    "id",
                    "batch_id",
                    "row_number",
                    "organization_id",
                    "specimen_code",
                    "person_id",
                    "laboratory",
                    "collected_at",
                    "reported_at",
                    "received_at",
                    "finding",
                    "ct_values")) {
                rows.forEach(row -> copy.row()
                        .put(Ids.next())
                        .put(file.id())
                        .put(row.row().number())
                        .put(file.organizationId())
                        .put(row.cells().specimenCode())
                        .put(row.personId())
                        .put(row.cells().laboratory())
                        .put(row.cells().collectedAt())
                        .put(row.cells().reportedAt())
                        .put(file.receivedAt())
                        .put(row.cells().finding().name())
                        .put(row.cells().ctValues()));
            }
        });
    }

    Map<String, Earlier> listBySpecimens(OrganizationId laboratory, Collection<String> specimenCodes) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.specimen_code, r.row_number, coalesce(f.name, r.specimen_code) as file_name, r.person_id,
                       r.collected_at, r.reported_at, r.finding
                  from testing.results r
                  left join testing.result_files f on f.id = r.batch_id
                 where r.organization_id = :laboratory and r.specimen_code = any(:codes)
                """)
                .bind("laboratory", laboratory)
                .bind("codes", specimenCodes.toArray(String[]::new))
                .mapTo(Earlier.class)
                .collect(Collectors.toMap(Earlier::specimenCode, Function.identity())));
    }

    List<PositiveResult> listPositives(BatchId batch) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.id, r.batch_id, r.person_id, r.specimen_code, r.laboratory, r.ct_values, r.collected_at,
                       r.reported_at, coalesce(r.sent_by, f.sent_by) as sent_by
                  from testing.results r
                  left join testing.result_files f on f.id = r.batch_id
                 where r.batch_id = :batch and r.finding = 'POSITIVE'
                 order by r.row_number
                """)
                .bind("batch", batch)
                .mapTo(PositiveResult.class)
                .list());
    }

    /// What stands of the tube now decides over all its earlier results: a second positive corrects none.
    private static final String CORRECTED = """
            select r.id, r.specimen_code, s.finding, s.result_id as corrected_by, w.corrected_at
              from testing.results r
              join testing.own_results o on o.result_id = r.id
              join lateral (select l.result_id, l.finding
                              from testing.own_results l
                             where l.tube_code = o.tube_code
                             order by l.result_id desc
                             limit 1) as s on s.finding <> 'POSITIVE'
              join lateral (select min(c.corrected_at) as corrected_at
                              from testing.own_results e
                              join testing.own_corrections c on c.result_id = e.result_id
                             where e.tube_code = o.tube_code and c.corrected_by = s.result_id) as w
                on w.corrected_at is not null
             where r.finding = 'POSITIVE' and
            """;

    List<CorrectedResult> listCorrected(BatchId batch) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTED + """
                       o.tube_code in (select b.tube_code
                                         from testing.own_corrections n
                                         join testing.own_results b on b.result_id = n.result_id
                                        where n.batch_id = :batch)
                 order by r.id
                """)
                .bind("batch", batch)
                .mapTo(CorrectedResult.class)
                .list());
    }

    List<CorrectedResult> findCorrected(Collection<ResultId> positives) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTED + " r.id = any(:ids) order by r.id")
                .bind("ids", Id.array(positives))
                .mapTo(CorrectedResult.class)
                .list());
    }

    /// @param rowNumber the row in the file; names and numbers of persons are not shown here
    record ResultLine(
            int rowNumber,
            String specimenCode,
            Finding finding,
            String laboratory,
            String ctValues,
            Instant collectedAt,
            Instant reportedAt) {}

    /// The positives first, then in the order of the file.
    List<ResultLine> listLines(BatchId batch, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select row_number, specimen_code, finding, laboratory, ct_values, collected_at, reported_at
                  from testing.results
                 where batch_id = :batch
                 order by finding = 'POSITIVE' desc, row_number
                 limit :limit
                """)
                .bind("batch", batch)
                .bind("limit", limit)
                .mapTo(ResultLine.class)
                .list());
    }
}
