package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.testing.Results;

/// When the first specimen of a case was taken that is positive still. Where the laboratory has corrected all of them
/// it
/// is that with which the case was opened, for a case stands until a second person says otherwise.
@ApplicationScoped
class FirstSpecimens {
    private final CaseStore store;
    private final Results results;

    FirstSpecimens(CaseStore store, Results results) {
        this.store = store;
        this.results = results;
    }

    Instant of(Case one) {
        return Objects.requireNonNull(of(List.of(one)).get(one.id()));
    }

    Map<CaseId, Instant> of(Collection<Case> cases) {
        var behind = store.collectedOf(cases.stream().map(Case::id).toList());
        var corrected = results.findCorrected(behind.values().stream()
                        .flatMap(List::stream)
                        .map(CaseStore.Collected::resultId)
                        .toList())
                .keySet();
        return cases.stream()
                .collect(Collectors.toMap(
                        Case::id,
                        each -> behind.getOrDefault(each.id(), List.of()).stream()
                                .filter(one -> !corrected.contains(one.resultId()))
                                .map(CaseStore.Collected::collectedAt)
                                .min(Instant::compareTo)
                                .orElse(each.collectedAt())));
    }
}
