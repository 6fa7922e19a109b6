package org.huhang.rounds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Rounds of mass testing, in numbers: nobody is named here.
@Path("/api/rounds")
@RunOnVirtualThread
class RoundsResource {
    private static final int MOST = 200;

    private final RoundStore store;
    private final RoundOpening opening;
    private final Previews previews;
    private final PoolStore pools;
    private final RoundPages pages;
    private final RoundSight sight;
    private final Caller caller;
    private final CityClock clock;

    RoundsResource(
            RoundStore store,
            RoundOpening opening,
            Previews previews,
            PoolStore pools,
            RoundPages pages,
            RoundSight sight,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.opening = opening;
        this.previews = previews;
        this.pools = pools;
        this.pages = pages;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param more whether there are more than are shown
    record RoundList(Instant at, List<RoundLine> rounds, boolean more, boolean mayOpen) {}

    /// @param id of the act
    record RoundEnding(UUID id, String reason) {}

    /// @param id of the act
    record NewLocalNumber(UUID id, AreaId areaId, int number) {}

    /// The latest first.
    @GET
    @Permit(Permission.ROUNDS_READ)
    public RoundList list() {
        var now = clock.now();
        var found = store.list(MOST + 1);
        return new RoundList(
                now,
                pages.lines(
                        sight.list(
                                Permission.ROUNDS_READ,
                                found.stream().limit(MOST).toList()),
                        now),
                found.size() > MOST,
                caller.holds(Permission.ROUNDS_CHANGE));
    }

    /// Editions of pool rules, each rule with its source; the newest first.
    @GET
    @Path("editions")
    @Permit(Permission.ROUNDS_READ)
    public List<PoolEdition> editions() {
        return pools.list();
    }

    /// In whose rounds the caller may open another; the latest first.
    @GET
    @Path("campaigns")
    @Permit(Permission.ROUNDS_CHANGE)
    public List<Campaign> campaigns() {
        return store.listCampaigns(MOST).stream()
                .filter(each -> caller.may(Permission.ROUNDS_CHANGE, each.areaId()))
                .toList();
    }

    /// Who would be tested and what that takes; nothing is opened.
    @POST
    @Path("preview")
    @Permit(Permission.ROUNDS_CHANGE)
    public RoundPreview preview(NewRound wanted) {
        opening.areaOf(wanted).ifPresent(area -> caller.require(Permission.ROUNDS_CHANGE, area));
        var now = clock.now();
        var looked = opening.look(wanted, now).orThrow();
        var plan = looked.round().plan();
        return previews.of(
                plan,
                plan.startAt().isBefore(now) ? now : plan.startAt(),
                wanted.endAt(),
                looked.round().unknownNumbers());
    }

    @POST
    @Permit(Permission.ROUNDS_CHANGE)
    public RoundPage open(NewRound wanted) {
        var now = clock.now();
        opening.areaOf(wanted).ifPresent(area -> caller.require(Permission.ROUNDS_CHANGE, area));
        opening.open(wanted, caller.accountId(), now).orThrow();
        return page(wanted.id());
    }

    @GET
    @Path("{roundId}")
    @Permit(Permission.ROUNDS_READ)
    public RoundPage get(@RestPath RoundId roundId) {
        return pages.page(sight.require(Permission.ROUNDS_READ, roundId), clock.now());
    }

    /// What it asks for in the areas right below that one, or below the campaign's.
    @GET
    @Path("{roundId}/areas")
    @Permit(Permission.ROUNDS_READ)
    public List<RoundArea> areas(@RestPath RoundId roundId, @QueryParam("areaId") @Nullable AreaId areaId) {
        return pages.areas(sight.require(Permission.ROUNDS_READ, roundId), areaId);
    }

    @POST
    @Path("{roundId}/ending")
    @Permit(Permission.ROUNDS_CHANGE)
    public RoundPage end(@RestPath RoundId roundId, RoundEnding ending) {
        change(roundId);
        opening.end(roundId, ending.id(), ending.reason(), caller.accountId(), clock.now())
                .orThrow();
        return page(roundId);
    }

    @POST
    @Path("{roundId}/taking-back")
    @Permit(Permission.ROUNDS_CHANGE)
    public RoundPage takeBack(@RestPath RoundId roundId, RoundEnding ending) {
        change(roundId);
        opening.takeBack(roundId, ending.id(), ending.reason(), caller.accountId(), clock.now())
                .orThrow();
        return page(roundId);
    }

    /// How an area numbers it; the last that is told counts.
    @POST
    @Path("{roundId}/local-numbers")
    @Permit(Permission.ROUNDS_CHANGE)
    public RoundPage number(@RestPath RoundId roundId, NewLocalNumber told) {
        sight.require(Permission.ROUNDS_CHANGE, roundId);
        caller.require(Permission.ROUNDS_CHANGE, told.areaId());
        opening.number(roundId, told.id(), told.areaId(), told.number(), caller.accountId(), clock.now())
                .orThrow();
        return page(roundId);
    }

    private void change(RoundId id) {
        caller.require(Permission.ROUNDS_CHANGE, sight.get(id).areaId());
    }

    private RoundPage page(RoundId id) {
        return pages.page(sight.get(id), clock.now());
    }
}
