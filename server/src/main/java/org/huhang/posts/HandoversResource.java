package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// What one shift tells the next.
@Path("/api/posts")
@RunOnVirtualThread
class HandoversResource {
    private static final int MOST = 50;

    /// Notes are free text and may name anybody: whose they are is not known, so the post stands in the log.
    private static final String HANDOVERS = "handovers";

    private final HandoverStore store;
    private final Handovers handovers;
    private final PostSight sight;
    private final Accounts accounts;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    HandoversResource(
            HandoverStore store,
            Handovers handovers,
            PostSight sight,
            Accounts accounts,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.handovers = handovers;
        this.sight = sight;
        this.accounts = accounts;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param more whether there are older ones
    record HandoverPage(List<HandoverLine> handovers, boolean more) {}

    /// The latest first.
    @GET
    @Path("{postId}/handovers")
    @Permit(value = Permission.POSTS_READ, purpose = true)
    public HandoverPage list(@RestPath PostId postId) {
        var post = sight.require(Permission.POSTS_READ, postId);
        readings.record(caller, List.of(), true, HANDOVERS, post.id().value().toString());
        var found = store.list(List.of(post.id()), Instant.EPOCH, MOST + 1);
        return new HandoverPage(HandoverLine.of(found.stream().limit(MOST).toList(), accounts), found.size() > MOST);
    }

    @POST
    @Path("{postId}/handovers")
    @Permit(Permission.POSTS_SIGN)
    public HandoverLine tell(@RestPath PostId postId, Handovers.NewHandover told) {
        var post = sight.require(Permission.POSTS_SIGN, postId);
        return line(
                handovers.tell(post.id(), told, caller.accountId(), clock.now()).orThrow());
    }

    /// The first to take it over stands; another is told so.
    @POST
    @Path("handovers/{handoverId}/taken")
    @Permit(value = Permission.POSTS_SIGN, purpose = true)
    public HandoverLine take(@RestPath HandoverId handoverId, Handovers.Taking taking) {
        var handover = store.find(handoverId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-handover", Map.of())));
        sight.require(Permission.POSTS_SIGN, handover.postId());
        readings.record(
                caller, List.of(), true, HANDOVERS, handover.postId().value().toString());
        return line(handovers
                .take(handover, taking, caller.accountId(), clock.now())
                .orThrow());
    }

    private HandoverLine line(HandoverId id) {
        return HandoverLine.of(List.of(store.find(id).orElseThrow()), accounts).getFirst();
    }
}
