package org.huhang.zones;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Zones are opened by issued notices, which are public, and so are they; who lives in them is not.
@Path("/api/zones")
@RunOnVirtualThread
class ZonesResource {
    private final Zones zones;
    private final ZoneStore store;
    private final ZoneSchemes schemes;
    private final CoverStore covers;
    private final Releases releases;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    ZonesResource(
            Zones zones,
            ZoneStore store,
            ZoneSchemes schemes,
            CoverStore covers,
            Releases releases,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.zones = zones;
        this.store = store;
        this.schemes = schemes;
        this.covers = covers;
        this.releases = releases;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param endedBy the notice that ended the one by which it stands, or is to stand: then somebody has to close or
    /// change it
    record ZoneLine(
            Zone zone,
            ZoneFact fact,
            ZoneState state,
            @Nullable String areaName,
            @Nullable NamingNotice endedBy) {}

    /// @param at the instant asked for
    /// @param more whether there are more than are shown; what ended is the first to be left out
    record ZoneList(Instant at, List<ZoneLine> zones, boolean more) {}

    /// @param facts in the order in which they take effect
    /// @param conditions of its level; none where the source states none
    /// @param areas the names of the areas that it covers, when it covers areas
    record ZonePage(
            Instant at,
            ZoneLine line,
            ZoneScheme scheme,
            ZoneLevel level,
            List<ZoneFact> facts,
            List<Releases.ZoneCondition> conditions,
            List<String> areas,
            boolean mayChange) {}

    /// Those to come too; the latest first.
    @GET
    @Permit(Permission.ZONES_READ)
    public ZoneList list(@QueryParam("at") @Nullable Instant at) {
        var when = at(at);
        var known = store.listStanding(when, Zones.MOST + 1);
        var found = known.stream().limit(Zones.MOST).toList();
        var endings = zones.findEndings(found, when);
        var names = scopes.areaNames(
                found.stream().map(each -> each.zone().areaId()).distinct().toList());
        return new ZoneList(
                when,
                found.stream()
                        .map(each -> new ZoneLine(
                                each.zone(),
                                each.fact(),
                                each.state(when),
                                names.get(each.zone().areaId()),
                                endings.get(each.zone().id())))
                        .toList(),
                known.size() > Zones.MOST);
    }

    /// In force at that instant, and those of which that is not known.
    @GET
    @Path("features")
    @Permit(Permission.ZONES_READ)
    public ZoneFeatures features(@QueryParam("at") @Nullable Instant at) {
        var when = at(at);
        return features(store.listHolding(when, Zones.MOST), when);
    }

    @GET
    @Path("schemes")
    @Permit(Permission.ZONES_READ)
    public List<ZoneScheme> schemes() {
        return schemes.list();
    }

    @GET
    @Path("{zoneId}")
    @Permit(Permission.ZONES_READ)
    public ZonePage get(@RestPath ZoneId zoneId, @QueryParam("at") @Nullable Instant at) {
        var when = at(at);
        return page(found(zoneId, when), when);
    }

    @GET
    @Path("{zoneId}/features")
    @Permit(Permission.ZONES_READ)
    public ZoneFeatures featuresOf(@RestPath ZoneId zoneId, @QueryParam("at") @Nullable Instant at) {
        var when = at(at);
        return features(List.of(found(zoneId, when)), when);
    }

    @POST
    @Permit(Permission.ZONES_CHANGE)
    public ZonePage open(NewZone wanted) {
        caller.require(Permission.ZONES_CHANGE, wanted.areaId());
        var now = clock.now();
        zones.open(List.of(wanted), caller.accountId(), now).orThrow();
        return page(found(wanted.id(), now), now);
    }

    @POST
    @Path("{zoneId}/changes")
    @Permit(Permission.ZONES_CHANGE)
    public ZonePage change(@RestPath ZoneId zoneId, NewChange wanted) {
        var now = clock.now();
        caller.require(Permission.ZONES_CHANGE, found(zoneId, now).zone().areaId());
        zones.change(zoneId, wanted, caller.accountId(), now).orThrow();
        return page(found(zoneId, now), now);
    }

    @POST
    @Path("{zoneId}/closing")
    @Permit(Permission.ZONES_CHANGE)
    public ZonePage close(@RestPath ZoneId zoneId, NewClosing wanted) {
        var now = clock.now();
        caller.require(Permission.ZONES_CHANGE, found(zoneId, now).zone().areaId());
        zones.close(zoneId, wanted, caller.accountId(), now).orThrow();
        return page(found(zoneId, now), now);
    }

    @POST
    @Path("{zoneId}/reopening")
    @Permit(Permission.ZONES_CHANGE)
    public ZonePage reopen(@RestPath ZoneId zoneId, NewReopening wanted) {
        var now = clock.now();
        caller.require(Permission.ZONES_CHANGE, found(zoneId, now).zone().areaId());
        zones.reopen(zoneId, wanted, caller.accountId(), now).orThrow();
        return page(found(zoneId, now), now);
    }

    private ZonePage page(StandingZone zone, Instant at) {
        var level = zone.fact().level();
        var covered = covers.land(List.of(zone.fact().cover().id())).areas();
        var names = scopes.areaNames(covered);
        var area =
                scopes.areaNames(List.of(zone.zone().areaId())).get(zone.zone().areaId());
        return new ZonePage(
                at,
                new ZoneLine(
                        zone.zone(),
                        zone.fact(),
                        zone.state(at),
                        area,
                        zones.findEndings(List.of(zone), at).get(zone.zone().id())),
                schemes.find(level.schemeCode()).orElseThrow(),
                schemes.find(level.schemeCode(), level.code()).orElseThrow(),
                store.listFacts(zone.zone().id()),
                releases.list(zone, at, caller.language()),
                covered.stream()
                        .map(each -> names.getOrDefault(each, ""))
                        .sorted()
                        .toList(),
                caller.may(Permission.ZONES_CHANGE, zone.zone().areaId()));
    }

    private ZoneFeatures features(List<StandingZone> shown, Instant at) {
        return ZoneFeatures.of(
                shown,
                covers.polygons(
                        shown.stream().map(each -> each.fact().cover().id()).toList()),
                at);
    }

    private StandingZone found(ZoneId id, Instant at) {
        return zones.find(id, at)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("zones.no-such-zone", Map.of())));
    }

    private Instant at(@Nullable Instant asked) {
        return asked == null ? clock.now() : asked;
    }
}
