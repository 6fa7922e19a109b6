package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Brings people into a closed loop, for a span or until further notice, and out of it before that.
@ApplicationScoped
public class Loops {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 500;

    private final LoopStore store;
    private final Submissions submissions;

    Loops(LoopStore store, Submissions submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    /// @param id the client's
    public record NewLoopStay(
            UUID id,
            String loop,
            List<PersonId> personIds,
            Instant start,
            @Nullable Instant end) {}

    /// @param id the client's
    record NewLoopEnding(UUID id, Instant end, String reason) {}

    @Transactional
    Outcome<Integer> enter(NewLoopStay wanted, AccountId by, Instant now) {
        var end = wanted.end();
        if (Posts.isNoText(wanted.loop(), LONGEST_NAME)) {
            return Outcome.refused(Refusal.invalid("posts.text-missing", "loop", Map.of("most", LONGEST_NAME)));
        }
        if (wanted.personIds().isEmpty() || wanted.personIds().size() > MOST) {
            return Outcome.refused(Refusal.invalid("posts.people-out-of-range", "personIds", Map.of("most", MOST)));
        }
        if (end != null && !end.isAfter(wanted.start())) {
            return Outcome.refused(Refusal.invalid("posts.ends-before-start", "end", Map.of()));
        }
        return submissions.first(wanted.id(), wanted).map(first -> {
            if (first) {
                store.add(wanted.loop(), wanted.personIds(), wanted.start(), end, by, now);
            }
            return wanted.personIds().size();
        });
    }

    /// An ending holds when it comes before what is known: to stay longer is to enter again. At the start it
    /// calls the stay off.
    @Transactional
    Outcome<LoopStayId> end(LoopStayId stay, NewLoopEnding ending, AccountId by, Instant now) {
        var known = store.find(stay);
        if (known.isEmpty()) {
            return Outcome.refused(Refusal.notFound("posts.no-such-loop-stay", Map.of()));
        }
        if (ending.end().isBefore(known.get().start())) {
            return Outcome.refused(Refusal.invalid("posts.ends-before-start", "end", Map.of()));
        }
        var end = known.get().end();
        if (end != null && ending.end().isAfter(end)) {
            return Outcome.refused(Refusal.invalid("posts.out-of-loop-by-then", "end", Map.of()));
        }
        if (Posts.isNoText(ending.reason(), Posts.LONGEST_REASON)) {
            return Outcome.refused(
                    Refusal.invalid("posts.text-missing", "reason", Map.of("most", Posts.LONGEST_REASON)));
        }
        return submissions.first(ending.id(), ending).map(first -> {
            if (first) {
                store.end(ending.id(), stay, ending.end(), ending.reason(), by, now);
            }
            return stay;
        });
    }

    /// Told elsewhere. Who is in that loop already stays as they are.
    @Transactional
    public void record(NewLoopStay told, Instant now) {
        var inside = store.list(told.loop(), told.start(), MOST).stream()
                .map(LoopStay::personId)
                .collect(Collectors.toSet());
        store.add(
                told.loop(),
                told.personIds().stream().filter(each -> !inside.contains(each)).toList(),
                told.start(),
                told.end(),
                null,
                now);
    }
}
