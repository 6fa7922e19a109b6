package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.registry.Parentage;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;

/// Which numbers hold where and when: of several the one of the smallest area, then the latest.
@ApplicationScoped
class CallupRules {
    private final Jdbi jdbi;
    private final Areas areas;

    CallupRules(Jdbi jdbi, Areas areas) {
        this.jdbi = jdbi;
        this.areas = areas;
    }

    /// One of each code, in the order of codes.
    List<CallupRule> inForce(AreaId area, LocalDate day) {
        var path = areas.breadcrumb(area, Parentage.STATUTORY, day).stream()
                .map(Area::id)
                .toList();
        Map<RuleCode, CallupRule> found = new EnumMap<>(RuleCode.class);
        for (CallupRule rule : list(day)) {
            if (rule.areaId() == null || path.contains(rule.areaId())) {
                found.merge(rule.code(), rule, (one, other) -> depth(other, path) >= depth(one, path) ? other : one);
            }
        }
        return List.copyOf(found.values());
    }

    CallupNumbers numbers(AreaId area, LocalDate day) {
        return new CallupNumbers(inForce(area, day));
    }

    private static int depth(CallupRule rule, List<AreaId> path) {
        return rule.areaId() == null ? -1 : path.indexOf(rule.areaId());
    }

    /// The earlier first.
    private List<CallupRule> list(LocalDate day) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select code, area_id, start_date, end_date, value, least, most, source_zh, source_en, confidence
                  from callups.rules
                 where start_date <= :day and (end_date is null or end_date > :day)
                 order by start_date, id
                """).bind("day", day).mapTo(CallupRule.class).list());
    }
}
