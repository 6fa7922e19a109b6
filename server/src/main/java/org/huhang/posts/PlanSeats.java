package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.CityClock;

/// The seats that posts ask for in a plan's days, with the heat that is known.
@ApplicationScoped
class PlanSeats {
    private final PostBoard board;
    private final HeatOfPosts heat;
    private final LimitStore limits;
    private final CityClock clock;

    PlanSeats(PostBoard board, HeatOfPosts heat, LimitStore limits, CityClock clock) {
        this.board = board;
        this.heat = heat;
        this.limits = limits;
        this.clock = clock;
    }

    List<NewSeat> wanted(List<Post> posts, LocalDate start, int days) {
        var zone = clock.zone();
        var from = start.atStartOfDay(zone).toInstant();
        var until = start.plusDays(days + 1L).atStartOfDay(zone).toInstant();
        return new SeatMaker(
                        board.hours(posts.stream().map(Post::id).toList()),
                        heat.during(posts, from, until),
                        limits.at(start),
                        zone)
                .seats(posts, start, days);
    }
}
