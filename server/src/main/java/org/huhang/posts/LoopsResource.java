package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Who lives and works in a closed loop.
@Path("/api/posts/loops")
@RunOnVirtualThread
class LoopsResource {
    private static final int MOST = 500;

    private final LoopStore store;
    private final Loops loops;
    private final StaffSight sight;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    LoopsResource(
            LoopStore store,
            Loops loops,
            StaffSight sight,
            People people,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.loops = loops;
        this.sight = sight;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    record LoopLine(LoopStay stay, PersonLine person) {}

    /// Whose time in it is not over, or was not as long ago as a roster may last; masked; of organizations
    /// that the caller plans for.
    @GET
    @Permit(value = Permission.ROSTERS_PLAN, purpose = true)
    public List<LoopLine> list(@QueryParam("loop") @DefaultValue("") String loop) {
        var now = clock.now();
        var found = store.list(loop, now.minus(SeatsLeft.BACK), MOST);
        var mine = sight.staff(
                Permission.ROSTERS_PLAN, found.stream().map(LoopStay::personId).collect(Collectors.toSet()), now);
        var shown =
                found.stream().filter(each -> mine.contains(each.personId())).toList();
        var ids = shown.stream().map(LoopStay::personId).distinct().toList();
        readings.record(caller, ids, false, "closed-loop", loop);
        var lines = people.lines(ids, clock.today());
        return shown.stream()
                .filter(each -> lines.containsKey(each.personId()))
                .map(each -> new LoopLine(each, Objects.requireNonNull(lines.get(each.personId()))))
                .toList();
    }

    /// @return how many went in
    @POST
    @Permit(Permission.ROSTERS_PLAN)
    public int enter(Loops.NewLoopStay wanted) {
        var all = new HashSet<>(wanted.personIds());
        caller.requireThat(
                sight.staff(Permission.ROSTERS_PLAN, all, clock.now()).containsAll(all));
        return loops.enter(wanted, caller.accountId(), clock.now()).orThrow();
    }

    @POST
    @Path("{loopStayId}/end")
    @Permit(Permission.ROSTERS_PLAN)
    public LoopStayId end(@RestPath LoopStayId loopStayId, Loops.NewLoopEnding ending) {
        var stay = store.find(loopStayId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-loop-stay", Map.of())));
        sight.requireStaff(Permission.ROSTERS_PLAN, stay.personId(), clock.now());
        return loops.end(loopStayId, ending, caller.accountId(), clock.now()).orThrow();
    }
}
