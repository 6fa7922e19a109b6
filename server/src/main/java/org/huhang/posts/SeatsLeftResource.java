package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// The seats that are left to be replanned, by whatever keeps their holders from them; no names.
@Path("/api/posts/seats-left")
@RunOnVirtualThread
class SeatsLeftResource {
    private static final int MOST = 10_000;
    private static final Duration AHEAD = Duration.ofDays(60);

    private final SeatsLeft seats;
    private final PlanStore plans;
    private final StaffSight staff;
    private final RosterSight rosters;
    private final CityClock clock;

    SeatsLeftResource(SeatsLeft seats, PlanStore plans, StaffSight staff, RosterSight rosters, CityClock clock) {
        this.seats = seats;
        this.plans = plans;
        this.staff = staff;
        this.rosters = rosters;
        this.clock = clock;
    }

    /// From now on, of rosters in force that the caller plans.
    @GET
    @Permit(Permission.ROSTERS_PLAN)
    public List<SeatsLeft.LeftSeats> list(@QueryParam("areaId") @Nullable AreaId areaId) {
        var now = clock.now();
        var whose = plans.listPeople(
                staff.organizations(Permission.ROSTERS_PLAN, areaId),
                staff.areas(Permission.ROSTERS_PLAN, areaId),
                clock.today(),
                MOST);
        return seats.list(whose, plan -> rosters.may(Permission.ROSTERS_PLAN, plan), now, now.plus(AHEAD));
    }
}
