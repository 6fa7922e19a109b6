package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;

/// What keeps a roster from coming in force: a post and hour that another one covers, somebody who is at
/// another post at that time, a post whose notice ended.
@ApplicationScoped
class Clashes {
    /// Of one reading: a plan's people in a month.
    private static final int MOST_SEATS = 200_000;

    private static final int MOST_NAMED = 3;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final HeldSeats held;
    private final PlanStore plans;
    private final PostStore posts;
    private final Notices notices;
    private final People people;
    private final CityClock clock;

    Clashes(HeldSeats held, PlanStore plans, PostStore posts, Notices notices, People people, CityClock clock) {
        this.held = held;
        this.plans = plans;
        this.posts = posts;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    /// @param asked seats at which somebody is asked to stand, in the order of time: to come, or running with a
    /// new holder
    /// @param kept seats of the same plan that have begun and keep whom they had
    Optional<Refusal> find(PlanId plan, Collection<HeldSeat> asked, Collection<HeldSeat> kept, Instant now) {
        return covered(plan, now).or(() -> begunMeanwhile(asked, kept)).or(() -> elsewhere(plan, asked));
    }

    /// Two rosters of one post and hour would ask for twice the people and be counted twice.
    private Optional<Refusal> covered(PlanId plan, Instant now) {
        return held.findOverlap(plan, now)
                .map(other -> Refusal.conflict(
                        "posts.covered-already",
                        Map.of("post", name(other.postId()), "plan", other.title(), "from", hour(other.startAt()))));
    }

    /// The draft moves somebody who has begun where they were.
    private Optional<Refusal> begunMeanwhile(Collection<HeldSeat> asked, Collection<HeldSeat> kept) {
        return overlapping(asked, kept)
                .findFirst()
                .map(clash -> Refusal.conflict(
                        "posts.begun-meanwhile",
                        Map.of(
                                "from",
                                name(clash.other().postId()),
                                "to",
                                name(clash.asked().postId()),
                                "at",
                                hour(clash.asked().start()))));
    }

    /// Nobody stands at two posts at once, whoever planned them.
    private Optional<Refusal> elsewhere(PlanId plan, Collection<HeldSeat> asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var known = people.known(holders(asked));
        var others = held
                .listOf(
                        known.keySet(),
                        asked.stream()
                                .map(HeldSeat::start)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        asked.stream()
                                .map(HeldSeat::end)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        MOST_SEATS)
                .stream()
                .filter(seat -> !seat.planId().equals(plan))
                .map(seat -> seat.as(known.get(seat.personId())))
                .toList();
        var clashes = overlapping(
                        asked.stream()
                                .map(seat -> seat.as(known.get(seat.personId())))
                                .toList(),
                        others)
                .toList();
        return clashes.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "posts.people-elsewhere",
                        Map.of(
                                "people",
                                clashes.stream()
                                        .map(clash -> clash.asked().personId())
                                        .distinct()
                                        .count(),
                                "seats",
                                clashes.stream()
                                        .limit(MOST_NAMED)
                                        .map(this::words)
                                        .collect(Collectors.joining("; ")))));
    }

    /// @param other a seat of the same person's at that time
    private record Clash(HeldSeat asked, HeldSeat other) {}

    private static Stream<Clash> overlapping(Collection<HeldSeat> asked, Collection<HeldSeat> others) {
        var byHolder = others.stream()
                .filter(seat -> seat.personId() != null)
                .collect(Collectors.groupingBy(seat -> Objects.requireNonNull(seat.personId())));
        return asked.stream()
                .flatMap(seat -> byHolder.getOrDefault(Objects.requireNonNull(seat.personId()), List.of()).stream()
                        .filter(other -> other.start().isBefore(seat.end())
                                && other.end().isAfter(seat.start()))
                        .map(other -> new Clash(seat, other)));
    }

    /// No roster sends anybody else, from now on, to a post whose notice holds no more; whoever is asked there
    /// already does not keep the rest of the roster from being mended.
    Optional<Refusal> findEnded(Collection<HeldSeat> fresh, Instant now) {
        var asked = posts.list(fresh.stream().map(HeldSeat::postId).collect(Collectors.toSet()));
        var endings = notices.findEndings(
                asked.stream()
                        .flatMap(post -> Stream.ofNullable(post.noticeId()))
                        .collect(Collectors.toSet()),
                now);
        for (Post post : asked) {
            NoticeId notice = post.noticeId();
            var ending = notice == null ? null : endings.get(notice);
            if (ending != null) {
                return Optional.of(Refusal.conflict(
                        "posts.notice-of-post-ended",
                        Map.of("post", post.name().zh(), "by", ending.title().zh())));
            }
        }
        return Optional.empty();
    }

    static Set<PersonId> holders(Collection<HeldSeat> seats) {
        return seats.stream()
                .flatMap(seat -> Stream.ofNullable(seat.personId()))
                .collect(Collectors.toSet());
    }

    private String words(Clash clash) {
        return "%s %s – %s《%s》"
                .formatted(
                        name(clash.asked().postId()),
                        hour(clash.asked().start()),
                        name(clash.other().postId()),
                        plans.find(clash.other().planId())
                                .map(RosterPlan::title)
                                .orElse("–"));
    }

    private String name(PostId post) {
        return posts.find(post).map(found -> found.name().zh()).orElse("–");
    }

    private String hour(Instant at) {
        return HOUR.format(at.atZone(clock.zone()));
    }
}
