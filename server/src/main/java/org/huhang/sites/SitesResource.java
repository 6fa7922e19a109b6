package org.huhang.sites;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
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
import org.huhang.posts.PostId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Quarantine sites, in numbers: nobody who lives there is named here.
@Path("/api/sites")
@RunOnVirtualThread
class SitesResource {
    private static final int MOST = 2_000;

    private final Sites sites;
    private final Grounds grounds;
    private final SiteTeams teams;
    private final SitePages pages;
    private final Caller caller;
    private final CityClock clock;

    SitesResource(Sites sites, Grounds grounds, SiteTeams teams, SitePages pages, Caller caller, CityClock clock) {
        this.sites = sites;
        this.grounds = grounds;
        this.teams = teams;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param mayFound whether the caller may found another
    record SiteList(Instant at, List<SiteLine> sites, boolean mayFound) {}

    /// Those of the caller's scope, by name.
    @GET
    @Permit(Permission.SITES_READ)
    public SiteList list() {
        var mine = sites.list(MOST).stream()
                .filter(each -> caller.may(Permission.SITES_READ, each.areaId()))
                .toList();
        return new SiteList(clock.now(), pages.lines(mine, clock.today()), caller.holds(Permission.SITES_KEEP));
    }

    @POST
    @Permit(Permission.SITES_KEEP)
    public SitePage found(NewSite wanted) {
        caller.require(Permission.SITES_KEEP, wanted.areaId());
        return page(sites.found(wanted, caller.accountId(), clock.now()).orThrow());
    }

    @GET
    @Path("{siteId}")
    @Permit(Permission.SITES_READ)
    public SitePage get(@RestPath SiteId siteId) {
        return page(require(Permission.SITES_READ, siteId).id());
    }

    @POST
    @Path("{siteId}/rooms")
    @Permit(Permission.SITES_KEEP)
    public SitePage build(@RestPath SiteId siteId, NewRooms wanted) {
        keep(siteId);
        sites.build(siteId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(siteId);
    }

    @POST
    @Path("{siteId}/turns")
    @Permit(Permission.SITES_KEEP)
    public SitePage turn(@RestPath SiteId siteId, Sites.NewTurn wanted) {
        keep(siteId);
        sites.turn(siteId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(siteId);
    }

    @POST
    @Path("{siteId}/room-turns")
    @Permit(Permission.SITES_KEEP)
    public SitePage turnRooms(@RestPath SiteId siteId, Sites.NewRoomTurn wanted) {
        keep(siteId);
        sites.turnRooms(siteId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(siteId);
    }

    @POST
    @Path("{siteId}/passages")
    @Permit(Permission.SITES_KEEP)
    public SitePage addPassage(@RestPath SiteId siteId, Grounds.NewPassage wanted) {
        keep(siteId);
        grounds.add(siteId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(siteId);
    }

    @DELETE
    @Path("{siteId}/passages/{passageId}")
    @Permit(Permission.SITES_KEEP)
    public SitePage endPassage(@RestPath SiteId siteId, @RestPath UUID passageId) {
        keep(siteId);
        grounds.endPassage(siteId, passageId, clock.now()).orThrow();
        return page(siteId);
    }

    @POST
    @Path("{siteId}/care")
    @Permit(Permission.SITES_KEEP)
    public SitePage addCare(@RestPath SiteId siteId, Grounds.NewNearCare wanted) {
        keep(siteId);
        grounds.add(siteId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(siteId);
    }

    @DELETE
    @Path("{siteId}/care/{careId}")
    @Permit(Permission.SITES_KEEP)
    public SitePage endCare(@RestPath SiteId siteId, @RestPath UUID careId) {
        keep(siteId);
        grounds.endCare(siteId, careId, clock.now()).orThrow();
        return page(siteId);
    }

    /// Asks for a team: whoever may keep posts there.
    @POST
    @Path("{siteId}/teams")
    @Permit(Permission.POSTS_KEEP)
    public SitePage askTeam(@RestPath SiteId siteId, SiteTeams.NewTeam wanted) {
        require(Permission.POSTS_KEEP, siteId);
        teams.ask(siteId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(siteId);
    }

    @POST
    @Path("{siteId}/teams/{postId}/sizes")
    @Permit(Permission.POSTS_KEEP)
    public SitePage sizeTeam(@RestPath SiteId siteId, @RestPath PostId postId, SiteTeams.NewTeamSize wanted) {
        require(Permission.POSTS_KEEP, siteId);
        teams.resize(siteId, postId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(siteId);
    }

    private void keep(SiteId id) {
        require(Permission.SITES_KEEP, id);
    }

    private QuarantineSite require(Permission permission, SiteId id) {
        var site = sites.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("sites.no-such-site", Map.of())));
        caller.require(permission, site.areaId());
        return site;
    }

    private SitePage page(SiteId id) {
        return pages.page(
                sites.find(id).orElseThrow(), clock.now(), clock.today(), caller.holds(Permission.SITES_KEEP));
    }
}
