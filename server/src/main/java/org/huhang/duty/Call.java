package org.huhang.duty;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Where one person stands on one line of a muster, as the facts say.
///
/// @param state NAMED, CONFIRMED, DECLINED or WITHDRAWN
/// @param way by whom that came
/// @param since when
/// @param namedBy who named the person last; nobody for what was loaded
/// @param arrivedAt when somebody told that the person came, unless they told since that the person left
record Call(
        DemandId demandId,
        PersonId personId,
        CallAct state,
        CallWay way,
        @Nullable String reason,
        Instant since,
        @Nullable AccountId namedBy,
        @Nullable Instant arrivedAt) {
    boolean called() {
        return CallAct.CALLED.contains(state);
    }

    boolean confirmed() {
        return state == CallAct.CONFIRMED;
    }

    Call as(PersonId person) {
        return new Call(demandId, person, state, way, reason, since, namedBy, arrivedAt);
    }
}
