package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.duty.Helpers;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Plans of days: made, shown, brought up to date, and whether they can work at all.
@Path("/api/rosters")
@RunOnVirtualThread
class RostersResource {
    private static final int MOST = 200;
    private static final int MOST_PEOPLE = 1_000;

    private final Plans plans;
    private final PlanStore store;
    private final PlanLoader loader;
    private final PostStore posts;
    private final RosterBoard board;
    private final RosterPeople crew;
    private final RosterSight sight;
    private final PostSight postSight;
    private final PublicationStore publications;
    private final Organizations organizations;
    private final Helpers helpers;
    private final Scopes scopes;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    RostersResource(
            Plans plans,
            PlanStore store,
            PlanLoader loader,
            PostStore posts,
            RosterBoard board,
            RosterPeople crew,
            RosterSight sight,
            PostSight postSight,
            PublicationStore publications,
            Organizations organizations,
            Helpers helpers,
            Scopes scopes,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.plans = plans;
        this.store = store;
        this.loader = loader;
        this.posts = posts;
        this.board = board;
        this.crew = crew;
        this.sight = sight;
        this.postSight = postSight;
        this.publications = publications;
        this.organizations = organizations;
        this.helpers = helpers;
        this.scopes = scopes;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param published the roster in force
    record RosterLine(
            RosterPlan plan,
            String areaName,
            int posts,
            int people,
            int seats,
            @Nullable PublicationLine published) {}

    record RosterPage(List<RosterLine> rosters, boolean more) {}

    record RosterPeoplePage(List<RosterPerson> people, int total) {}

    /// The latest to start first.
    @GET
    @Permit(Permission.DUTY_READ)
    public RosterPage list(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("limit") @DefaultValue("100") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = sight.list(Permission.DUTY_READ, areaId, most + 1);
        var shown = found.stream().limit(most).toList();
        var ids = shown.stream().map(RosterPlan::id).toList();
        var sizes = store.sizes(ids);
        var inForce = board.lines(publications.listLatest(ids)).stream()
                .collect(Collectors.toMap(PublicationLine::planId, each -> each));
        Map<AreaId, String> areas =
                scopes.areaNames(shown.stream().map(RosterPlan::areaId).collect(Collectors.toSet()));
        return new RosterPage(
                shown.stream()
                        .map(plan -> {
                            var size = Objects.requireNonNull(sizes.get(plan.id()));
                            return new RosterLine(
                                    plan,
                                    areas.getOrDefault(plan.areaId(), "–"),
                                    size.posts(),
                                    size.people(),
                                    size.seats(),
                                    inForce.get(plan.id()));
                        })
                        .toList(),
                found.size() > most);
    }

    @POST
    @Permit(Permission.ROSTERS_PLAN)
    public RosterView plan(NewPlan wanted) {
        var wantedPosts = posts.list(wanted.postIds());
        if (wantedPosts.size() < wanted.postIds().stream().distinct().count()) {
            throw new RefusedException(Refusal.invalid("posts.no-such-post", "postIds", Map.of()));
        }
        var of = organizations.list(wanted.organizationIds());
        if (of.size() < wanted.organizationIds().stream().distinct().count()) {
            throw new RefusedException(Refusal.invalid("posts.no-such-organization", "organizationIds", Map.of()));
        }
        var teams = wanted.drawnOn().teamIds().stream()
                .map(id -> helpers.team(id)
                        .orElseThrow(() -> new RefusedException(
                                Refusal.invalid("posts.no-such-team", "helpers.teamIds", Map.of()))))
                .toList();
        sight.requirePlanner(
                wanted, wantedPosts, of.stream().map(Organization::areaId).collect(Collectors.toSet()), teams);
        return get(plans.plan(wanted, caller.accountId(), clock.now()).orThrow());
    }

    @GET
    @Path("{planId}")
    @Permit(Permission.DUTY_READ)
    public RosterView get(@RestPath PlanId planId) {
        var plan = sight.require(Permission.DUTY_READ, planId);
        return board.view(plan, sight.may(Permission.ROSTERS_PLAN, plan), clock.now());
    }

    /// Masked, in the plan's order.
    @GET
    @Path("{planId}/people")
    @Permit(value = Permission.ROSTERS_PLAN, purpose = true)
    public RosterPeoplePage people(
            @RestPath PlanId planId,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        var plan = sight.require(Permission.ROSTERS_PLAN, planId);
        var shown = crew.list(plan, Math.max(0, from), Math.clamp(limit, 1, MOST_PEOPLE), clock.now());
        readings.record(
                caller,
                shown.stream().map(RosterPerson::personId).toList(),
                false,
                "roster-people",
                planId.value().toString());
        return new RosterPeoplePage(
                shown,
                Objects.requireNonNull(store.sizes(List.of(planId)).get(planId)).people());
    }

    @GET
    @Path("{planId}/capacity")
    @Permit(Permission.DUTY_READ)
    public CapacityView capacity(@RestPath PlanId planId) {
        var plan = sight.require(Permission.DUTY_READ, planId);
        return RosterViews.capacity(loader.load(plan, clock.now()));
    }

    /// Brings it up to what its posts ask for by now.
    @POST
    @Path("{planId}/seats")
    @Permit(Permission.ROSTERS_PLAN)
    public RosterView grow(@RestPath PlanId planId, Plans.NewGrowth wanted) {
        var plan = sight.require(Permission.ROSTERS_PLAN, planId);
        wanted.postIds().forEach(post -> postSight.require(Permission.ROSTERS_PLAN, post));
        plans.grow(plan, wanted, clock.now()).orThrow();
        return get(planId);
    }
}
