package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Who read whose data.
@Path("/api/access/readings")
@RunOnVirtualThread
class ReadingsResource {
    private static final int MOST = 500;

    private final ReadingLists lists;
    private final Caller caller;

    ReadingsResource(ReadingLists lists, Caller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    /// The latest first; `before` is the last id of the page before, `start` and `end` bound the time.
    @GET
    @Permit(Permission.READINGS_READ)
    public List<ReadingLists.Reading> list(
            @QueryParam("personId") @Nullable PersonId personId,
            @QueryParam("accountId") @Nullable AccountId accountId,
            @QueryParam("start") @Nullable Instant start,
            @QueryParam("end") @Nullable Instant end,
            @QueryParam("before") @Nullable ReadingId before,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return lists.list(
                caller.areasWith(Permission.READINGS_READ),
                new ReadingLists.Wanted(personId, accountId, start, end, before, Math.clamp(limit, 1, MOST)));
    }

    /// Who looked at me: by role and organization, for which purpose, when.
    @GET
    @Path("/mine")
    @Permit(Permission.SELF_READ)
    public List<ReadingLists.OfMe> mine(
            @QueryParam("before") @Nullable ReadingId before, @QueryParam("limit") @DefaultValue("100") int limit) {
        var me = caller.personId()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.no-person", Map.of())));
        return lists.listOf(me, before, Math.clamp(limit, 1, MOST));
    }
}
