package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.posts.Kitchen.KitchenMeal;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// Meals for the kitchen, by the rosters in force.
@Path("/api/posts")
@RunOnVirtualThread
class MealsResource {
    private static final int MOST_POSTS = 1_000;
    private static final int MOST_SEATS = 50_000;

    private final HeldSeats seats;
    private final ReliefStore relief;
    private final PostSight sight;
    private final CityClock clock;

    MealsResource(HeldSeats seats, ReliefStore relief, PostSight sight, CityClock clock) {
        this.seats = seats;
        this.relief = relief;
        this.sight = sight;
        this.clock = clock;
    }

    /// @param rules by which meals, rests and water go that day
    /// @param more whether there are more posts than were counted
    record MealsOfDay(LocalDate date, List<KitchenMeal> meals, List<ReliefRule> rules, boolean more) {}

    /// How many meals go where and when.
    ///
    /// @param date today unless given
    @GET
    @Path("meals")
    @Permit(Permission.POSTS_READ)
    public MealsOfDay meals(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("date") @Nullable LocalDate date) {
        var day = Optional.ofNullable(date).orElseGet(clock::today);
        var from = day.atStartOfDay(clock.zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        var found = sight.listOpen(Permission.POSTS_READ, areaId, clock.now(), MOST_POSTS + 1);
        var posts = found.stream().limit(MOST_POSTS).toList();
        var rules = relief.list();
        return new MealsOfDay(
                day,
                Kitchen.meals(
                        posts,
                        seats.list(posts.stream().map(Post::id).toList(), from, until, MOST_SEATS),
                        new Relief(rules, clock.zone()),
                        from,
                        until),
                rules.stream().filter(rule -> rule.covers(day)).toList(),
                found.size() > MOST_POSTS);
    }
}
