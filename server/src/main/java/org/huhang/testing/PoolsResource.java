package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.huhang.shared.Wording;
import org.huhang.specimens.Laboratories;
import org.huhang.specimens.Laboratory;
import org.huhang.testing.PoolMember.MemberState;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Positive and unclear pools: for the command post as numbers and clocks, for who brings people back as people.
@Path("/api/testing/pools")
@RunOnVirtualThread
class PoolsResource {
    private static final Duration SHOWN = Duration.ofDays(2);
    private static final int MOST = 500;

    private final PoolStore store;
    private final PoolProgress progress;
    private final Recalls recalls;
    private final SurfaceResults surfaces;
    private final Laboratories laboratories;
    private final People people;
    private final Readings readings;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    PoolsResource(
            PoolStore store,
            PoolProgress progress,
            Recalls recalls,
            SurfaceResults surfaces,
            Laboratories laboratories,
            People people,
            Readings readings,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.progress = progress;
        this.recalls = recalls;
        this.surfaces = surfaces;
        this.laboratories = laboratories;
        this.people = people;
        this.readings = readings;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param late how many members are behind it
    record PoolClock(RecallLimit.RecallClock step, int minutes, Instant dueAt, int late) {}

    /// @param open somebody waits for a result of their own
    /// @param states how many members are in each state
    record PoolLine(
            Pool pool,
            @Nullable String areaName,
            @Nullable Wording laboratoryName,
            boolean open,
            int members,
            Map<MemberState, Integer> states,
            List<PoolClock> clocks) {}

    /// @param asOf by which minutes are counted
    /// @param surfaces positive and unclear ones beside the pools, the latest first; they hold nobody
    record PoolList(Instant asOf, List<PoolLine> pools, List<SurfaceResults.SurfaceResult> surfaces) {}

    /// @param person masked
    record RecallLine(
            PoolId poolId,
            PersonId personId,
            MemberState state,
            @Nullable Instant stepAt,
            @Nullable Instant ownReportedAt,
            @Nullable PersonLine person) {}

    record RecallPage(Instant asOf, PoolLine pool, List<RecallLine> people) {}

    /// Of the last 48 hours, without anybody's name; those still open first, the longest waiting before the others.
    @GET
    @Permit(Permission.RESULTS_READ)
    public PoolList list() {
        return listFor(Permission.RESULTS_READ);
    }

    /// The same for who brings people back.
    @GET
    @Path("recalls")
    @Permit(Permission.HOLDS_READ)
    public PoolList listRecalls() {
        return listFor(Permission.HOLDS_READ);
    }

    @GET
    @Path("{poolId}")
    @Permit(Permission.RESULTS_READ)
    public PoolLine get(@RestPath PoolId poolId) {
        var pool = found(poolId, Permission.RESULTS_READ);
        return lines(List.of(pool), clock.now()).getFirst();
    }

    /// Its members, masked.
    @GET
    @Path("{poolId}/people")
    @Permit(value = Permission.HOLDS_READ, purpose = true)
    public RecallPage people(@RestPath PoolId poolId) {
        return page(found(poolId, Permission.HOLDS_READ));
    }

    /// One step of bringing somebody back, or that a step was told by mistake.
    @POST
    @Path("{poolId}/recalls")
    @Permit(value = Permission.HOLDS_REQUEST, purpose = true)
    public RecallPage recall(@RestPath PoolId poolId, NewRecall wanted) {
        var pool = found(poolId, Permission.HOLDS_REQUEST);
        recalls.tell(poolId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(pool);
    }

    private PoolList listFor(Permission permission) {
        var now = clock.now();
        var found = store.list(now.minus(SHOWN), MOST);
        var positive = surfaces.listPositive(now.minus(SHOWN));
        var mine = scopes.within(
                caller.areasWith(permission),
                Stream.concat(
                                found.stream().map(Pool::areaId),
                                positive.stream().map(each -> each.tube().areaId()))
                        .collect(Collectors.toSet()));
        return new PoolList(
                now,
                lines(
                                found.stream()
                                        .filter(each -> mine.contains(each.areaId()))
                                        .toList(),
                                now)
                        .stream()
                        .sorted(java.util.Comparator.comparing((PoolLine line) -> !line.open()))
                        .toList(),
                positive.stream()
                        .filter(each -> mine.contains(each.tube().areaId()))
                        .toList());
    }

    private RecallPage page(Pool pool) {
        var now = clock.now();
        var members = progress.list(List.of(pool.id())).getOrDefault(pool.id(), List.of());
        var ids = members.stream().map(PoolMember::personId).toList();
        readings.record(caller, ids, false, "pool-people", pool.id().value().toString());
        var lines = people.lines(ids, clock.today());
        return new RecallPage(
                now,
                lines(List.of(pool), now).getFirst(),
                members.stream()
                        .map(each -> new RecallLine(
                                pool.id(),
                                each.personId(),
                                each.state(),
                                each.stepAt(),
                                each.ownReportedAt(),
                                lines.get(each.personId())))
                        .toList());
    }

    private List<PoolLine> lines(List<Pool> pools, Instant now) {
        var members = progress.list(pools.stream().map(Pool::id).toList());
        var limits = store.listLimits(clock.today());
        var names = scopes.areaNames(pools.stream().map(Pool::areaId).distinct().toList());
        Map<UUID, Laboratory> known = laboratories.list(now).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        return pools.stream()
                .map(pool -> {
                    var who = members.getOrDefault(pool.id(), List.of());
                    var states = new EnumMap<MemberState, Integer>(MemberState.class);
                    who.forEach(each -> states.merge(each.state(), 1, Integer::sum));
                    var laboratory = known.get(pool.laboratoryId().value());
                    boolean corrected = pool.correctedAt() != null;
                    return new PoolLine(
                            pool,
                            names.get(pool.areaId()),
                            laboratory == null ? null : laboratory.name(),
                            !corrected
                                    && who.stream()
                                            .anyMatch(each -> !each.state().settled()),
                            who.size(),
                            states,
                            limits.stream()
                                    .map(limit -> new PoolClock(
                                            limit.step(),
                                            limit.minutes(),
                                            limit.dueAt(pool.reportedAt()),
                                            corrected
                                                    ? 0
                                                    : (int) who.stream()
                                                            .filter(each -> limit.late(each, pool.reportedAt(), now))
                                                            .count()))
                                    .sorted(java.util.Comparator.comparingInt(PoolClock::minutes))
                                    .toList());
                })
                .toList();
    }

    private Pool found(PoolId id, Permission permission) {
        var pool = store.find(Objects.requireNonNull(id))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("testing.pool-unknown", Map.of())));
        caller.require(permission, pool.areaId());
        return pool;
    }
}
