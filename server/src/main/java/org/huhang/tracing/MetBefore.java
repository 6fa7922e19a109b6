package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huhang.cases.CaseId;
import org.huhang.cases.KnownExposures;
import org.huhang.cases.SourceCandidate;
import org.huhang.shared.CityClock;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Proposes who infected whom: a case that was a contact of another before falling ill. An investigator decides.
@ApplicationScoped
class MetBefore implements KnownExposures {
    private final Jdbi jdbi;
    private final ZoneId zone;

    MetBefore(Jdbi jdbi, CityClock clock) {
        this.jdbi = jdbi;
        this.zone = clock.zone();
    }

    /// Once for each stay; of who lives together neither end nor seconds are known.
    private record Met(
            CaseId infected,
            CaseId source,
            Instant start,
            String evidence,
            @Nullable Integer seconds,
            boolean home) {}

    @Override
    public Map<CaseId, List<SourceCandidate>> candidates(Collection<CaseId> cases) {
        Map<CaseId, Map<CaseId, List<Met>>> byInfected = new LinkedHashMap<>();
        list(cases)
                .forEach(met -> byInfected
                        .computeIfAbsent(met.infected(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(met.source(), _ -> new ArrayList<>())
                        .add(met));
        Map<CaseId, List<SourceCandidate>> found = new HashMap<>();
        byInfected.forEach((infected, sources) -> found.put(
                infected,
                sources.values().stream()
                        .sorted(Comparator.comparing(MetBefore::home)
                                .thenComparingLong(MetBefore::minutes)
                                .reversed())
                        .map(this::candidate)
                        .toList()));
        return found;
    }

    /// Who met the case before the day on which it fell ill, or was sampled.
    private List<Met> list(Collection<CaseId> cases) {
        return jdbi.withHandle(h -> h.createQuery("""
                select c.case_id as infected, e.case_id as source, e.start_at as start, e.evidence, e.seconds,
                       e.reason = 'HOUSEHOLD' as home
                  from tracing.traced_cases c
                  join tracing.standing_exposures e
                    on e.person_id = c.person_id and e.case_id <> c.case_id and e.degree = 1
                 where c.case_id = any(:cases) and e.start_at < c.sampled_at
                 order by c.case_id, e.case_id, e.start_at
                """)
                .bind("cases", Id.array(cases))
                .mapTo(Met.class)
                .list());
    }

    private SourceCandidate candidate(List<Met> met) {
        var last = met.getLast();
        return new SourceCandidate(last.source(), day(last.start()), last.evidence(), minutes(met));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static boolean home(List<Met> met) {
        return met.stream().anyMatch(Met::home);
    }

    private static long minutes(List<Met> met) {
        long seconds = 0;
        for (Met each : met) {
            var known = each.seconds();
            seconds += known == null ? 0 : known;
        }
        return seconds / 60;
    }
}
