package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the caller is called to, on their own phone: they confirm, or decline with a reason.
@Path("/api/own-calls")
@RunOnVirtualThread
class OwnCallsResource {
    private static final int MOST = 100;

    private final CallStore store;
    private final MusterStore musters;
    private final Calls calls;
    private final NoticeHolds notices;
    private final People people;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    OwnCallsResource(
            CallStore store,
            MusterStore musters,
            Calls calls,
            NoticeHolds notices,
            People people,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.musters = musters;
        this.calls = calls;
        this.notices = notices;
        this.people = people;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param holds whether the notice by which one is called still holds
    /// @param over whether the time of it has passed
    record OwnCall(
            Call call,
            Demand demand,
            Muster muster,
            @Nullable String organizationName,
            boolean holds,
            boolean over) {}

    /// @param reason why not, where declined
    record OwnAnswer(UUID id, boolean accepts, @Nullable String reason) {}

    /// The latest musters first; nothing for who is nobody of the registry.
    @GET
    @Open(value = "everybody may know what they are called to", signedIn = true)
    public List<OwnCall> list() {
        var person = caller.personId();
        if (person.isEmpty()) {
            return List.of();
        }
        var now = clock.now();
        var found = store.listOf(people.known(List.of(person.get())).keySet(), now, MOST);
        var demands = musters.listDemandsOf(found.stream().map(Call::demandId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Demand::id, each -> each));
        var called = musters
                .list(demands.values().stream().map(Demand::musterId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Muster::id, each -> each));
        var holding =
                notices.holding(called.values().stream().map(Muster::noticeId).collect(Collectors.toSet()), now);
        var organizations = scopes.organizationNames(
                demands.values().stream().map(Demand::organizationId).collect(Collectors.toSet()));
        return found.stream()
                .map(call -> {
                    var demand = Objects.requireNonNull(demands.get(call.demandId()));
                    var muster = Objects.requireNonNull(called.get(demand.musterId()));
                    return new OwnCall(
                            call,
                            demand,
                            muster,
                            organizations.get(demand.organizationId()),
                            holding.contains(muster.noticeId()),
                            muster.end() != null && !now.isBefore(muster.end()));
                })
                .toList();
    }

    @POST
    @Path("{demandId}/answers")
    @Open(value = "everybody answers for themselves", signedIn = true)
    public List<OwnCall> answer(@RestPath DemandId demandId, OwnAnswer answer) {
        PersonId me = caller.personId()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.never-named", Map.of())));
        if (musters.findDemand(demandId).isEmpty()) {
            throw new RefusedException(Refusal.notFound("duty.never-named", Map.of()));
        }
        calls.change(
                        new Calls.Change(
                                answer.id(),
                                demandId,
                                me,
                                answer.accepts() ? CallAct.CONFIRMED : CallAct.DECLINED,
                                answer.reason()),
                        CallWay.SELF,
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return list();
    }
}
