package org.huhang.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Cases as facts, without names: who needs the person opens the person's page and states a purpose.
@Path("/api/cases")
@RunOnVirtualThread
class CasesResource {
    private static final int MOST_CASES = 500;

    private final CaseStore store;
    private final Scopes scopes;
    private final CityClock clock;
    private final Caller caller;

    CasesResource(CaseStore store, Scopes scopes, CityClock clock, Caller caller) {
        this.store = store;
        this.scopes = scopes;
        this.clock = clock;
        this.caller = caller;
    }

    record CaseLine(
            CaseId caseId,
            String number,
            CaseState state,
            @Nullable Certainty certainty,
            AreaId areaId,
            @Nullable String areaName,
            Instant collectedAt,
            Instant reportedAt,
            Instant openedAt,
            @Nullable Instant decidedAt,
            List<Deadline.DeadlineClock> deadlines) {}

    record CaseDetail(CaseLine line, PersonId personId, List<CaseStore.CaseResult> results) {}

    @GET
    @Permit(Permission.CASES_READ)
    public List<CaseLine> list(@RestQuery @Nullable CaseState state) {
        var mine = scopes.within(caller.areasWith(Permission.CASES_READ), store.listAreas());
        var cases = store.list(mine, state, MOST_CASES);
        var names = names(cases.stream().map(Case::areaId).collect(Collectors.toSet()));
        var now = clock.now();
        return cases.stream().map(each -> line(each, names, now)).toList();
    }

    @GET
    @Path("/{caseId}")
    @Permit(Permission.CASES_READ)
    public CaseDetail get(@RestPath CaseId caseId) {
        var found =
                store.find(caseId).orElseThrow(() -> new RefusedException(Refusal.notFound("cases.unknown", Map.of())));
        caller.require(Permission.CASES_READ, found.areaId());
        return new CaseDetail(
                line(found, names(List.of(found.areaId())), clock.now()), found.personId(), store.listResults(caseId));
    }

    private Map<AreaId, String> names(Collection<AreaId> areas) {
        return scopes.areaNames(areas);
    }

    private static CaseLine line(Case each, Map<AreaId, String> names, Instant now) {
        return new CaseLine(
                each.id(),
                each.number(),
                each.state(),
                each.certainty(),
                each.areaId(),
                names.get(each.areaId()),
                each.collectedAt(),
                each.reportedAt(),
                each.openedAt(),
                each.decidedAt(),
                List.of(
                        Deadline.DIRECT_REPORT.on(each.reportedAt(), each.openedAt(), now),
                        Deadline.AUDIT.on(each.openedAt(), each.decidedAt(), now)));
    }
}
