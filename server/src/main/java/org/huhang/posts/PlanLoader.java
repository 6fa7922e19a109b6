package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.duty.Workforce;
import org.huhang.planning.Seat;
import org.huhang.planning.Spot;
import org.huhang.planning.Staffing;
import org.huhang.shared.CityClock;

/// Loads a plan for the engine: its seats as they were written, its people and the heat as they are known now.
@ApplicationScoped
class PlanLoader {
    private final PlanStore store;
    private final PostStore posts;
    private final LimitStore limits;
    private final HeatOfPosts heat;
    private final PlanCrew crew;
    private final Workforce workforce;
    private final CityClock clock;

    PlanLoader(
            PlanStore store,
            PostStore posts,
            LimitStore limits,
            HeatOfPosts heat,
            PlanCrew crew,
            Workforce workforce,
            CityClock clock) {
        this.store = store;
        this.posts = posts;
        this.limits = limits;
        this.heat = heat;
        this.crew = crew;
        this.workforce = workforce;
        this.clock = clock;
    }

    PlanStaffing load(RosterPlan plan, Instant now) {
        var inForce = limits.at(plan.startDate());
        var order = posts(plan.id());
        var seats = seats(plan, order);
        var people = store.listPeople(plan.id());
        var numbers = PlanNumbers.of(workforce.skills(), order);
        return new PlanStaffing(
                plan,
                inForce,
                order,
                seats,
                people,
                numbers.skills(),
                numbers.loops(),
                new Staffing(
                        inForce.rules(),
                        seats(order, seats, numbers, inForce.night(), clock.zone()),
                        crew.people(plan, people, numbers, inForce, now)));
    }

    /// In their order, with the heat that is known by now.
    ///
    /// @param posts those of the plan
    List<SeatRow> seats(RosterPlan plan, List<Post> posts) {
        var zone = clock.zone();
        var hot = heat.during(
                posts,
                plan.startDate().atStartOfDay(zone).toInstant(),
                plan.startDate().plusDays(plan.days() + 1L).atStartOfDay(zone).toInstant());
        return store.listSeats(plan.id()).stream()
                .map(row -> row.inHeat(hot.minutes(row.postId(), row.startAt(), row.endAt())))
                .toList();
    }

    /// In the plan's order.
    List<Post> posts(PlanId plan) {
        var ids = store.listPosts(plan);
        var byId = posts.list(ids).stream().collect(Collectors.toMap(Post::id, post -> post));
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    private static List<Seat> seats(
            List<Post> posts, List<SeatRow> rows, PlanNumbers numbers, DutyLimits.NightHours night, ZoneId zone) {
        record Where(int number, int loop, int compound, Spot at) {}
        Map<PostId, Where> where = new HashMap<>();
        for (Post post : posts) {
            where.put(
                    post.id(),
                    new Where(
                            where.size(),
                            numbers.loop(post.loop()),
                            numbers.compound(post.compoundId()),
                            numbers.ground().spot(post.longitude(), post.latitude())));
        }
        List<Seat> seats = new ArrayList<>(rows.size());
        for (SeatRow row : rows) {
            if (!row.dropped()) {
                var at = Objects.requireNonNull(where.get(row.postId()));
                seats.add(new Seat(
                        at.number(),
                        row.startAt().getEpochSecond(),
                        row.endAt().getEpochSecond(),
                        (int) LocalDate.ofInstant(row.startAt(), zone).toEpochDay(),
                        numbers.skill(row.skill()),
                        at.loop(),
                        at.compound(),
                        at.at(),
                        row.night() ? NightRule.nightOf(night, row.startAt(), row.endAt(), zone) : Seat.NO_NIGHT,
                        row.weekend(),
                        row.heatMinutes()));
            }
        }
        return seats;
    }
}
