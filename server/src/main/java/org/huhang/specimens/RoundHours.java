package org.huhang.specimens;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huhang.rounds.Round;
import org.huhang.specimens.RefusedDeskRecord.DeskRefusal;

/// When something done at a desk counts for a round: from `before` ahead of its window, for points are set up in time,
/// until `after` its end was told, for the last queue is served. The window's own end is a plan: until somebody ends
/// the round, it goes on. Judged by when it was done, not by when it came in. Source: our choice.
record RoundHours(Duration before, Duration after) {
    static final RoundHours DEFAULT = new RoundHours(Duration.ofHours(2), Duration.ofHours(12));

    Optional<DeskRefusal> refusal(Round round, Instant doneAt) {
        if (doneAt.isBefore(round.startAt().minus(before))) {
            return Optional.of(DeskRefusal.ROUND_NOT_BEGUN);
        }
        var ended = round.endedAt();
        return ended != null && doneAt.isAfter(ended.plus(after))
                ? Optional.of(DeskRefusal.ROUND_ENDED)
                : Optional.empty();
    }
}
