package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jspecify.annotations.Nullable;

/// Asks for posts and people at them on behalf of a later module, by the same rules as whoever keeps posts.
@ApplicationScoped
public class PostRequests {
    private static final int MOST = 2_000;
    private static final int MOST_SEATS = 20_000;

    private final Posts posts;
    private final PostStore store;
    private final PostRuleStore rules;
    private final HeldSeats seats;
    private final LimitStore limits;
    private final HeatStore heat;
    private final Scopes scopes;

    PostRequests(
            Posts posts,
            PostStore store,
            PostRuleStore rules,
            HeldSeats seats,
            LimitStore limits,
            HeatStore heat,
            Scopes scopes) {
        this.posts = posts;
        this.store = store;
        this.rules = rules;
        this.seats = seats;
        this.limits = limits;
        this.heat = heat;
        this.scopes = scopes;
    }

    /// Posts of a kind in an area or any in it that are not closed, by name.
    public List<Post> listOpen(PostKind kind, AreaId area, Instant at) {
        return store.listOpen(scopes.within(List.of(area), store.listAreas()), Set.of(), at, MOST).stream()
                .filter(post -> post.kind() == kind)
                .toList();
    }

    /// Those of these posts that are not closed then.
    public Set<PostId> listOpen(Collection<PostId> asked, Instant at) {
        var closings = rules.closings(asked);
        return store.list(asked).stream()
                .map(Post::id)
                .filter(post -> Optional.ofNullable(closings.get(post))
                        .filter(closing -> !closing.closesAt().isAfter(at))
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    /// Whether the caller may keep posts there is asked before, at the edge.
    public Outcome<PostId> open(NewPost wanted, AccountId by, Instant now) {
        return posts.open(wanted, by, now);
    }

    /// @param start first day, and before which day it ends
    /// @param source why so many are asked for
    public record StaffRequest(PostRuleId id, LocalDate start, LocalDate end, String source, List<PostLine> lines) {}

    /// So many people at a post on these days, in the place of what its pattern says.
    public Outcome<PostId> staff(PostId post, StaffRequest wanted, AccountId by, Instant now) {
        return posts.rule(
                post,
                new NewPostRule(wanted.id(), wanted.start(), wanted.end(), wanted.source(), wanted.lines()),
                by,
                now);
    }

    /// Nobody is asked for any more by what was asked for that day with [#staff]: what held without it holds again.
    ///
    /// @param reason why
    public Outcome<PostId> withdraw(PostId post, LocalDate day, String reason, AccountId by, Instant now) {
        return posts.takeBackRule(
                post, new NewPostRule(new PostRuleId(Ids.next()), day, day.plusDays(1), reason, List.of()), by, now);
    }

    /// From an instant on; the earliest closing of a post counts.
    public Outcome<PostId> close(PostId post, Instant at, String reason, AccountId by, Instant now) {
        return posts.close(post, new Posts.NewPostClosing(Ids.next(), at, reason, null), by, now);
    }

    /// How hot it is or will be over an area within that time, as far as anybody told.
    public OptionalInt hottest(AreaId area, Instant from, Instant until) {
        return heat.list(from, until, MOST).stream()
                .filter(spell -> scopes.covers(spell.areaId(), area))
                .mapToInt(HeatSpell::celsius)
                .max();
    }

    /// How long one may stand at a post without a break of shifts, on that day.
    public int longestShiftMinutes(LocalDate day) {
        return limits.at(day).shiftMinutes();
    }

    /// Seats of a roster in force, and how many of them somebody holds.
    ///
    /// @param skill none where anybody will do
    public record StaffedSeats(PostId postId, @Nullable String skill, int seats, int held) {}

    /// At one moment, by post and skill.
    public List<StaffedSeats> staffed(Collection<PostId> asked, Instant at) {
        var found = seats.list(asked, at, at.plusNanos(1_000), MOST_SEATS);
        Map<List<Object>, List<HeldSeat>> grouped = new LinkedHashMap<>();
        found.forEach(seat -> grouped.computeIfAbsent(
                        List.of(seat.postId(), seat.skill() == null ? "" : seat.skill()), _ -> new ArrayList<>())
                .add(seat));
        return grouped.values().stream()
                .map(same -> new StaffedSeats(
                        same.getFirst().postId(), same.getFirst().skill(), same.size(), (int) same.stream()
                                .filter(seat -> seat.personId() != null)
                                .count()))
                .toList();
    }
}
