package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RuleStore {
    private final Jdbi jdbi;

    RuleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record EditionRow(
            String edition,
            String disease,
            boolean enabled,
            String issuer,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            int windowDays,
            SecondaryPolicy secondary,
            @Nullable Integer crowdPeople,
            @Nullable ContactClass crowdClass,
            @Nullable String zoneScheme,
            @Nullable Integer staySeconds,
            @Nullable LocalDate staySince,
            String source,
            String confidence) {}

    /// All that were ever in force, the oldest first; some dozens.
    List<RuleEdition> list() {
        return jdbi.withHandle(h -> {
            var settings = settings(h);
            var classes = classes(h);
            return h.createQuery("""
                            select edition, disease, enabled, issuer, start_date, end_date, window_days, secondary,
                                   crowd_people, crowd_class, zone_scheme, stay_seconds, stay_since, source, confidence
                              from tracing.rule_editions
                             order by start_date, edition
                            """).mapTo(EditionRow.class).list().stream()
                    .map(row -> edition(
                            row,
                            settings.getOrDefault(row.edition, List.of()),
                            classes.getOrDefault(row.edition, List.of())))
                    .toList();
        });
    }

    private static RuleEdition edition(EditionRow row, List<SettingLine> settings, List<ClassRule> classes) {
        return new RuleEdition(
                row.edition,
                row.disease,
                row.enabled,
                row.issuer,
                row.startDate,
                row.endDate,
                row.windowDays,
                row.secondary,
                row.crowdPeople == null || row.crowdClass == null
                        ? null
                        : new RuleEdition.Crowd(row.crowdPeople, row.crowdClass),
                row.zoneScheme == null || row.staySeconds == null || row.staySince == null
                        ? null
                        : new LocalScope(row.zoneScheme, row.staySeconds, row.staySince),
                row.source,
                row.confidence,
                settings,
                classes);
    }

    private static Map<String, List<SettingLine>> settings(Handle h) {
        record Row(String edition, @Nested SettingLine line) {}
        return h.createQuery("""
                select edition, degree, setting, at_least_seconds, tail_seconds, any_time, same_coach, near_rows,
                       class_near, class_beyond, high_risk_seconds, source, confidence
                  from tracing.setting_rules
                 order by edition, degree, setting
                """)
                .mapTo(Row.class)
                .collect(Collectors.groupingBy(Row::edition, Collectors.mapping(Row::line, Collectors.toList())));
    }

    private static Map<String, List<ClassRule>> classes(Handle h) {
        record Row(String edition, @Nested ClassRule rule) {}
        return h.createQuery("""
                select edition, contact_class, stay_days, stay_place, home_days, test_days, home_test_days, double_sample,
                       hours_to_stay, source, confidence
                  from tracing.class_rules
                 order by edition, array_position(array['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL'], contact_class)
                """)
                .mapTo(Row.class)
                .collect(Collectors.groupingBy(Row::edition, Collectors.mapping(Row::rule, Collectors.toList())));
    }
}
