package org.huhang.tracing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Which exposures stand although they are not found again. The registry says where people live now, and the index
/// forgets days and cannot answer for some: what neither can be asked again is taken back by nobody. Outside of the
/// window, and where no rules hold, nothing is kept.
///
/// @param found nothing where no edition holds
/// @param daysKept of whose visits the house still has
record Kept(
        TracedCase of,
        VisitMeetings.@Nullable FromVisits found,
        Set<LocalDate> daysKept,
        Map<PersonId, PersonId> who,
        ZoneId zone)
        implements Predicate<Exposure> {
    @Override
    public boolean test(Exposure exposure) {
        if (found == null || of.windowStart() == null || isMerged(exposure.personId())) {
            return false;
        }
        if (exposure.reason().isOfTheRegistry()) {
            return true;
        }
        return exposure.reason().isOfTheIndex()
                && !endsBefore(exposure)
                && (found.waiting() != null || cannotBeAsked(exposure));
    }

    private boolean endsBefore(Exposure exposure) {
        return exposure.end() != null
                && of.windowStart() != null
                && exposure.reason() == ExposureReason.CO_PRESENCE
                && !exposure.end().isAfter(of.windowStart());
    }

    private boolean cannotBeAsked(Exposure exposure) {
        var day = exposure.start().atZone(zone).toLocalDate();
        return found != null && (found.unread().contains(day) || !daysKept.contains(day));
    }

    private boolean isMerged(PersonId person) {
        return !who.getOrDefault(person, person).equals(person);
    }
}
