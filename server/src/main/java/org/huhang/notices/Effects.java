package org.huhang.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What some notices do to others, and others to them.
final class Effects {
    private final List<Effect> all;

    /// @param all in the order of their times
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
                .toList();
    }

    /// The first that superseded or lifted it, or will.
    Optional<Effect> findEnding(NoticeId id) {
        return all.stream()
                .filter(each -> each.onId().equals(id) && each.kind().ends())
                .findFirst();
    }
}
