package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Caller;
import org.huhang.access.Holders;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The tracers' work list: whom each looks for, and who has how many.
@Path("/api/tracing/worklist")
@RunOnVirtualThread
class TracersWorkResource {
    private static final int PAGE = 50;

    private final FollowStore followed;
    private final FollowSight sight;
    private final FollowedLines lines;
    private final Assigning assigning;
    private final Holders holders;
    private final Scopes scopes;
    private final CityClock clock;
    private final WallClock wall;
    private final Caller caller;

    TracersWorkResource(
            FollowStore followed,
            FollowSight sight,
            FollowedLines lines,
            Assigning assigning,
            Holders holders,
            Scopes scopes,
            CityClock clock,
            WallClock wall,
            Caller caller) {
        this.followed = followed;
        this.sight = sight;
        this.lines = lines;
        this.assigning = assigning;
        this.holders = holders;
        this.scopes = scopes;
        this.clock = clock;
        this.wall = wall;
        this.caller = caller;
    }

    /// @param total how many match; `contacts` are one page of them
    record WorkList(Instant asOf, int total, int pageSize, List<FollowedLines.FollowedLine> contacts) {}

    /// @param accountId nothing: nobody on shift
    record TracerLoad(
            @Nullable AccountId accountId, @Nullable String name, int people, int overdue, int isolated) {}

    record WorkSummary(
            Instant asOf, List<FollowStore.StateCount> states, List<TracerLoad> tracers, int mine, int mineOverdue) {}

    @GET
    @Permit(value = Permission.CONTACTS_READ, purpose = true)
    public WorkList list(
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable AccountId tracerId,
            @RestQuery @Nullable ContactClass contactClass,
            @RestQuery @Nullable AreaId areaId,
            @RestQuery @Nullable CaseId caseId,
            @RestQuery @Nullable FollowState state,
            @RestQuery @Nullable PersonId personId,
            @RestQuery @Nullable Boolean untraced,
            @RestQuery @Nullable Boolean drafts,
            @RestQuery @Nullable Integer page) {
        var filter = filter(mine, tracerId, contactClass, areaId, caseId, state, personId, untraced, drafts);
        var now = clock.now();
        int at = page == null ? 0 : Math.max(0, page - 1);
        var found = followed.list(filter, now, at * PAGE, PAGE);
        int total = followed.countByState(filter, now).stream()
                .mapToInt(FollowStore.StateCount::people)
                .sum();
        return new WorkList(now, total, PAGE, lines.lines(found, now, caller));
    }

    @GET
    @Path("/summary")
    @Permit(Permission.CONTACTS_READ)
    public WorkSummary summarize(
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable ContactClass contactClass,
            @RestQuery @Nullable AreaId areaId,
            @RestQuery @Nullable CaseId caseId) {
        var filter = filter(mine, null, contactClass, areaId, caseId, null, null, null, null);
        var now = clock.now();
        var all = followed.loads(sight.everything(Permission.CONTACTS_READ, caller), now);
        var names = lines.names(all.stream()
                .flatMap(each -> Stream.ofNullable(each.accountId()))
                .toList());
        var loads = all.stream()
                .map(each -> new TracerLoad(
                        each.accountId(),
                        each.accountId() == null ? null : names.get(each.accountId()),
                        each.people(),
                        each.overdue(),
                        each.isolated()))
                .toList();
        var own = all.stream()
                .filter(each -> caller.accountId().equals(each.accountId()))
                .findFirst();
        return new WorkSummary(
                now,
                followed.countByState(filter, now),
                loads,
                own.map(FollowStore.Load::people).orElse(0),
                own.map(FollowStore.Load::overdue).orElse(0));
    }

    /// @param areaName of one area in which it traces
    record Tracer(AccountId accountId, String name, String areaName, int people) {}

    /// Who may be given contacts that the caller sees: whoever traces in an area that touches the caller's own.
    @GET
    @Path("/tracers")
    @Permit(Permission.CONTACTS_FOLLOW)
    public List<Tracer> tracers() {
        var mine = caller.areasWith(Permission.CONTACTS_FOLLOW);
        var all = holders.list(Permission.CONTACTS_FOLLOW, wall.now());
        var areas = all.stream().map(Holders.Holding::areaId).distinct().toList();
        var below = scopes.within(mine, areas);
        var near = all.stream()
                .filter(each -> below.contains(each.areaId())
                        || mine.stream().anyMatch(own -> scopes.covers(each.areaId(), own)))
                .toList();
        var names = scopes.areaNames(
                new HashSet<>(near.stream().map(Holders.Holding::areaId).toList()));
        var loads = followed.loads(sight.everything(Permission.CONTACTS_FOLLOW, caller), clock.now());
        var seen = new HashSet<AccountId>();
        return near.stream()
                .filter(each -> seen.add(each.accountId()))
                .map(each -> new Tracer(
                        each.accountId(),
                        each.displayName(),
                        Objects.requireNonNullElse(names.get(each.areaId()), ""),
                        loads.stream()
                                .filter(load -> each.accountId().equals(load.accountId()))
                                .mapToInt(FollowStore.Load::people)
                                .sum()))
                .toList();
    }

    @POST
    @Path("/assignments")
    @Permit(Permission.CONTACTS_FOLLOW)
    public Assigning.Assigned assign(Assigning.Given body) {
        sight.require(body.contacts(), Permission.CONTACTS_FOLLOW, caller);
        return assigning.give(body, caller.accountId(), clock.now()).orThrow();
    }

    @POST
    @Path("/spreads")
    @Permit(Permission.CONTACTS_FOLLOW)
    public Assigning.Assigned spread(Assigning.Spread body) {
        if (body.areaId() != null) {
            caller.require(Permission.CONTACTS_FOLLOW, body.areaId());
        }
        return assigning
                .spread(
                        body,
                        sight.everything(Permission.CONTACTS_FOLLOW, caller),
                        body.areaId() == null ? null : sight.within(body.areaId()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
    }

    @POST
    @Path("/handovers")
    @Permit(Permission.CONTACTS_FOLLOW)
    public Assigning.Assigned handOver(Assigning.HandedOver body) {
        return assigning
                .handOver(body, sight.everything(Permission.CONTACTS_FOLLOW, caller), caller.accountId(), clock.now())
                .orThrow();
    }

    private FollowFilter filter(
            @Nullable Boolean mine,
            @Nullable AccountId tracerId,
            @Nullable ContactClass contactClass,
            @Nullable AreaId areaId,
            @Nullable CaseId caseId,
            @Nullable FollowState state,
            @Nullable PersonId personId,
            @Nullable Boolean untraced,
            @Nullable Boolean drafts) {
        return new FollowFilter(
                sight.areas(Permission.CONTACTS_READ, caller),
                caller.accountId(),
                Boolean.TRUE.equals(mine) ? caller.accountId() : tracerId,
                contactClass,
                areaId == null ? null : sight.within(areaId),
                caseId,
                state,
                personId,
                Boolean.TRUE.equals(untraced),
                Boolean.TRUE.equals(drafts),
                false);
    }
}
