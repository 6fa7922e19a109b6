package org.huhang.duty;

import java.time.Instant;
import java.util.UUID;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that happened to a person on an assignment.
///
/// @param accountId who did it; empty for what was loaded
record RosterFact(
        long number,
        AssignmentId assignmentId,
        PersonId personId,
        RosterAct kind,
        @Nullable String reason,
        @Nullable UUID accountId,
        Instant occurredAt) {
    enum RosterAct {
        PUT_ON,
        WITHDRAWN,
        RETURNED
    }

    boolean present() {
        return kind != RosterAct.WITHDRAWN;
    }
}
