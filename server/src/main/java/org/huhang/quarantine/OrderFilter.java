package org.huhang.quarantine;

import java.util.Set;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.sites.RoomId;
import org.huhang.tracing.ContactClass;
import org.jspecify.annotations.Nullable;

/// Which orders are asked for; what is not given does not matter.
///
/// @param areas within these, where the person lives
/// @param rooms of these alone: a site, a floor
/// @param waiting whether only those of which something awaits a named person
record OrderFilter(
        @Nullable OrderState state,
        @Nullable ContactClass contactClass,
        @Nullable OrderPlace place,
        @Nullable CaseId caseId,
        @Nullable Set<AreaId> areas,
        @Nullable Set<RoomId> rooms,
        boolean waiting) {

    boolean takes(QuarantineOrder order) {
        var holds = order.holds();
        return (state == null || order.state() == state)
                && (contactClass == null || holds.contactClass() == contactClass)
                && (place == null || holds.place() == place)
                && (caseId == null || holds.caseIds().contains(caseId))
                && (areas == null || areas.contains(holds.areaId()))
                && (rooms == null || (order.roomId() != null && rooms.contains(order.roomId())))
                && (!waiting || order.awaitsDecision());
    }
}
