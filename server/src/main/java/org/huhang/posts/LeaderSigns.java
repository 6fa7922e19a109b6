package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// The way without a telephone: the leader of a post signs in and out whoever holds a seat of it.
@ApplicationScoped
public class LeaderSigns {
    /// How long ago it may have been, for a leader who ticks at the end of the shift.
    private static final Duration BACK = Duration.ofHours(12);

    private final LeaderSignStore store;
    private final HeldSeats seats;
    private final Submissions submissions;
    private final Journal journal;

    LeaderSigns(LeaderSignStore store, HeldSeats seats, Submissions submissions, Journal journal) {
        this.store = store;
        this.seats = seats;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param at when they came or went
    record NewLeaderSign(UUID id, PlanId planId, int seat, boolean comes, Instant at) {}

    @Transactional
    Outcome<LeaderSign> tell(Post post, NewLeaderSign told, AccountId by, Instant now) {
        var holder = seats.find(told.planId(), told.seat())
                .filter(held -> held.postId().equals(post.id()) && NoShows.isNear(held, now))
                .flatMap(held -> Optional.ofNullable(held.personId()));
        if (holder.isEmpty()) {
            return Outcome.refused(Refusal.notFound("posts.no-such-seat", Map.of()));
        }
        if (told.at().isAfter(now) || told.at().isBefore(now.minus(BACK))) {
            return Outcome.refused(Refusal.invalid("posts.sign-time", "at", Map.of("hours", BACK.toHours())));
        }
        var sign = new LeaderSign(told.id(), post.id(), holder.get(), told.comes(), told.at());
        return submissions.first(told.id(), told).map(first -> {
            if (first) {
                store.add(List.of(sign), by, now);
                journal.append(new PostDayChanged(List.of(post.id())));
            }
            return sign;
        });
    }

    /// Records who came and went, told elsewhere. The same id is the same.
    @Transactional
    public void record(List<LeaderSign> signs, Instant now) {
        if (store.add(signs, null, now)) {
            journal.append(new PostDayChanged(
                    signs.stream().map(LeaderSign::postId).distinct().toList()));
        }
    }
}
