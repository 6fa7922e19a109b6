package org.huhang.access;

import java.time.Instant;
import java.util.UUID;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// @param accountId the resident's own; none where a guardian or the telephone stands for it
/// @param guardianId who acts for them
/// @param enrolledBy the community worker who decided or picked up the telephone; none where the registry knew them
/// @param useId the client's id of the use that made it
record ResidentEnrolment(
        ResidentEnrolmentId id,
        PersonId personId,
        EnrolmentWay way,
        @Nullable AccountId accountId,
        @Nullable AccountId guardianId,
        @Nullable Relation relation,
        @Nullable AccountId enrolledBy,
        String note,
        @Nullable UUID useId,
        Instant enrolledAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {}
