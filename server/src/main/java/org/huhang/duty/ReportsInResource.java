package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.notices.NoticeId;
import org.huhang.registry.Area;
import org.huhang.registry.AreaKind;
import org.huhang.registry.Areas;
import org.huhang.registry.Parentage;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The ledger of those who reported in, of an area and all below it.
@Path("/api/reports-in")
@RunOnVirtualThread
class ReportsInResource {
    private static final int MOST = 500;

    private final ReportsIn reports;
    private final ReportInStore store;
    private final People people;
    private final Areas areas;
    private final Scopes scopes;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    ReportsInResource(
            ReportsIn reports,
            ReportInStore store,
            People people,
            Areas areas,
            Scopes scopes,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.reports = reports;
        this.store = store;
        this.people = people;
        this.areas = areas;
        this.scopes = scopes;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// One area of the tree, without names.
    ///
    /// @param up what it told up the tree last
    record ReportingArea(
            AreaId areaId,
            String areaName,
            ReportingCounts counts,
            @Nullable ReportUp up) {}

    /// @param below the areas one step below in which anybody reported in
    record ReportingTree(ReportingArea area, List<ReportingArea> below) {}

    /// @param year how often the person reported in this calendar year, for the annual assessment
    record LedgerLine(
            ReportIn report,
            ReportIn.State state,
            String areaName,
            @Nullable String organizationName,
            int year,
            PersonLine person) {}

    /// @param more whether there are earlier ones
    record Ledger(List<LedgerLine> lines, boolean more) {}

    /// @param personId who lives in the area; else name and number, as on the card
    record NewReportIn(
            ReportInId id,
            AreaId areaId,
            ReportIn.Basis basis,
            @Nullable String post,
            @Nullable NoticeId noticeId,
            @Nullable PersonId personId,
            @Nullable String name,
            @Nullable String identityNumber) {
        @Override
        public String toString() {
            return "NewReportIn[" + id + "]";
        }
    }

    /// @param words the task, or why it ended
    record NewReportInAct(UUID id, String words) {}

    @GET
    @Path("tree")
    @Permit(Permission.DUTY_READ)
    public ReportingTree tree(@QueryParam("areaId") AreaId areaId) {
        caller.require(Permission.DUTY_READ, required(areaId));
        var lines = reports.ledger(areaId, ReportsIn.MOST_COUNTED);
        var children = children(areaId, lines.stream().map(ReportIn::areaId).collect(Collectors.toSet()));
        var all = new ArrayList<>(children.values().stream().distinct().toList());
        all.add(areaId);
        var names = scopes.areaNames(all);
        var told = store.listUp(all).stream().collect(Collectors.toMap(ReportUp::areaId, Function.identity()));
        var byChild = lines.stream()
                .filter(line -> children.containsKey(line.areaId()))
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(children.get(line.areaId()))));
        Function<AreaId, ReportingArea> shown = id -> new ReportingArea(
                id,
                names.getOrDefault(id, "–"),
                ReportingCounts.of(id.equals(areaId) ? lines : byChild.getOrDefault(id, List.of())),
                told.get(id));
        return new ReportingTree(
                shown.apply(areaId),
                children.values().stream().distinct().map(shown).toList());
    }

    @GET
    @Permit(value = Permission.REPORTS_IN_KEEP, purpose = true)
    public Ledger list(@QueryParam("areaId") AreaId areaId) {
        caller.require(Permission.REPORTS_IN_KEEP, required(areaId));
        var lines = reports.ledger(areaId, MOST + 1);
        var shown = lines.stream().limit(MOST).toList();
        return new Ledger(shown(shown), lines.size() > MOST);
    }

    @POST
    @Permit(value = Permission.REPORTS_IN_KEEP, purpose = true)
    public LedgerLine register(NewReportIn wanted) {
        caller.require(Permission.REPORTS_IN_KEEP, wanted.areaId());
        var person = person(wanted);
        var id = reports.register(
                        new ReportIn(
                                wanted.id(),
                                person,
                                null,
                                wanted.areaId(),
                                wanted.basis(),
                                wanted.post(),
                                wanted.noticeId(),
                                Instant.EPOCH,
                                null,
                                null,
                                null,
                                null),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return shown(List.of(store.find(id).orElseThrow())).getFirst();
    }

    /// The street's: whoever holds the area above the one that registered.
    @POST
    @Path("{reportInId}/assignments")
    @Permit(value = Permission.REPORTS_IN_KEEP, purpose = true)
    public LedgerLine assign(@RestPath ReportInId reportInId, NewReportInAct act) {
        var report = found(reportInId);
        caller.require(Permission.REPORTS_IN_KEEP, street(report.areaId()));
        reports.assign(new ReportsIn.Act(act.id(), reportInId, act.words()), caller.accountId(), clock.now())
                .orThrow();
        return shown(List.of(found(reportInId))).getFirst();
    }

    @POST
    @Path("{reportInId}/ends")
    @Permit(value = Permission.REPORTS_IN_KEEP, purpose = true)
    public LedgerLine end(@RestPath ReportInId reportInId, NewReportInAct act) {
        caller.require(Permission.REPORTS_IN_KEEP, found(reportInId).areaId());
        reports.end(new ReportsIn.Act(act.id(), reportInId, act.words()), caller.accountId(), clock.now())
                .orThrow();
        return shown(List.of(found(reportInId))).getFirst();
    }

    /// Tells the counts of an area up the tree.
    @POST
    @Path("up")
    @Permit(Permission.REPORTS_IN_KEEP)
    public ReportUp reportUp(ReportsIn.NewReportUp telling) {
        caller.require(Permission.REPORTS_IN_KEEP, telling.areaId());
        return reports.reportUp(telling, caller.accountId(), clock.now()).orThrow();
    }

    /// Somebody picked is of an area of the caller's; whoever lives elsewhere shows their card.
    private PersonId person(NewReportIn wanted) {
        var picked = wanted.personId();
        if (picked != null) {
            var area = Optional.ofNullable(people.areasOf(List.of(picked)).get(picked))
                    .orElseThrow(
                            () -> new RefusedException(Refusal.invalid("duty.person-unknown", "personId", Map.of())));
            caller.require(Permission.REPORTS_IN_KEEP, area);
            return picked;
        }
        return reports.identify(
                        Objects.requireNonNullElse(wanted.name(), ""),
                        Objects.requireNonNullElse(wanted.identityNumber(), ""))
                .orThrow();
    }

    private List<LedgerLine> shown(List<ReportIn> reportsIn) {
        var ids = reportsIn.stream().map(ReportIn::personId).distinct().toList();
        readings.record(caller, ids, false, "reports-in", "");
        var lines = people.lines(ids, clock.today());
        var names = scopes.areaNames(reportsIn.stream().map(ReportIn::areaId).collect(Collectors.toSet()));
        var organizations = scopes.organizationNames(reportsIn.stream()
                .map(ReportIn::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var years = years(ids);
        return reportsIn.stream()
                .filter(report -> lines.containsKey(report.personId()))
                .map(report -> new LedgerLine(
                        report,
                        report.state(),
                        names.getOrDefault(report.areaId(), "–"),
                        report.organizationId() == null ? null : organizations.get(report.organizationId()),
                        years.getOrDefault(report.personId(), 0L).intValue(),
                        Objects.requireNonNull(lines.get(report.personId()))))
                .toList();
    }

    private Map<PersonId, Long> years(List<PersonId> ids) {
        var known = people.known(ids);
        int year = clock.today().getYear();
        return store.listOf(known.keySet()).stream()
                .filter(each -> each.registeredAt().atZone(clock.zone()).getYear() == year)
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(known.get(each.personId())), Collectors.counting()));
    }

    /// For each of these areas inside of one, the step right below it on the way there.
    private Map<AreaId, AreaId> children(AreaId outer, Set<AreaId> inside) {
        Map<AreaId, AreaId> parents = new HashMap<>();
        for (Area area : areas.listAll(clock.today())) {
            var parent = area.statutoryParentId();
            if (parent != null) {
                parents.put(area.id(), parent);
            }
        }
        Map<AreaId, AreaId> found = new HashMap<>();
        for (AreaId area : inside) {
            AreaId step = area;
            for (AreaId next = parents.get(step); next != null && !next.equals(outer); next = parents.get(step)) {
                step = next;
            }
            if (!area.equals(outer)) {
                found.put(area, step);
            }
        }
        return found;
    }

    /// The street or township around an area; the area itself where it is none's.
    private AreaId street(AreaId area) {
        return areas.breadcrumb(area, Parentage.STATUTORY, clock.today()).stream()
                .filter(each -> each.kind() == AreaKind.STREET)
                .map(Area::id)
                .findFirst()
                .orElse(area);
    }

    private static AreaId required(@Nullable AreaId area) {
        if (area == null) {
            throw new RefusedException(Refusal.invalid("duty.area-missing", "areaId", Map.of()));
        }
        return area;
    }

    private ReportIn found(ReportInId id) {
        return store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-such-report-in", Map.of())));
    }
}
