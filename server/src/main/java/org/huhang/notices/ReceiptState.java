package org.huhang.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an addressee stands with a notice. Derived: nobody sets it.
///
///     nothing said ── READ ──────► read ── ACTED ──► acted
///          │                        │ └─── CANNOT ─► cannot (acting later ends it)
///          │ read_by passes         │ act_by passes
///          ▼                        ▼
///     unread and late          not acted and late
///
/// A notice that another superseded or lifted asks nothing more of whoever had not acted.
public enum ReceiptState {
    WAITING,
    READ,
    ACTED,
    CANNOT,
    UNREAD_LATE,
    NOT_ACTED_LATE,
    /// Ended before it was acted on.
    ENDED;

    /// @param readAt when it was first said to be read, by any receipt
    /// @param latest the latest receipt other than of reading
    /// @param readBy the first instant that is too late; none where reading is not asked for
    /// @param actBy likewise; none where nothing has to be done
    /// @param endedAt from when on it holds no more
    static ReceiptState of(
            @Nullable Instant readAt,
            Receipt.@Nullable Kind latest,
            @Nullable Instant readBy,
            @Nullable Instant actBy,
            @Nullable Instant endedAt,
            Instant now) {
        if (latest == Receipt.Kind.ACTED) {
            return ACTED;
        }
        if (endedAt != null && !now.isBefore(endedAt)) {
            return ENDED;
        }
        if (latest == Receipt.Kind.CANNOT) {
            return CANNOT;
        }
        if (readAt == null && isPast(readBy, now)) {
            return UNREAD_LATE;
        }
        if (isPast(actBy, now)) {
            return NOT_ACTED_LATE;
        }
        return readAt == null ? WAITING : READ;
    }

    /// Whether a superior has to hear of it.
    boolean late() {
        return this == UNREAD_LATE || this == NOT_ACTED_LATE;
    }

    private static boolean isPast(@Nullable Instant by, Instant now) {
        return by != null && !now.isBefore(by);
    }
}
