package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The day at posts: who is there against who should be.
@Path("/api/posts")
@RunOnVirtualThread
class PostDayResource {
    private static final int MOST = 500;

    private final PostDays days;
    private final LivePosts live;
    private final NoShows noShows;
    private final LeaderSigns signs;
    private final HeldSeats seats;
    private final PostSight sight;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    PostDayResource(
            PostDays days,
            LivePosts live,
            NoShows noShows,
            LeaderSigns signs,
            HeldSeats seats,
            PostSight sight,
            People people,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.days = days;
        this.live = live;
        this.noShows = noShows;
        this.signs = signs;
        this.seats = seats;
        this.sight = sight;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param more whether there are more posts than are shown
    record LivePage(Instant at, List<PostCount> posts, boolean more) {}

    /// Somebody to be called on the telephone.
    record SeatHolder(
            PersonId personId, String name, @Nullable String phone) {}

    /// Open posts that the caller reaches, with how many are there now.
    @GET
    @Path("live")
    @Permit(Permission.POSTS_READ)
    public LivePage live(@QueryParam("areaId") @Nullable AreaId areaId) {
        var now = clock.now();
        var found = sight.listOpen(Permission.POSTS_READ, areaId, now, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        return new LivePage(now, live.count(shown, now), found.size() > MOST);
    }

    /// Names are masked.
    ///
    /// @param date today unless given
    @GET
    @Path("{postId}/day")
    @Permit(value = Permission.POSTS_LEAD, purpose = true)
    public PostDayView day(@RestPath PostId postId, @QueryParam("date") @Nullable LocalDate date) {
        var post = sight.require(Permission.POSTS_LEAD, postId);
        var found = days.find(post, Optional.ofNullable(date).orElseGet(clock::today), clock.now());
        readings.record(
                caller, found.people(), false, "post-day", postId.value().toString());
        return days.view(found, people.lines(found.people(), clock.today()));
    }

    /// Whom to call when nobody comes: name and telephone of who holds one seat of now, yesterday or tomorrow.
    @GET
    @Path("{postId}/holders/{planId}/{seat}")
    @Permit(value = Permission.POSTS_LEAD, purpose = true)
    public SeatHolder holder(@RestPath PostId postId, @RestPath PlanId planId, @RestPath int seat) {
        sight.require(Permission.POSTS_LEAD, postId);
        Person person = seats.find(planId, seat)
                .filter(held -> held.postId().equals(postId) && NoShows.isNear(held, clock.now()))
                .flatMap(held -> Optional.ofNullable(held.personId()))
                .flatMap(people::find)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-seat", Map.of())));
        readings.record(
                caller, List.of(person.id()), true, "post-call", postId.value().toString());
        return new SeatHolder(person.id(), person.name(), person.phone());
    }

    /// Somebody did not come. The seat is then to be filled by a replan of its plan.
    @POST
    @Path("{postId}/no-shows")
    @Permit(Permission.POSTS_LEAD)
    public NoShows.NoShow tellNoShow(@RestPath PostId postId, NoShows.NewNoShow told) {
        var post = sight.require(Permission.POSTS_LEAD, postId);
        return noShows.tell(post, told, caller.accountId(), clock.now()).orThrow();
    }

    /// Signs somebody in or out who has no telephone.
    @POST
    @Path("{postId}/signs")
    @Permit(Permission.POSTS_LEAD)
    public LeaderSign sign(@RestPath PostId postId, LeaderSigns.NewLeaderSign told) {
        var post = sight.require(Permission.POSTS_LEAD, postId);
        return signs.tell(post, told, caller.accountId(), clock.now()).orThrow();
    }
}
