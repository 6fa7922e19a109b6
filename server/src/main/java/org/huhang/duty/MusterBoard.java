package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asked, named, confirmed, present: worked out from the facts at each reading, for all lines at once.
@ApplicationScoped
class MusterBoard {
    private final MusterStore store;
    private final Calls calls;
    private final PresentAtPost present;
    private final Notices notices;
    private final Scopes scopes;

    MusterBoard(MusterStore store, Calls calls, PresentAtPost present, Notices notices, Scopes scopes) {
        this.store = store;
        this.calls = calls;
        this.present = present;
        this.notices = notices;
        this.scopes = scopes;
    }

    /// Musters of which the reader sees no line are left out.
    List<MusterLine> lines(Collection<Muster> musters, Predicate<Demand> seen, Predicate<Demand> mayName, Instant at) {
        var demands = store.listDemands(musters.stream().map(Muster::id).toList()).stream()
                .filter(seen)
                .toList();
        var called = calls.list(demands.stream().map(Demand::id).toList(), at);
        var there = present.find(demands, called, at);
        var byDemand = called.stream().collect(Collectors.groupingBy(Call::demandId));
        Map<OrganizationId, String> organizations = scopes.organizationNames(
                demands.stream().map(Demand::organizationId).collect(Collectors.toSet()));
        Map<AreaId, String> areas =
                scopes.areaNames(demands.stream().map(Demand::areaId).collect(Collectors.toSet()));
        var byMuster = demands.stream().collect(Collectors.groupingBy(Demand::musterId));
        var told = notices(
                musters.stream()
                        .filter(muster -> byMuster.containsKey(muster.id()))
                        .map(Muster::noticeId)
                        .collect(Collectors.toSet()),
                at);
        return musters.stream()
                .filter(muster -> byMuster.containsKey(muster.id()))
                .map(muster -> new MusterLine(
                        muster,
                        Objects.requireNonNull(told.get(muster.noticeId())),
                        muster.span().covers(at),
                        byMuster.getOrDefault(muster.id(), List.of()).stream()
                                .map(demand -> new MusterLine.DemandLine(
                                        demand,
                                        organizations.getOrDefault(demand.organizationId(), "–"),
                                        areas.getOrDefault(demand.areaId(), "–"),
                                        Figures.of(
                                                demand.asked(),
                                                byDemand.getOrDefault(demand.id(), List.of()),
                                                there.getOrDefault(demand.id(), Set.of())),
                                        mayName.test(demand)))
                                .toList()))
                .toList();
    }

    /// Who stands behind the figures of one line.
    ///
    /// @param present among those called
    record Behind(List<Call> calls, Set<PersonId> present) {}

    Behind behind(Demand demand, Instant at) {
        var called = calls.list(List.of(demand.id()), at);
        return new Behind(called, present.find(List.of(demand), called, at).getOrDefault(demand.id(), Set.of()));
    }

    private Map<NoticeId, MusterLine.NoticeOfMuster> notices(Set<NoticeId> ids, Instant at) {
        var endings = notices.findEndings(ids, at);
        return notices.list(ids).stream()
                .collect(Collectors.toMap(Notice::id, notice -> notice(notice, endings.get(notice.id()))));
    }

    private static MusterLine.NoticeOfMuster notice(Notice notice, @Nullable Notice ending) {
        var issue = notice.issue();
        return new MusterLine.NoticeOfMuster(
                notice.id(),
                notice.title(),
                issue == null ? null : issue.series(),
                issue == null ? null : issue.number(),
                issue == null ? null : issue.year(),
                ending == null ? null : ending.id());
    }
}
