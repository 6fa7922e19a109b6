package org.huhang.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.huhang.shared.AreaId;

/// Whether what a device signed last says that somebody is at the place of a line now: a sign-in at a post of that
/// name, or anywhere in the line's area where no registered place is asked for, and no older than `staleAfter`: whoever
/// forgot to sign out is not there for ever. Default 16 hours, our choice: four more than the longest shift.
record PresentRule(Duration staleAfter) {
    static final PresentRule DEFAULT = new PresentRule(Duration.ofHours(16));

    /// Who signed in elsewhere in the area before they were called was there for something else.
    ///
    /// @param within those areas that lie in the line's
    /// @param called since when the person is named or has confirmed
    boolean isThere(Presence last, Demand demand, Collection<AreaId> within, Instant called, Instant at) {
        return last.kind() == Presence.PresenceKind.POST_SIGN_IN
                && last.occurredAt().isAfter(at.minus(staleAfter))
                && (last.post().equals(demand.place().zh())
                        || (demand.placeId() == null
                                && within.contains(last.areaId())
                                && !last.occurredAt().isBefore(called)));
    }
}
