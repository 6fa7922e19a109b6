package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.duty.Team;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which plans the caller reaches: those of areas of theirs, and those that organizations of theirs alone staff.
/// Helpers
/// are of their area: who draws on them plans in it.
@ApplicationScoped
class RosterSight {
    private final PlanStore store;
    private final PostSight posts;
    private final Organizations organizations;
    private final Scopes scopes;
    private final Caller caller;

    RosterSight(PlanStore store, PostSight posts, Organizations organizations, Scopes scopes, Caller caller) {
        this.store = store;
        this.posts = posts;
        this.organizations = organizations;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// For the edge: refuses who does not hold the permission there.
    RosterPlan require(Permission permission, PlanId id) {
        var plan = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-plan", Map.of())));
        caller.requireThat(may(permission, plan));
        return plan;
    }

    boolean may(Permission permission, RosterPlan plan) {
        return caller.holds(permission)
                && (caller.may(permission, plan.areaId())
                        || (store.listHelpers(Set.of(plan.id())).isEmpty()
                                && posts.organizations(permission).containsAll(store.listOrganizations(plan.id()))));
    }

    /// The latest to start first: all that the caller reaches, or those of one area.
    List<RosterPlan> list(Permission permission, @Nullable AreaId in, int most) {
        var within = scopes.within(caller.areasWith(permission), store.listAreas());
        return in == null
                ? store.list(within, posts.organizations(permission), most)
                : store.list(scopes.within(List.of(in), within), Set.of(), most);
    }

    /// Whether the caller may make this plan: in the area, of posts that they reach, of staff and teams within their
    /// areas, or of organizations of theirs alone.
    void requirePlanner(NewPlan wanted, List<Post> wantedPosts, Set<AreaId> areasOfOrganizations, List<Team> teams) {
        var mine = posts.organizations(Permission.ROSTERS_PLAN);
        boolean own = wanted.drawnOn().nobody()
                && !wanted.organizationIds().isEmpty()
                && mine.containsAll(wanted.organizationIds());
        boolean inArea = caller.may(Permission.ROSTERS_PLAN, wanted.areaId())
                && scopes.within(caller.areasWith(Permission.ROSTERS_PLAN), areasOfOrganizations)
                        .containsAll(areasOfOrganizations)
                && teams.stream().allMatch(this::mayPlan);
        caller.requireThat(
                (own || inArea) && wantedPosts.stream().allMatch(post -> posts.sees(Permission.ROSTERS_PLAN, post)));
    }

    /// One that is formed for an area of the caller's, or by an organization in one.
    private boolean mayPlan(Team team) {
        return caller.may(Permission.ROSTERS_PLAN, team.areaId())
                || organizations
                        .find(team.organizationId())
                        .filter(each -> caller.may(Permission.ROSTERS_PLAN, each.areaId()))
                        .isPresent();
    }
}
