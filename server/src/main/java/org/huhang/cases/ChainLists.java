package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// The cases of some areas and days, as chains.
@ApplicationScoped
class ChainLists {
    /// More make no picture.
    static final int MOST = 2_001;

    private final CaseStore store;
    private final CaseCourses courses;
    private final FirstSpecimens specimens;
    private final SourceStore sources;
    private final Scopes scopes;
    private final CityClock clock;

    ChainLists(
            CaseStore store,
            CaseCourses courses,
            FirstSpecimens specimens,
            SourceStore sources,
            Scopes scopes,
            CityClock clock) {
        this.store = store;
        this.courses = courses;
        this.specimens = specimens;
        this.sources = sources;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// @param from and `to`: the days of onset or specimen, both included
    Chains of(Collection<AreaId> areas, LocalDate from, LocalDate to) {
        var cases = cases(areas).stream()
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                .toList();
        return Chains.of(
                cases,
                scopes.areaNames(cases.stream().map(Chains.ChainCase::areaId).collect(Collectors.toSet())));
    }

    /// Of all days.
    Chains of(Collection<AreaId> areas) {
        return of(areas, LocalDate.MIN, LocalDate.MAX);
    }

    private List<Chains.ChainCase> cases(Collection<AreaId> areas) {
        var found = store.list(areas, null, MOST).stream().filter(Case::stands).toList();
        var ids = found.stream().map(Case::id).toList();
        var states = courses.states(ids);
        var sampled = specimens.of(found);
        var standing = sources.listStanding(ids);
        return found.stream()
                .map(each -> {
                    var onset = Objects.requireNonNull(states.get(each.id())).onset();
                    return new Chains.ChainCase(
                            each.id(),
                            each.number(),
                            each.areaId(),
                            onset != null
                                    ? onset
                                    : Objects.requireNonNull(sampled.get(each.id()))
                                            .atZone(clock.zone())
                                            .toLocalDate(),
                            onset != null,
                            standing.get(each.id()));
                })
                .toList();
    }
}
