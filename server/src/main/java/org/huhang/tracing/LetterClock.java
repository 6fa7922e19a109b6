package org.huhang.tracing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Until when another city has to answer of all people of a letter, and when it did (rules.md E22).
///
/// @param answered of how many people
/// @param stoppedAt when the last of them was answered; nothing while one is not
record LetterClock(
        ReceiptKind receipt,
        int hours,
        @Nullable Instant dueAt,
        int answered,
        @Nullable Instant stoppedAt) {

    static LetterClock of(ReceiptKind receipt, int hours, Letter letter, int answered, @Nullable Instant lastAnswer) {
        var sent = letter.sentAt();
        return new LetterClock(
                receipt,
                hours,
                sent == null ? null : sent.plus(Duration.ofHours(hours)),
                answered,
                answered >= letter.people() ? lastAnswer : null);
    }

    boolean isOverdue(Instant now) {
        return stoppedAt == null && dueAt != null && now.isAfter(dueAt);
    }
}
