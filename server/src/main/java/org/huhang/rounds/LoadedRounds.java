package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;

/// Rounds that the house opens itself: a drill's.
@ApplicationScoped
public class LoadedRounds {
    private final RoundOpening opening;

    LoadedRounds(RoundOpening opening) {
        this.opening = opening;
    }

    /// As if the command post had asked for it.
    public Outcome<RoundId> open(NewRound wanted, AccountId by, Instant now) {
        return opening.open(wanted, by, now);
    }
}
