package org.huhang.access;

import java.time.Duration;
import java.time.Instant;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// An application with all that its state follows from.
///
/// @param guardianId who wants to act for the person; none where somebody enrols themselves
/// @param matchedId whom the registry knew by exactly these words
/// @param personId whom the last decision is about
/// @param decidedAt of the last decision
/// @param replaced whether its applicant set it right by another
/// @param enrolled whether it was used
record Application(
        ApplicationId id,
        @Nullable AccountId guardianId,
        @Nullable Relation relation,
        AreaId areaId,
        long keyNumber,
        @Nullable PersonId matchedId,
        Instant appliedAt,
        Instant expiresAt,
        @Nullable PersonId personId,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean replaced,
        boolean enrolled) {
    /// Our choice: two weekends for the community worker, and then for the applicant.
    static final Duration VALIDITY = Duration.ofDays(14);

    ApplicationState state(Instant now) {
        if (enrolled) {
            return ApplicationState.DONE;
        }
        if (replaced) {
            return ApplicationState.REPLACED;
        }
        if (!now.isBefore(expiresAt)) {
            return ApplicationState.EXPIRED;
        }
        if (decidedAt != null) {
            return personId == null ? ApplicationState.REFUSED : ApplicationState.READY;
        }
        return matchedId == null ? ApplicationState.WAITING : ApplicationState.READY;
    }

    /// Whose enrolment it will be: what a person decided goes before what the registry matched.
    @Nullable
    PersonId whom() {
        return decidedAt == null ? matchedId : personId;
    }
}
