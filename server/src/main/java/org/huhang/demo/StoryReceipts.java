package org.huhang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huhang.notices.AddresseeId;
import org.huhang.notices.Receipt;
import org.huhang.notices.ReceiptId;

/// Invented receipts, the same at every load: most act within five hours, some only read, a few say nothing.
final class StoryReceipts {
    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final int SPREAD_MINUTES = 300;
    private static final int SILENT_PERCENT = 4;
    private static final int ONLY_READ_PERCENT = 10;

    private StoryReceipts() {}

    /// What lies after `now` is left out.
    static List<Receipt> of(String key, Instant from, List<AddresseeId> addressees, Instant now) {
        List<Receipt> receipts = new ArrayList<>();
        for (int at = 0; at < addressees.size(); at++) {
            var drawn = StoryIds.of("receipt", key + ":" + at);
            int lot = (int) Long.remainderUnsigned(drawn.getLeastSignificantBits(), 100);
            int minutes = (int) Long.remainderUnsigned(drawn.getLeastSignificantBits() >>> 8, SPREAD_MINUTES);
            var when = from.plus(FIRST).plus(Duration.ofMinutes(minutes));
            if (lot >= SILENT_PERCENT && when.isBefore(now)) {
                var kind = lot < SILENT_PERCENT + ONLY_READ_PERCENT ? Receipt.Kind.READ : Receipt.Kind.ACTED;
                receipts.add(new Receipt(new ReceiptId(drawn), addressees.get(at), kind, null, null, when));
            }
        }
        return receipts;
    }
}
