package org.huhang.duty;

import java.util.Collection;
import java.util.stream.Collectors;

/// How many reported in, of a ledger's lines: people, each counted once, however often they registered.
///
/// @param registered who still help
/// @param waiting of those, who have no task yet
/// @param ended who no longer help
record ReportingCounts(int registered, int home, int linked, int post, int waiting, int ended) {
    static ReportingCounts of(Collection<ReportIn> lines) {
        var helping = lines.stream()
                .filter(line -> line.state() != ReportIn.State.ENDED)
                .toList();
        var people = helping.stream().map(ReportIn::personId).collect(Collectors.toSet());
        var assigned = helping.stream()
                .filter(line -> line.state() == ReportIn.State.ASSIGNED)
                .map(ReportIn::personId)
                .collect(Collectors.toSet());
        return new ReportingCounts(
                people.size(),
                on(helping, ReportIn.Basis.HOME),
                on(helping, ReportIn.Basis.LINKED),
                on(helping, ReportIn.Basis.POST),
                people.size() - assigned.size(),
                (int) lines.stream()
                        .map(ReportIn::personId)
                        .filter(person -> !people.contains(person))
                        .distinct()
                        .count());
    }

    int assigned() {
        return registered - waiting;
    }

    private static int on(Collection<ReportIn> helping, ReportIn.Basis basis) {
        return (int) helping.stream()
                .filter(line -> line.basis() == basis)
                .map(ReportIn::personId)
                .distinct()
                .count();
    }
}
