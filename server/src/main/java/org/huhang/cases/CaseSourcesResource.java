package org.huhang.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// By whom a case was infected.
@Path("/api/cases/{caseId}/sources")
@RunOnVirtualThread
class CaseSourcesResource {
    private static final int MOST_SUGGESTED = 20;

    private final CaseSources sources;
    private final SourceStore store;
    private final CaseStore caseStore;
    private final CasesInScope cases;
    private final Instance<KnownExposures> exposures;
    private final Accounts accounts;
    private final CityClock clock;
    private final Caller caller;

    CaseSourcesResource(
            CaseSources sources,
            SourceStore store,
            CaseStore caseStore,
            CasesInScope cases,
            Instance<KnownExposures> exposures,
            Accounts accounts,
            CityClock clock,
            Caller caller) {
        this.sources = sources;
        this.store = store;
        this.caseStore = caseStore;
        this.cases = cases;
        this.exposures = exposures;
        this.accounts = accounts;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param number of the source; nothing where a statement was taken back
    record SourceLine(
            UUID statementId,
            SourceStatement.@Nullable SaidSource said,
            @Nullable String number,
            @Nullable UUID corrects,
            String reason,
            boolean stands,
            @Nullable String byName,
            Instant statedAt) {}

    record SuggestedSource(
            SourceCandidate candidate, @Nullable String number) {}

    /// @param statements the latest first
    /// @param suggested from exposures that are known; nobody has stated them
    record SourcesView(List<SourceLine> statements, List<SuggestedSource> suggested) {}

    @GET
    @Permit(Permission.CASES_READ)
    public SourcesView sources(@RestPath CaseId caseId) {
        cases.get(Permission.CASES_READ, caseId);
        return view(caseId);
    }

    @POST
    @Permit(Permission.VISITS_ENTER)
    public SourcesView state(@RestPath CaseId caseId, CaseSources.NewSource source) {
        var of = cases.get(Permission.VISITS_ENTER, caseId);
        sources.state(of, source, caller.accountId(), clock.now()).orThrow();
        return view(caseId);
    }

    private SourcesView view(CaseId id) {
        var statements = new ArrayList<>(store.list(id)).reversed();
        var standing = store.listStanding(List.of(id)).get(id);
        List<SourceCandidate> candidates = exposures.isUnsatisfied()
                ? List.of()
                : exposures.get().candidates(List.of(id)).getOrDefault(id, List.of()).stream()
                        .limit(MOST_SUGGESTED)
                        .toList();
        var numbers = numbers(Stream.concat(
                        statements.stream()
                                .flatMap(each -> Stream.ofNullable(each.said()))
                                .map(SourceStatement.SaidSource::source),
                        candidates.stream().map(SourceCandidate::source))
                .collect(Collectors.toSet()));
        var names =
                accounts
                        .listHolders(statements.stream()
                                .map(SourceStatement::statedBy)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return new SourcesView(
                statements.stream()
                        .map(each -> new SourceLine(
                                each.id(),
                                each.said(),
                                each.said() == null
                                        ? null
                                        : numbers.get(each.said().source()),
                                each.corrects(),
                                each.reason(),
                                standing != null && standing.id().equals(each.id()),
                                names.get(each.statedBy()),
                                each.statedAt()))
                        .toList(),
                candidates.stream()
                        .map(each -> new SuggestedSource(each, numbers.get(each.source())))
                        .toList());
    }

    private Map<CaseId, String> numbers(Collection<CaseId> ids) {
        return caseStore.listByIds(ids).values().stream().collect(Collectors.toMap(Case::id, Case::number));
    }
}
