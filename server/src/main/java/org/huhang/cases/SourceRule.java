package org.huhang.cases;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Who cannot have infected whom: nobody infects themselves, or somebody of whom they have it; and an infector who
/// falls
/// ill more than so many days after the infected is one only for a stated reason. Default 14: the longest incubation
/// that
/// the plans count with (8th edition, May 2021).
record SourceRule(int mostDaysLater) {
    static final SourceRule DEFAULT = new SourceRule(14);

    /// @param sources of each case its source as things stand
    /// @param infected and `infector`: the days of their onsets; nothing where there is none
    Optional<Refusal> refusal(
            CaseId of,
            CaseId source,
            Map<CaseId, CaseId> sources,
            @Nullable LocalDate infected,
            @Nullable LocalDate infector,
            String reason) {
        if (of.equals(source)) {
            return Optional.of(Refusal.invalid("cases.source-itself", "source", Map.of()));
        }
        if (leadsTo(of, source, sources)) {
            return Optional.of(Refusal.invalid("cases.source-circle", "source", Map.of()));
        }
        return infected != null
                        && infector != null
                        && infector.isAfter(infected.plusDays(mostDaysLater))
                        && reason.isEmpty()
                ? Optional.of(Refusal.invalid("cases.source-ill-later", "reason", Map.of("days", mostDaysLater)))
                : Optional.empty();
    }

    /// Whether the way up from `source` comes by `of`.
    private static boolean leadsTo(CaseId of, CaseId source, Map<CaseId, CaseId> sources) {
        Set<CaseId> seen = new HashSet<>();
        for (var at = source; at != null && seen.add(at); at = sources.get(at)) {
            if (at.equals(of)) {
                return true;
            }
        }
        return false;
    }
}
