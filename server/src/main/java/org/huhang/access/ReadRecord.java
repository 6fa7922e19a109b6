package org.huhang.access;

import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A record as it came, taken apart, before anybody has asked who signed it.
///
/// @param digest SHA-256 of the text, in Base64
/// @param record empty where the text is none
record ReadRecord(
        String text,
        String signature,
        String digest,
        @Nullable DeviceRecord record) {

    static List<ReadRecord> all(DeviceBatch batch) {
        return batch.records().stream().map(ReadRecord::of).toList();
    }

    private static ReadRecord of(DeviceBatch.SignedRecord signed) {
        return new ReadRecord(
                signed.text(),
                signed.signature(),
                Base64.getEncoder().encodeToString(Token.sha256(signed.text())),
                DeviceRecord.read(signed.text()).orElse(null));
    }

    /// Nothing where it is none of that device's.
    OptionalInt numberOn(DeviceId device) {
        return record != null && record.isOf(device) ? OptionalInt.of(record.number()) : OptionalInt.empty();
    }

    /// The digest that it gives for the record before it; empty where it gives none.
    String previous() {
        return record == null ? "" : record.previous();
    }

    /// Whether it may have come before: each number up to the top came once at least, none above it ever did.
    boolean mayBeHere(DeviceHead head) {
        return record == null || record.number() <= head.top();
    }
}
