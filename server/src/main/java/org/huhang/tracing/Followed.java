package org.huhang.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A contact of any case with what became of it.
///
/// @param edition by which its days and hours run
/// @param upgradedCaseId the case that the close contact became through whom this one is of the second degree
record Followed(
        CaseId caseId,
        String caseNumber,
        AreaId caseAreaId,
        PersonId personId,
        AreaId areaId,
        int degree,
        ContactClass contactClass,
        ContactState contactState,
        FollowState state,
        String edition,
        @Nullable CaseId upgradedCaseId,
        @Nested FollowHands hands,
        @Nested FollowClock clock,
        @Nested FollowDays days,
        @Nested LastFound found) {

    /// Who follows it.
    ///
    /// @param shiftEnd from then on nobody does
    record FollowHands(
            @Nullable AccountId accountId,
            @Nullable Instant shiftEnd,
            @Nullable UUID letterId) {}

    /// @param dueAt until when it must be where its class stays; nothing where no hour is set
    /// @param stoppedAt when it was there, here or in another city
    record FollowClock(
            @Nullable Instant decidedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt) {}

    /// @param lastExposure nothing for a draft that still goes on
    /// @param stayUntil the last day of the stay, `lastDay` that of the days at home after it
    record FollowDays(
            @Nullable Instant lastExposure,
            @Nullable LocalDate stayUntil,
            @Nullable LocalDate lastDay) {}

    /// The latest outcome.
    ///
    /// @param attempts in vain since somebody was last reached
    record LastFound(
            @Nullable OutcomeKind outcome,
            @Nullable NotReachedWhy why,
            @Nullable Instant againAt,
            @Nullable String city,
            @Nullable Instant outcomeAt,
            int attempts,
            @Nullable IsolatedAt isolatedIn) {}

    ContactKey key() {
        return new ContactKey(caseId, personId);
    }

    boolean wasApproved() {
        return contactState == ContactState.APPROVED || contactState == ContactState.LOOK_AGAIN;
    }

    boolean isOverdue(Instant now) {
        return state.isOpen() && clock.stoppedAt == null && clock.dueAt != null && clock.dueAt.isBefore(now);
    }
}
