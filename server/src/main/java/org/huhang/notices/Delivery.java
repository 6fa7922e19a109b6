package org.huhang.notices;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A message and how far it came. What came of its attempts are facts; the state is derived.
///
/// @param attempt the last one; 0 before the first
/// @param outcome of the last attempt
/// @param nextAt when it is tried again by itself
/// @param resentAt when somebody asked for another attempt after the last one
/// @param removed whether its channel was taken away
/// @param withdrawn whether it stayed here, for its notice had been ended by then
public record Delivery(
        DeliveryId id,
        ChannelId channelId,
        Channel.Kind kind,
        String channel,
        @Nullable NoticeId noticeId,
        Reason reason,
        String text,
        Instant createdAt,
        int attempt,
        @Nullable Instant begunAt,
        @Nullable Outcome outcome,
        @Nullable String detail,
        @Nullable Instant nextAt,
        @Nullable Instant resentAt,
        boolean removed,
        boolean withdrawn) {
    /// No attempt takes so long: one that has no outcome by then was cut off.
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);

    @Schema(name = "DeliveryReason")
    public enum Reason {
        ISSUED,
        SILENCE,
        TRIAL,
        /// Another module's news ([Announcements]).
        ANNOUNCED
    }

    public enum Outcome {
        SENT,
        FAILED,
        REFUSED,
        UNCERTAIN
    }

    @Schema(name = "DeliveryState")
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /// Not arrived, and not tried again by itself.
        GIVEN_UP,
        /// It may have arrived.
        UNCERTAIN,
        /// Not sent, or not once more: its notice holds no more.
        WITHDRAWN
    }

    State state(Instant now) {
        if (attempt == 0 || resentAt != null) {
            return waiting();
        }
        if (outcome == null) {
            return begunAt != null && begunAt.plus(LONGEST_ATTEMPT).isAfter(now) ? State.SENDING : State.UNCERTAIN;
        }
        return switch (outcome) {
            case SENT -> State.SENT;
            case FAILED -> nextAt == null ? State.GIVEN_UP : waiting();
            case REFUSED -> State.GIVEN_UP;
            case UNCERTAIN -> State.UNCERTAIN;
        };
    }

    private State waiting() {
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        return removed ? State.GIVEN_UP : State.WAITING;
    }
}
