package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Results that look impossible: why each is held, what to do about it, and the second person's decision. No person is
/// named here.
@Path("/api/testing/held")
@RunOnVirtualThread
class HeldResultsResource {
    private static final int MOST = 500;

    private final HeldResults held;
    private final HeldStore store;
    private final TubeStore results;
    private final TubeBatchStore batches;
    private final SendingLaboratory sending;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    HeldResultsResource(
            HeldResults held,
            HeldStore store,
            TubeStore results,
            TubeBatchStore batches,
            SendingLaboratory sending,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.held = held;
        this.store = store;
        this.results = results;
        this.batches = batches;
        this.sending = sending;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param title why, in the reader's words
    /// @param todo what to do about it
    record HeldReason(String rule, Map<String, Object> params, String title, String todo) {}

    /// @param own whether the reader sent it and so cannot decide
    record HeldTube(
            TubeResult result,
            @Nullable String correction,
            @Nullable String laboratoryName,
            List<TargetCt> targets,
            List<HeldReason> reasons,
            boolean own) {}

    /// Positives first, then the oldest; at most 500.
    @GET
    @Permit(Permission.RESULTS_READ)
    public List<HeldTube> list() {
        var areas = scopes.within(caller.areasWith(Permission.RESULTS_READ), new HashSet<>(batches.listAreas()));
        var found = store.list(sending.organizations(Permission.RESULTS_READ), areas, MOST);
        var ids = found.stream().map(each -> each.result().id()).toList();
        var targets = results.targets(ids);
        var reasons = results.reasons(ids);
        var names = scopes.organizationNames(
                found.stream().map(HeldStore.Held::organizationId).collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new HeldTube(
                        each.result(),
                        each.correctionReason(),
                        names.get(each.organizationId()),
                        targets.getOrDefault(each.result().id(), List.of()),
                        reasons.getOrDefault(each.result().id(), List.of()).stream()
                                .map(this::reason)
                                .toList(),
                        each.sentBy().equals(caller.accountId())))
                .toList();
    }

    /// Lets it go or rejects it.
    @POST
    @Path("{resultId}/decision")
    @Permit(Permission.RESULTS_RELEASE)
    public void decide(@RestPath ResultId resultId, HeldDecision decision) {
        var found = store.find(resultId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("testing.held-unknown", Map.of())));
        caller.require(Permission.RESULTS_RELEASE, found.areaId());
        held.decide(resultId, decision, caller.accountId(), clock.now()).orThrow();
    }

    private HeldReason reason(Implausibility why) {
        var key = Implausibility.WORDS + why.rule();
        return new HeldReason(
                why.rule(),
                why.params(),
                Texts.get(key, caller.language(), why.params()),
                Texts.get(key + ".todo", caller.language(), why.params()));
    }
}
