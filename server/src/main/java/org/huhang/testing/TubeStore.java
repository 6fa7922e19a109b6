package org.huhang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.specimens.LaboratoryId;
import org.huhang.testing.PositiveCluster.Tally;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The versions of tubes' results, why some are held, and what became of those.
@ApplicationScoped
class TubeStore {
    private static final String RESULT = """
            r.id, r.tube_code, r.laboratory_id, r.finding, r.tested_at, r.reported_at, r.received_at, r.corrects
            """;
    private static final String RELEASED = "select " + RESULT + """
              from testing.tube_results r
             where r.batch_id = :batch and r.implausible = 0
            union all
            select
            """ + RESULT + """
              from testing.tube_releases x
              join testing.tube_results r on r.id = x.result_id
             where x.batch_id = :batch and x.released
            """;
    private static final String STATE = """
            case when x.released then 'RELEASED' when x.released = false then 'REJECTED'
                 when r.implausible = 0 then 'RELEASED' else 'HELD' end
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    TubeStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// A row that is taken in.
    ///
    /// @param people bound to the tube, as far as known
    record Accepted(TubeRow row, @Nullable ResultId corrects, List<Implausibility> why, int people) {}

    /// @return the ids, in the order of the rows
    List<ResultId> add(BatchId batch, LaboratoryId laboratory, List<Accepted> rows, Instant receivedAt) {
        List<ResultId> ids = new ArrayList<>(rows.size());
        jdbi.useHandle(h -> {
            try (var copy = new Copy(
                    h,
                    "testing.tube_results",
                    "id",
                    "batch_id",
                    "row_number",
                    "tube_code",
                    "laboratory_id",
                    "finding",
                    "tested_at",
                    "reported_at",
                    "received_at",
                    "corrects",
                    "correction_reason",
                    "implausible",
                    "people")) {
                for (Accepted each : rows) {
                    var id = new ResultId(Ids.next());
                    ids.add(id);
                    var row = each.row();
                    copy.row()
                            .put(id)
                            .put(batch)
                            .put(row.number())
                            .put(row.tubeCode())
                            .put(laboratory)
                            .put(row.finding().name())
                            .put(row.testedAt())
                            .put(row.reportedAt())
                            .put(receivedAt)
                            .put(each.corrects())
                            .put(each.corrects() == null ? null : row.correction())
                            .put(each.why().size())
                            .put(each.people());
                }
            }
            try (var copy = new Copy(h, "testing.target_genes", "result_id", "gene", "ct")) {
                for (int i = 0; i < rows.size(); i++) {
                    for (TargetCt target : rows.get(i).row().targets()) {
                        copy.row().put(ids.get(i)).put(target.gene());
                        if (target.ct() == null) {
                            copy.none();
                        } else {
                            copy.put(target.ct().doubleValue());
                        }
                    }
                }
            }
            try (var copy = new Copy(h, "testing.implausibilities", "result_id", "rule", "params")) {
                for (int i = 0; i < rows.size(); i++) {
                    for (Implausibility why : rows.get(i).why()) {
                        copy.row().put(ids.get(i)).put(why.rule()).put(write(why.params()));
                    }
                }
            }
        });
        return ids;
    }

    List<TubeResult> listReleased(BatchId batch) {
        return jdbi.withHandle(h -> h.createQuery(RELEASED + " order by 1")
                .bind("batch", batch)
                .mapTo(TubeResult.class)
                .list());
    }

    List<TubeResult> listStanding(BatchId batch) {
        return jdbi.withHandle(h -> h.createQuery("select " + RESULT + " from (" + RELEASED + """
                ) as r
                 where not exists (select from testing.tube_results later
                                     left join testing.tube_releases x on x.result_id = later.id
                                    where later.tube_code = r.tube_code and later.id > r.id
                                      and coalesce(x.released, later.implausible = 0))
                 order by r.id
                """)
                .bind("batch", batch)
                .mapTo(TubeResult.class)
                .list());
    }

    /// Of those that stand by this batch, whose tube had one person bound to it when the result came.
    Set<String> singles(BatchId batch) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select tube_code from testing.tube_results where batch_id = :batch and people = 1
                union
                select r.tube_code
                  from testing.tube_releases x
                  join testing.tube_results r on r.id = x.result_id
                 where x.batch_id = :batch and r.people = 1
                """).bind("batch", batch).mapTo(String.class).collect(Collectors.toSet()));
    }

    /// Tubes to which nobody was bound when a positive or unclear result came for them, the latest first.
    List<String> listPositiveOfNobody(Instant since, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select tube_code
                  from testing.tube_results
                 where received_at > :since and people = 0 and finding in ('POSITIVE', 'INDETERMINATE')
                 order by received_at desc, id desc
                 limit :limit
                """)
                .bind("since", since)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    List<TubeResult> listHeld(BatchId batch) {
        return jdbi.withHandle(h -> h.createQuery("select " + RESULT + """
                  from testing.tube_results r
                 where r.batch_id = :batch and r.implausible > 0
                 order by r.id
                """)
                .bind("batch", batch)
                .mapTo(TubeResult.class)
                .list());
    }

    /// The earlier versions of a tube before the later.
    List<TubeVersion> listVersions(Collection<String> codes) {
        return jdbi.withHandle(h -> h.createQuery("select " + RESULT + ", " + STATE + """
                 as state
                  from testing.tube_results r
                  left join testing.tube_releases x on x.result_id = r.id
                 where r.tube_code = any(:codes)
                 order by r.id
                """)
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(TubeVersion.class)
                .list());
    }

    List<TubeResults.UnknownTube> listUnknown(Instant since, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select f.tube_code, max(f.received_at) as received_at
                  from testing.refused_tubes f
                 where f.received_at >= :since and f.reasons like '%"testing.tube-unknown"%'
                   and not exists (select from testing.tube_results r where r.tube_code = f.tube_code)
                 group by f.tube_code
                 order by 2, 1
                 limit :limit
                """)
                .bind("since", since)
                .bind("limit", limit)
                .mapTo(TubeResults.UnknownTube.class)
                .list());
    }

    Map<String, List<TubeVersion>> versionsByTube(Collection<String> codes) {
        return listVersions(codes).stream()
                .collect(Collectors.groupingBy(each -> each.result().tubeCode()));
    }

    Map<ResultId, List<TargetCt>> targets(Collection<ResultId> ids) {
        record Target(
                ResultId resultId, String gene, @Nullable Double ct) {}
        return jdbi.withHandle(h -> h
                .createQuery("""
                select result_id, gene, ct from testing.target_genes where result_id = any(:ids) order by gene
                """)
                .bind("ids", Id.array(ids))
                .map((row, context) -> new Target(
                        context.findColumnMapperFor(ResultId.class)
                                .orElseThrow()
                                .map(row, "result_id", context),
                        row.getString("gene"),
                        row.getObject("ct", Double.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Target::resultId,
                        Collectors.mapping(each -> new TargetCt(each.gene(), each.ct()), Collectors.toList()))));
    }

    Map<ResultId, List<Implausibility>> reasons(Collection<ResultId> ids) {
        Map<ResultId, List<Implausibility>> reasons = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                select result_id, rule, params from testing.implausibilities where result_id = any(:ids) order by rule
                """)
                .bind("ids", Id.array(ids))
                .map((row, context) -> Map.entry(
                        new ResultId(row.getObject("result_id", java.util.UUID.class)),
                        new Implausibility(row.getString("rule"), read(row.getString("params")))))
                .forEach(each -> reasons.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue())));
        return reasons;
    }

    /// How many results of that laboratory were tested in the 24 hours before that instant, it included.
    long countTested(LaboratoryId laboratory, Instant until) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*) from testing.tube_results
                 where laboratory_id = :laboratory and tested_at > :from and tested_at <= :until
                """)
                .bind("laboratory", laboratory)
                .bind("from", until.minus(Duration.ofHours(24)))
                .bind("until", until)
                .mapTo(Long.class)
                .one());
    }

    /// What came in in the 24 hours before now: of that laboratory and, under false, of all others.
    Map<Boolean, Tally> tallies(LaboratoryId laboratory, Instant now) {
        record Row(boolean own, long tested, long positive) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select laboratory_id = :laboratory as own, sum(accepted)::bigint as tested,
                       sum(positives)::bigint as positive
                  from testing.tube_batches
                 where received_at > :from and received_at <= :now
                 group by 1
                """)
                .bind("laboratory", laboratory)
                .bind("from", now.minus(Duration.ofHours(24)))
                .bind("now", now)
                .mapTo(Row.class)
                .collect(Collectors.toMap(Row::own, row -> new Tally(row.tested(), row.positive()))));
    }

    ResultParameters parameters(LocalDate on) {
        record Row(String code, double value) {}
        return new ResultParameters(jdbi.withHandle(h ->
                h.createQuery("""
                select distinct on (code) code, value
                  from testing.result_parameters
                 where start_date <= :on and (end_date is null or end_date > :on)
                 order by code, start_date desc
                """).bind("on", on).mapTo(Row.class).collect(Collectors.toMap(Row::code, Row::value))));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(String params) {
        try {
            return json.readValue(params, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
