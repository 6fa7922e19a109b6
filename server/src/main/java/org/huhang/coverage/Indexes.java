package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.Rounds;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// For the edge: the index of a round, and a node in it that the caller may look at.
@ApplicationScoped
class Indexes {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IndexKeeper keeper;
    private final Rounds rounds;
    private final Caller caller;

    Indexes(IndexKeeper keeper, Rounds rounds, Caller caller) {
        this.keeper = keeper;
        this.rounds = rounds;
        this.caller = caller;
    }

    RoundIndex require(RoundId id) {
        var kept = keeper.find(id, Duration.ZERO);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (rounds.find(id).filter(round -> round.frozenAt() != null).isEmpty()) {
            throw new RefusedException(Refusal.notFound("coverage.no-such-round", Map.of()));
        }
        return keeper.find(id, PATIENCE)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        keeper.isCrowdedOut(id) ? "coverage.no-room" : "coverage.being-made",
                        null,
                        Map.of())));
    }

    /// @param node an area, a building or an entrance
    record At(RoundIndex index, int node) {}

    At require(RoundId round, UUID id, Permission permission) {
        var index = require(round);
        int node = index.read(() -> index.tree().find(id));
        if (node == NodeTree.NONE) {
            throw new RefusedException(Refusal.notFound("coverage.no-such-node", Map.of()));
        }
        caller.require(permission, index.tree().area(node));
        return new At(index, node);
    }
}
