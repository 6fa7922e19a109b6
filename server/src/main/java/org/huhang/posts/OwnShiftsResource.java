package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What the caller is told to do, on their own phone.
@Path("/api/rosters/mine")
@RunOnVirtualThread
class OwnShiftsResource {
    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(62);
    private static final int MOST_SHIFTS = 200;
    private static final int MOST_MATES = 2_000;
    private static final int MOST_TELLINGS = 50;

    private final HeldSeats seats;
    private final SeatRows rows;
    private final ReliefStore relief;
    private final HeatOfPosts heat;
    private final PostStore posts;
    private final PublicationStore publications;
    private final People people;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    OwnShiftsResource(
            HeldSeats seats,
            SeatRows rows,
            ReliefStore relief,
            HeatOfPosts heat,
            PostStore posts,
            PublicationStore publications,
            People people,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.seats = seats;
        this.rows = rows;
        this.relief = relief;
        this.heat = heat;
        this.posts = posts;
        this.publications = publications;
        this.people = people;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    record SeenTelling(PublicationId publicationId) {}

    /// From yesterday for two weeks, unless asked otherwise; nothing for who is nobody of the registry.
    @GET
    @Open(value = "everybody may know where they are to stand", signedIn = true)
    public OwnShifts list(@QueryParam("from") @Nullable Instant from, @QueryParam("to") @Nullable Instant to) {
        var me = me();
        var start = from == null ? clock.now().minus(BACK) : from;
        var end = to == null ? start.plus(AHEAD) : to;
        var latest = start.plus(LONGEST);
        return new OwnShifts(
                clock.now(),
                me.isEmpty() ? List.of() : shifts(me, start, end.isAfter(latest) ? latest : end),
                me.isEmpty() ? List.of() : publications.listTellings(me, MOST_TELLINGS));
    }

    @POST
    @Path("seen")
    @Open(value = "everybody says for themselves that they have seen it", signedIn = true)
    public OwnShifts see(SeenTelling seen) {
        publications.see(seen.publicationId(), me(), clock.now());
        return list(null, null);
    }

    private Set<PersonId> me() {
        return caller.personId()
                .map(person -> people.known(List.of(person)).keySet())
                .orElse(Set.of());
    }

    private List<OwnShifts.OwnShift> shifts(Set<PersonId> me, Instant from, Instant until) {
        var held = seats.listOf(me, from, until, MOST_SHIFTS);
        var at = posts.list(held.stream().map(HeldSeat::postId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Post::id, post -> post));
        Map<AreaId, String> areas =
                scopes.areaNames(at.values().stream().map(Post::areaId).collect(Collectors.toSet()));
        var there = seats.list(at.keySet(), from, until, MOST_MATES);
        var names = people.lines(
                there.stream()
                        .flatMap(seat -> Stream.ofNullable(seat.personId()))
                        .collect(Collectors.toSet()),
                clock.today());
        var nights = rows.nights(held);
        var due = new Relief(relief.list(), clock.zone());
        var hot = heat.during(at.values(), held);
        return held.stream()
                .map(seat -> {
                    var post = Objects.requireNonNull(at.get(seat.postId()));
                    int heatMinutes = hot.minutes(seat);
                    return new OwnShifts.OwnShift(
                            seat.planId(),
                            seat.seat(),
                            post.id(),
                            post.name(),
                            areas.getOrDefault(post.areaId(), "–"),
                            post.longitude(),
                            post.latitude(),
                            seat.start(),
                            seat.end(),
                            seat.skill(),
                            nights.contains(new SeatRows.SeatOfPlan(seat.planId(), seat.seat())),
                            heatMinutes,
                            due.waterMillilitres(seat.start(), heatMinutes),
                            due.meals(seat.start(), seat.end()),
                            due.rests(seat.start(), seat.end(), heatMinutes > 0, HeldSeat.orderIn(there, seat)),
                            there.stream()
                                    .filter(each -> each.postId().equals(seat.postId())
                                            && each.start().isBefore(seat.end())
                                            && each.end().isAfter(seat.start())
                                            && !me.contains(each.personId()))
                                    .flatMap(each ->
                                            Optional.ofNullable(each.personId())
                                                    .map(names::get)
                                                    .map(PersonLine::name)
                                                    .stream())
                                    .distinct()
                                    .toList());
                })
                .toList();
    }
}
