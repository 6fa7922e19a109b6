package org.huhang.quarantine;

import java.time.Instant;
import java.util.Optional;
import org.huhang.shared.PersonId;
import org.huhang.sites.RoomId;
import org.jspecify.annotations.Nullable;

/// An order with what became of it.
///
/// @param latest as it was drafted last
/// @param approved the version that a named person approved last, if one did
/// @param roomId where the person lives or is to live
/// @param arrivedAt when the person came to the site
/// @param over how it ended, if it did
record QuarantineOrder(
        OrderId id,
        PersonId personId,
        OrderVersion latest,
        @Nullable OrderVersion approved,
        @Nullable Instant approvedAt,
        @Nullable RoomId roomId,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable OrderState over,
        @Nullable Instant overAt) {

    /// What holds: the approved version, before that the draft.
    OrderVersion holds() {
        return Optional.ofNullable(approved).orElse(latest);
    }

    boolean awaitsDecision() {
        return over == null && (approved == null || approved.version() < latest.version());
    }

    OrderState state() {
        if (over != null) {
            return over;
        }
        if (approved == null) {
            return OrderState.DRAFT;
        }
        return switch (approved.place()) {
            case HOME -> OrderState.AT_HOME;
            case MONITORING -> OrderState.MONITORED;
            case SITE -> atSite();
        };
    }

    private OrderState atSite() {
        if (arrivedAt != null && leftAt == null) {
            return OrderState.IN_SITE;
        }
        if (leftAt != null) {
            // the days at home after those at the site
            return OrderState.AT_HOME;
        }
        return roomId == null ? OrderState.NO_ROOM : OrderState.ON_THE_WAY;
    }

    /// Whether the hour at which the person was to be there has passed, and nobody saw the person there.
    boolean isOverdue(Instant now) {
        var due = holds().dueAt();
        var state = state();
        return due != null && now.isAfter(due) && (state == OrderState.NO_ROOM || state == OrderState.ON_THE_WAY);
    }
}
