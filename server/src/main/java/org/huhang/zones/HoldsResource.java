package org.huhang.zones;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/holds")
@RunOnVirtualThread
class HoldsResource {
    private static final int MOST = 500;

    private final Holds holds;
    private final HoldStore store;
    private final People people;
    private final Scopes scopes;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    HoldsResource(
            Holds holds,
            HoldStore store,
            People people,
            Scopes scopes,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.holds = holds;
        this.store = store;
        this.people = people;
        this.scopes = scopes;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// Without anybody's name.
    ///
    /// @param state let go only when everybody was
    record HoldLine(Hold hold, HoldState state, @Nullable String areaName) {}

    record HeldLine(
            HeldPerson held, HoldState state, @Nullable PersonLine person) {}

    record HoldPage(HoldLine line, List<HeldLine> people) {}

    /// What the held person reads: why, since when, until when.
    ///
    /// @param rule in their language
    record OwnHold(HoldId id, String rule, String reason, Instant startAt, Instant endAt, HoldState state) {}

    /// @param id made by the client
    record NewRelease(UUID id, PersonId personId, String reason) {}

    @GET
    @Permit(Permission.HOLDS_READ)
    public List<HoldLine> list() {
        var mine = scopes.within(caller.areasWith(Permission.HOLDS_READ), store.listAreas());
        var found = store.list(mine, MOST);
        var names = scopes.areaNames(found.stream().map(Hold::areaId).distinct().toList());
        var now = clock.now();
        return found.stream()
                .map(each -> new HoldLine(each, each.state(each.allReleasedAt(), now), names.get(each.areaId())))
                .toList();
    }

    @GET
    @Path("rules")
    @Permit(Permission.HOLDS_READ)
    public List<HoldRule> rules() {
        return store.listRules(clock.today());
    }

    /// One's own, and those once held by: nobody is held without seeing why.
    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public List<OwnHold> self() {
        var now = clock.now();
        var rules = store.listRules(clock.today());
        return caller.personId().stream()
                .flatMap(person -> holds.listOf(person).stream())
                .map(each -> new OwnHold(
                        each.hold().id(),
                        rules.stream()
                                .filter(rule -> rule.code().equals(each.hold().ruleCode()))
                                .map(rule -> rule.name().in(caller.language()))
                                .findFirst()
                                .orElse(each.hold().ruleCode()),
                        each.hold().reason(),
                        each.hold().startAt(),
                        each.hold().endAt(),
                        each.hold().state(each.held().releasedAt(), now)))
                .toList();
    }

    @GET
    @Path("{holdId}")
    @Permit(value = Permission.HOLDS_READ, purpose = true)
    public HoldPage get(@RestPath HoldId holdId) {
        return page(found(holdId, Permission.HOLDS_READ));
    }

    @POST
    @Permit(value = Permission.HOLDS_REQUEST, purpose = true)
    public HoldPage request(NewHold wanted) {
        caller.require(Permission.HOLDS_REQUEST, wanted.areaId());
        holds.request(wanted, caller.accountId(), clock.now()).orThrow();
        return page(found(wanted.id(), Permission.HOLDS_REQUEST));
    }

    @POST
    @Path("{holdId}/releases")
    @Permit(value = Permission.HOLDS_REQUEST, purpose = true)
    public HoldPage release(@RestPath HoldId holdId, NewRelease wanted) {
        found(holdId, Permission.HOLDS_REQUEST);
        holds.release(holdId, wanted.personId(), wanted.id(), wanted.reason(), caller.accountId(), clock.now())
                .orThrow();
        return page(found(holdId, Permission.HOLDS_REQUEST));
    }

    private HoldPage page(Hold hold) {
        var held = store.listPeople(hold.id());
        var ids = held.stream().map(HeldPerson::personId).toList();
        readings.record(caller, ids, false, "hold-people", hold.id().value().toString());
        var lines = people.lines(ids, clock.today());
        var now = clock.now();
        return new HoldPage(
                new HoldLine(
                        hold,
                        hold.state(hold.allReleasedAt(), now),
                        scopes.areaNames(List.of(hold.areaId())).get(hold.areaId())),
                held.stream()
                        .map(each -> new HeldLine(each, hold.state(each.releasedAt(), now), lines.get(each.personId())))
                        .toList());
    }

    private Hold found(HoldId id, Permission permission) {
        var hold = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("zones.no-such-hold", Map.of())));
        caller.require(permission, hold.areaId());
        return hold;
    }
}
