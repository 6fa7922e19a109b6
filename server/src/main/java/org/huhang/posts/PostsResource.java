package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Posts: where, since when, by which rules, how many are needed now.
@Path("/api/posts")
@RunOnVirtualThread
class PostsResource {
    private static final int MOST = 500;

    private final Posts posts;
    private final PostStore store;
    private final PostRuleStore rules;
    private final LimitStore limits;
    private final PostBoard board;
    private final PostSight sight;
    private final Caller caller;
    private final CityClock clock;

    PostsResource(
            Posts posts,
            PostStore store,
            PostRuleStore rules,
            LimitStore limits,
            PostBoard board,
            PostSight sight,
            Caller caller,
            CityClock clock) {
        this.posts = posts;
        this.store = store;
        this.rules = rules;
        this.limits = limits;
        this.board = board;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    record PostPage(List<PostStanding> posts, boolean more) {}

    record PostWithRules(PostStanding standing, List<PostRule> rules) {}

    /// By name, closed ones too.
    @GET
    @Permit(Permission.POSTS_READ)
    public PostPage list(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("limit") @DefaultValue("500") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = sight.list(Permission.POSTS_READ, areaId, most + 1);
        return new PostPage(board.standings(found.stream().limit(most).toList(), clock.now()), found.size() > most);
    }

    @POST
    @Permit(Permission.POSTS_KEEP)
    public PostStanding open(NewPost wanted) {
        requireKeeper(wanted);
        return standing(posts.open(wanted, caller.accountId(), clock.now()).orThrow());
    }

    @GET
    @Path("{postId}")
    @Permit(Permission.POSTS_READ)
    public PostWithRules get(@RestPath PostId postId) {
        var post = sight.require(Permission.POSTS_READ, postId);
        return new PostWithRules(
                board.standings(List.of(post), clock.now()).getFirst(), rules.listRules(List.of(postId)));
    }

    @POST
    @Path("{postId}/rules")
    @Permit(Permission.POSTS_KEEP)
    public PostStanding rule(@RestPath PostId postId, NewPostRule wanted) {
        sight.require(Permission.POSTS_KEEP, postId);
        return standing(
                posts.rule(postId, wanted, caller.accountId(), clock.now()).orThrow());
    }

    @POST
    @Path("{postId}/closing")
    @Permit(Permission.POSTS_KEEP)
    public PostStanding close(@RestPath PostId postId, Posts.NewPostClosing wanted) {
        sight.require(Permission.POSTS_KEEP, postId);
        return standing(
                posts.close(postId, wanted, caller.accountId(), clock.now()).orThrow());
    }

    /// Another notice goes on with the post whose own has ended.
    @POST
    @Path("{postId}/notice")
    @Permit(Permission.POSTS_KEEP)
    public PostStanding goOn(@RestPath PostId postId, Posts.NewContinuation wanted) {
        sight.require(Permission.POSTS_KEEP, postId);
        return standing(
                posts.goOn(postId, wanted, caller.accountId(), clock.now()).orThrow());
    }

    @GET
    @Path("patterns")
    @Permit(Permission.POSTS_READ)
    public List<PostPattern> patterns() {
        return rules.listPatterns();
    }

    @GET
    @Path("limits")
    @Permit(Permission.POSTS_READ)
    public List<DutyLimits> limits() {
        return limits.list();
    }

    private PostStanding standing(PostId id) {
        return board.standings(List.of(store.find(id).orElseThrow()), clock.now())
                .getFirst();
    }

    /// Either in the area, or for an organization of the caller's that alone staffs it.
    private void requireKeeper(NewPost wanted) {
        var mine = sight.organizations(Permission.POSTS_KEEP);
        caller.requireThat(caller.may(Permission.POSTS_KEEP, wanted.areaId())
                || (!wanted.organizationIds().isEmpty() && mine.containsAll(wanted.organizationIds())));
    }
}
