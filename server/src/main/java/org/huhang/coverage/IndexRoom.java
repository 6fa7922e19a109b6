package org.huhang.coverage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;

/// Which rounds have room in memory. Without a limit, rounds of a whole city that nobody ended would in time end the
/// server, and gates and desks with it; with it, a screen says that there is no room.
final class IndexRoom {
    /// Of what the JVM may take; as much again is needed while one index is made.
    private static final double SHARE = 0.4;

    /// Of a round that was not yet read: columns, doors, and a tenth of a tube.
    private static final long BYTES_A_PERSON = 110;

    private final long bytes;

    /// As far as they were seen; a round that was too large once is not tried again and again.
    private final Map<RoundId, Long> seen = new HashMap<>();

    IndexRoom() {
        this((long) (Runtime.getRuntime().maxMemory() * SHARE));
    }

    IndexRoom(long bytes) {
        this.bytes = bytes;
    }

    /// What an index takes by now.
    void saw(RoundIndex index) {
        seen.merge(index.round().id(), index.bytes(), Math::max);
    }

    /// @param inOrder those that matter most first
    /// @return those that have room; a small one may be among them where a large one before it is not
    Set<RoundId> fit(List<Round> inOrder) {
        var fit = new LinkedHashSet<RoundId>();
        long left = bytes;
        for (var round : inOrder) {
            long people = round.people() == null ? 0 : round.people();
            long needed = Math.max(people * BYTES_A_PERSON, seen.getOrDefault(round.id(), 0L));
            if (needed <= left) {
                left -= needed;
                fit.add(round.id());
            }
        }
        seen.keySet()
                .removeIf(id -> inOrder.stream().noneMatch(round -> round.id().equals(id)));
        return fit;
    }
}
