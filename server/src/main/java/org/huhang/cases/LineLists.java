package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// Lines of all cases that stand, by number.
@ApplicationScoped
class LineLists {
    /// One more than may be shown at once, so that what is too much is refused and never cut off.
    private static final int MOST = 2_001;

    private final CaseStore store;
    private final CaseCourses courses;
    private final FirstSpecimens specimens;
    private final ChainLists chains;
    private final People people;
    private final CityClock clock;

    LineLists(
            CaseStore store,
            CaseCourses courses,
            FirstSpecimens specimens,
            ChainLists chains,
            People people,
            CityClock clock) {
        this.store = store;
        this.courses = courses;
        this.specimens = specimens;
        this.chains = chains;
        this.people = people;
        this.clock = clock;
    }

    List<LineList> list(Collection<AreaId> areas) {
        var cases = store.list(areas, null, MOST).stream().filter(Case::stands).toList();
        var states = courses.states(cases.stream().map(Case::id).toList());
        var sampled = specimens.of(cases);
        var links = chains.of(areas).links().stream()
                .collect(Collectors.toMap(Chains.ChainLink::caseId, Function.identity()));
        var persons = people.lines(cases.stream().map(Case::personId).toList(), clock.today());
        return cases.stream()
                .sorted(java.util.Comparator.comparing(Case::number))
                .map(each -> line(
                        each,
                        links,
                        persons.get(each.personId()),
                        Objects.requireNonNull(states.get(each.id())),
                        Objects.requireNonNull(sampled.get(each.id()))))
                .toList();
    }

    private LineList line(
            Case each,
            Map<CaseId, Chains.ChainLink> links,
            @Nullable PersonLine person,
            CourseState course,
            java.time.Instant sampledAt) {
        var link = links.get(each.id());
        var source = link == null || link.source() == null ? null : links.get(link.source());
        return new LineList(
                each,
                link == null ? null : link.areaName(),
                person == null ? null : person.sex(),
                person == null ? null : sampledAt.atZone(clock.zone()).getYear() - person.birthYear(),
                course,
                sampledAt,
                source == null ? null : source.number(),
                link == null ? 0 : link.generation());
    }
}
