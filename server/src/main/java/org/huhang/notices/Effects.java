package org.huhang.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What some notices do to others, and others to them.
///
/// One that was itself superseded or lifted before it took effect, or as it did, ends nothing. In a chain each ends the
/// one before it, and what holds is the last:
///
///     A ◄─ supersedes ─ B ◄─ supersedes ─ C     A and B are ended; C holds in the place of both
///     A ◄─ supersedes ─ B ◄─── lifts ──── C     A and B are ended; nothing holds in their place
final class Effects {
    private final List<Effect> all;
    private final Map<NoticeId, Optional<Effect>> endings = new HashMap<>();

    /// @param all in the order of their times; of each notice that ends another, what ends it as well
    Effects(List<Effect> all) {
        this.all = all;
    }

    List<Effect> listBy(NoticeId id) {
        return all.stream().filter(each -> each.byId().equals(id)).toList();
    }

    /// By that instant.
    List<Effect> listOn(NoticeId id, Instant at) {
        return all.stream()
                .filter(each -> each.onId().equals(id) && !each.at().isAfter(at))
                .filter(each -> takesEffect(each, Set.of()))
                .toList();
    }

    /// The first that superseded or lifted it, or will.
    Optional<Effect> findEnding(NoticeId id) {
        // not computeIfAbsent: finding one ending finds others on the way
        var known = endings.get(id);
        if (known == null) {
            known = findEnding(id, Set.of());
            endings.put(id, known);
        }
        return known;
    }

    /// By then.
    Optional<Effect> findEnding(NoticeId id, Instant at) {
        return findEnding(id).filter(ending -> !at.isBefore(ending.at()));
    }

    /// The last of the chain that ended it by then: what superseded is what holds now, and what lifted leaves nothing
    /// that does.
    Optional<Effect> findLastEnding(NoticeId id, Instant at) {
        var seen = new HashSet<NoticeId>();
        Optional<Effect> last = Optional.empty();
        for (var next = findEnding(id, at);
                next.isPresent() && seen.add(next.get().byId()); ) {
            last = next;
            next = next.get().kind() == Relation.Kind.SUPERSEDES
                    ? findEnding(next.get().byId(), at)
                    : Optional.empty();
        }
        return last;
    }

    /// Those of them that hold no more by then.
    Set<NoticeId> ended(Collection<NoticeId> ids, Instant at) {
        var ended = new HashSet<NoticeId>();
        ids.stream().filter(id -> findEnding(id, at).isPresent()).forEach(ended::add);
        return ended;
    }

    /// @param seen from which we came, for what was loaded might go in a circle
    private Optional<Effect> findEnding(NoticeId id, Set<NoticeId> seen) {
        return all.stream()
                .filter(each -> each.onId().equals(id) && each.kind().ends())
                .filter(each -> !seen.contains(each.byId()) && takesEffect(each, seen))
                .findFirst();
    }

    private boolean takesEffect(Effect effect, Set<NoticeId> seen) {
        var further = new HashSet<>(seen);
        further.add(effect.onId());
        return findEnding(effect.byId(), further)
                .filter(ending -> !ending.at().isAfter(effect.at()))
                .isEmpty();
    }
}
