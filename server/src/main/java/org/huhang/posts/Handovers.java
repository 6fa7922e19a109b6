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
import org.huhang.access.Accounts;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What one shift tells the next, and who took it over.
@ApplicationScoped
public class Handovers {
    static final int LONGEST_TEXT = 2_000;
    /// A shift that lies further away is a slip of the finger.
    private static final Duration SHIFT_BEFORE = Duration.ofDays(3);

    private static final Duration SHIFT_AFTER = Duration.ofDays(1);

    private final HandoverStore store;
    private final Submissions submissions;
    private final Journal journal;
    private final Accounts accounts;

    Handovers(HandoverStore store, Submissions submissions, Journal journal, Accounts accounts) {
        this.store = store;
        this.submissions = submissions;
        this.journal = journal;
        this.accounts = accounts;
    }

    record NewHandover(HandoverId id, Instant shiftStart, String text) {}

    /// @param id the client's, of this taking over
    record Taking(UUID id) {}

    static Optional<Refusal> refusal(Instant shiftStart, String text, Instant now) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return Optional.of(Refusal.invalid("posts.handover-text", "text", Map.of("most", LONGEST_TEXT)));
        }
        return shiftStart.isBefore(now.minus(SHIFT_BEFORE)) || shiftStart.isAfter(now.plus(SHIFT_AFTER))
                ? Optional.of(Refusal.invalid("posts.handover-shift", "shiftStart", Map.of()))
                : Optional.empty();
    }

    @Transactional
    Outcome<HandoverId> tell(PostId post, NewHandover told, AccountId by, Instant now) {
        var refused = refusal(told.shiftStart(), told.text(), now);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        record Told(PostId postId, NewHandover handover) {}
        return submissions.first(told.id().value(), new Told(post, told)).map(first -> {
            if (first) {
                add(
                        new Handover(
                                told.id(), post, told.shiftStart(), told.text().strip(), by, false, now, null, null),
                        now);
            }
            return told.id();
        });
    }

    /// Records what was told elsewhere. The same id is the same.
    @Transactional
    public void record(HandoverId id, PostId post, Instant shiftStart, String text, Instant at) {
        if (store.find(id).isEmpty()) {
            add(new Handover(id, post, shiftStart, text, null, false, at, null, null), at);
        }
    }

    /// The first stands. Whoever told it does not take it over.
    @Transactional
    Outcome<HandoverId> take(Handover handover, Taking taking, AccountId by, Instant now) {
        var id = handover.id();
        if (by.equals(handover.by())) {
            return Outcome.refused(Refusal.conflict("posts.handover-own", Map.of()));
        }
        record Taken(HandoverId handoverId, Taking taking) {}
        return submissions.first(taking.id(), new Taken(id, taking)).then(first -> {
            if (first) {
                store.take(id, taking.id(), by, now);
            }
            var taken = store.find(id).orElseThrow();
            if (!by.equals(taken.takenBy())) {
                return Outcome.refused(Refusal.conflict("posts.handover-taken", Map.of("by", name(taken.takenBy()))));
            }
            if (first) {
                journal.append(new PostDayChanged(List.of(handover.postId())));
            }
            return Outcome.done(id);
        });
    }

    private String name(@Nullable AccountId account) {
        return account == null
                ? "–"
                : accounts.listHolders(List.of(account)).stream()
                        .map(Accounts.Holder::displayName)
                        .findFirst()
                        .orElse("–");
    }

    private void add(Handover told, Instant now) {
        store.add(List.of(told), now);
        journal.append(new PostDayChanged(List.of(told.postId())));
    }
}
