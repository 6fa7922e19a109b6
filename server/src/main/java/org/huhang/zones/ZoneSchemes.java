package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// The schemes with all that their levels order. A handful of rows each: read whole.
@ApplicationScoped
public class ZoneSchemes {
    private final Jdbi jdbi;

    ZoneSchemes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record SchemeRow(
            String code,
            @Nested("name") Wording name,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nested("source") Wording source,
            Confidence confidence) {}

    private record LevelRow(
            String schemeCode,
            String code,
            int rank,
            @Nested("name") Wording name,
            int reviewDays,
            int lapseDays,
            @Nested("source") Wording source,
            Confidence confidence) {}

    private record OfLevel(String schemeCode, String levelCode) {}

    private record MeasureRow(@Nested OfLevel of, @Nested Measure measure) {}

    private record ConditionRow(@Nested OfLevel of, @Nested ReleaseCondition condition) {}

    public Optional<ZoneScheme> find(String code) {
        return list().stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    public Optional<ZoneLevel> find(String scheme, String level) {
        return find(scheme)
                .flatMap(found -> found.levels().stream()
                        .filter(each -> each.code().equals(level))
                        .findFirst());
    }

    /// The newest first.
    public List<ZoneScheme> list() {
        return jdbi.withHandle(h -> {
            var measures = h.createQuery("""
                    select scheme_code, level_code, kind, setting, rounds, every_days, test_days, pool_size, days,
                           since_date, min_hours
                      from zones.measures
                    """)
                    .mapTo(MeasureRow.class)
                    .collect(Collectors.groupingBy(
                            MeasureRow::of, Collectors.mapping(MeasureRow::measure, Collectors.toList())));
            var conditions = h.createQuery("""
                    select scheme_code, level_code, kind, days, to_level, source_zh, source_en, confidence
                      from zones.release_conditions
                    """)
                    .mapTo(ConditionRow.class)
                    .collect(Collectors.groupingBy(
                            ConditionRow::of, Collectors.mapping(ConditionRow::condition, Collectors.toList())));
            var levels = h.createQuery("""
                    select scheme_code, code, rank, name_zh, name_en, review_days, lapse_days, source_zh, source_en, confidence
                      from zones.levels
                     order by rank
                    """).mapTo(LevelRow.class).collect(Collectors.groupingBy(LevelRow::schemeCode));
            return h.createQuery("""
                    select code, name_zh, name_en, start_date, end_date, source_zh, source_en, confidence
                      from zones.schemes
                     order by start_date desc, code
                    """)
                    .mapTo(SchemeRow.class)
                    .map(row -> new ZoneScheme(
                            row.code,
                            row.name,
                            row.startDate,
                            row.endDate,
                            row.source,
                            row.confidence,
                            levels.getOrDefault(row.code, List.of()).stream()
                                    .map(level -> level(
                                            level,
                                            measures.getOrDefault(new OfLevel(row.code, level.code), List.of()),
                                            conditions.getOrDefault(new OfLevel(row.code, level.code), List.of())))
                                    .toList()))
                    .list();
        });
    }

    private static ZoneLevel level(LevelRow row, List<Measure> measures, List<ReleaseCondition> conditions) {
        return new ZoneLevel(
                row.code,
                row.rank,
                row.name,
                row.reviewDays,
                row.lapseDays,
                row.source,
                row.confidence,
                measures.stream().sorted(Comparator.comparing(Measure::kind)).toList(),
                conditions.stream()
                        .sorted(Comparator.comparing(ReleaseCondition::kind))
                        .toList());
    }
}
