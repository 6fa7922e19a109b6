package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// The seats that posts ask for in a plan's days, with the heat that is known.
@ApplicationScoped
class PlanSeats {
    private static final int MOST_SPELLS = 1_000;

    private final PostBoard board;
    private final HeatStore heat;
    private final LimitStore limits;
    private final Scopes scopes;
    private final CityClock clock;

    PlanSeats(PostBoard board, HeatStore heat, LimitStore limits, Scopes scopes, CityClock clock) {
        this.board = board;
        this.heat = heat;
        this.limits = limits;
        this.scopes = scopes;
        this.clock = clock;
    }

    List<NewSeat> wanted(List<Post> posts, LocalDate start, int days) {
        var zone = clock.zone();
        var spells = heat.list(
                start.atStartOfDay(zone).toInstant(),
                start.plusDays(days + 1L).atStartOfDay(zone).toInstant(),
                MOST_SPELLS);
        return new SeatMaker(
                        board.hours(posts.stream().map(Post::id).toList()), over(posts, spells), limits.at(start), zone)
                .seats(posts, start, days);
    }

    private Map<PostId, List<HeatSpell>> over(List<Post> posts, List<HeatSpell> spells) {
        var areas = posts.stream().flatMap(post -> post.areas().stream()).collect(Collectors.toSet());
        Map<AreaId, Set<AreaId>> within = new HashMap<>();
        for (HeatSpell spell : spells) {
            within.computeIfAbsent(spell.areaId(), area -> scopes.within(List.of(area), areas));
        }
        Map<PostId, List<HeatSpell>> over = new HashMap<>();
        for (Post post : posts) {
            over.put(
                    post.id(),
                    spells.stream()
                            .filter(spell -> post.areas().stream()
                                    .anyMatch(within.getOrDefault(spell.areaId(), Set.of())::contains))
                            .toList());
        }
        return over;
    }
}
