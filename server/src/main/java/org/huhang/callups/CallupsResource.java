package org.huhang.callups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundState;
import org.huhang.rounds.Rounds;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Plans by which people come to be tested: asked for, changed by hand, put in force.
@Path("/api/callups")
@RunOnVirtualThread
class CallupsResource {
    private static final int MOST = 200;
    private static final int MOST_VERSIONS = 100;
    private static final int MOST_ROUNDS = 50;

    private final Callups callups;
    private final CallupStore store;
    private final CallupRunStore runs;
    private final CallupRules rules;
    private final CallupSight sight;
    private final CallupThread thread;
    private final Rounds rounds;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    CallupsResource(
            Callups callups,
            CallupStore store,
            CallupRunStore runs,
            CallupRules rules,
            CallupSight sight,
            CallupThread thread,
            Rounds rounds,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.callups = callups;
        this.store = store;
        this.runs = runs;
        this.rules = rules;
        this.sight = sight;
        this.thread = thread;
        this.rounds = rounds;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param latest none while the first search goes on
    record CallupPlanLine(
            CallupPlan plan,
            String areaName,
            @Nullable CalledRound round,
            @Nullable LatestCallup latest) {}

    record LatestCallup(
            int number,
            int people,
            Instant finishAt,
            int breaches,
            @Nullable Instant publishedAt) {}

    record CalledRound(RoundId id, int number, Wording campaign, Instant startAt, Instant endAt, RoundState state) {}

    /// @param rounds for which one may plan, the latest first
    record CallupPlanPage(List<CallupPlanLine> plans, boolean more, List<CalledRound> rounds, Instant at) {}

    /// @param inForce the version by which people are called
    record CallupPlanView(
            CallupPlan plan,
            String areaName,
            @Nullable CalledRound round,
            @Nullable CallupVersion version,
            List<CallupVersionLine> versions,
            @Nullable CallupVersionId inForce,
            @Nullable Instant publishedAt,
            @Nullable CallupRunView run,
            List<CallupRule> rules,
            Instant at) {}

    @GET
    @Permit(Permission.ROUNDS_READ)
    public CallupPlanPage list(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("roundId") @Nullable RoundId roundId) {
        var found = sight.list(Permission.ROUNDS_READ, areaId, roundId, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var names = scopes.areaNames(shown.stream().map(CallupPlan::areaId).collect(Collectors.toSet()));
        var now = clock.now();
        var all = rounds.list(MOST_ROUNDS);
        var byId = all.stream().collect(Collectors.toMap(Round::id, each -> each));
        var latest = store.listLatest(shown.stream().map(CallupPlan::id).toList()).stream()
                .collect(Collectors.toMap(CallupStore.LatestVersion::planId, each -> each));
        return new CallupPlanPage(
                shown.stream()
                        .map(plan -> new CallupPlanLine(
                                plan,
                                names.getOrDefault(plan.areaId(), "–"),
                                Optional.ofNullable(byId.get(plan.roundId()))
                                        .map(round -> called(round, now))
                                        .orElse(null),
                                Optional.ofNullable(latest.get(plan.id()))
                                        .map(each -> new LatestCallup(
                                                each.number(),
                                                each.people(),
                                                each.finishAt(),
                                                each.breaches(),
                                                each.publishedAt()))
                                        .orElse(null)))
                        .toList(),
                found.size() > MOST,
                all.stream()
                        .map(round -> called(round, now))
                        .filter(round -> round.state() != RoundState.ENDED)
                        .toList(),
                now);
    }

    private static CalledRound called(Round round, Instant now) {
        return new CalledRound(
                round.id(), round.number(), round.campaign(), round.startAt(), round.endAt(), round.state(now));
    }

    @POST
    @Permit(Permission.CALLUPS_PLAN)
    public CallupPlanView ask(Callups.NewCallupPlan wanted) {
        caller.require(Permission.CALLUPS_PLAN, wanted.areaId());
        var plan = callups.ask(wanted, caller.accountId(), clock.now(), clock.today())
                .orThrow();
        thread.offer(wanted.runId());
        return view(store.find(plan).orElseThrow());
    }

    @GET
    @Path("{planId}")
    @Permit(Permission.ROUNDS_READ)
    public CallupPlanView get(@RestPath CallupPlanId planId) {
        return view(sight.require(Permission.ROUNDS_READ, planId));
    }

    private CallupPlanView view(CallupPlan plan) {
        var now = clock.now();
        var inForce = store.findInForce(plan.id());
        return new CallupPlanView(
                plan,
                scopes.areaNames(List.of(plan.areaId())).getOrDefault(plan.areaId(), "–"),
                rounds.find(plan.roundId()).map(round -> called(round, now)).orElse(null),
                store.findLatest(plan.id()).orElse(null),
                store.listVersions(plan.id(), MOST_VERSIONS),
                inForce.map(CallupStore.CallupPublication::versionId).orElse(null),
                inForce.map(CallupStore.CallupPublication::publishedAt).orElse(null),
                runs.findLatest(plan.id()).map(CallupRunView::of).orElse(null),
                rules.inForce(plan.areaId(), clock.today()),
                now);
    }

    /// The last version is changed; the answer is the new one, which names what it breaks.
    @POST
    @Path("{planId}/edits")
    @Permit(Permission.CALLUPS_PLAN)
    public CallupPlanView edit(@RestPath CallupPlanId planId, Callups.NewCallupEdit wanted) {
        var plan = sight.require(Permission.CALLUPS_PLAN, planId);
        callups.edit(plan, wanted, caller.accountId(), clock.now()).orThrow();
        return view(plan);
    }

    @POST
    @Path("{planId}/undo")
    @Permit(Permission.CALLUPS_PLAN)
    public CallupPlanView undo(@RestPath CallupPlanId planId, Callups.NewCallupUndo wanted) {
        var plan = sight.require(Permission.CALLUPS_PLAN, planId);
        callups.undo(plan, wanted, caller.accountId(), clock.now()).orThrow();
        return view(plan);
    }

    @POST
    @Path("{planId}/publications")
    @Permit(Permission.CALLUPS_PLAN)
    public CallupPlanView publish(@RestPath CallupPlanId planId, Callups.NewCallupPublication wanted) {
        var plan = sight.require(Permission.CALLUPS_PLAN, planId);
        callups.publish(planId, wanted, caller.accountId(), clock.now()).orThrow();
        return view(plan);
    }
}
