package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;

/// Equipment of posts: what is there, what is used, how long it lasts.
@Path("/api/posts")
@RunOnVirtualThread
class EquipmentResource {
    private static final int MOST_REFUSED = 200;

    private final StockBoard board;
    private final Equipment equipment;
    private final EquipmentStore store;
    private final RefusedRecordStore refused;
    private final PostSight sight;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    EquipmentResource(
            StockBoard board,
            Equipment equipment,
            EquipmentStore store,
            RefusedRecordStore refused,
            PostSight sight,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.board = board;
        this.equipment = equipment;
        this.store = store;
        this.refused = refused;
        this.sight = sight;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("equipment/items")
    @Permit(Permission.POSTS_READ)
    public List<Item> items() {
        return store.listItems();
    }

    /// What devices of the caller's areas brought for posts and could not be taken in, the latest first.
    @GET
    @Path("refused-records")
    @Permit(Permission.POSTS_READ)
    public List<RefusedRecord> refused() {
        return refused.list(scopes.within(caller.areasWith(Permission.POSTS_READ), refused.listAreas()), MOST_REFUSED);
    }

    @GET
    @Path("{postId}/equipment")
    @Permit(Permission.POSTS_READ)
    public EquipmentView equipment(@RestPath PostId postId) {
        return board.view(sight.require(Permission.POSTS_READ, postId), clock.now());
    }

    /// All lines of it or none.
    @POST
    @Path("{postId}/equipment")
    @Permit(Permission.POSTS_SIGN)
    public EquipmentView tell(@RestPath PostId postId, Equipment.Told told) {
        var post = sight.require(Permission.POSTS_SIGN, postId);
        var now = clock.now();
        equipment.tell(post.id(), told, caller.accountId(), now).orThrow();
        return board.view(post, now);
    }
}
