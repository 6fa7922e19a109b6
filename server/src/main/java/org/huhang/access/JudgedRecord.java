package org.huhang.access;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record looked at alone: what it says, and what is doubtful in it.
///
/// @param record empty where the text is none
/// @param isGenuine whether the device signed it
/// @param number empty where the device cannot be held to have written it
record JudgedRecord(
        String text,
        String signature,
        String digest,
        boolean isGenuine,
        @Nullable Integer number,
        @Nullable DeviceRecord record,
        Set<RecordDoubt> doubts) {

    static JudgedRecord of(DeviceBatch.SignedRecord signed, PublicKey key, RecordJudge judge, Instant at) {
        boolean isGenuine = DeviceSignature.holds(key, signed.text(), DeviceSignature.decoded(signed.signature()));
        var record = DeviceRecord.read(signed.text()).orElse(null);
        var doubts = EnumSet.noneOf(RecordDoubt.class);
        if (!isGenuine) {
            doubts.add(RecordDoubt.BAD_SIGNATURE);
        }
        if (record == null) {
            doubts.add(RecordDoubt.MALFORMED);
        } else {
            doubts.addAll(judge.doubts(record, at));
        }
        return new JudgedRecord(
                signed.text(),
                signed.signature(),
                Base64.getEncoder().encodeToString(Token.sha256(signed.text())),
                isGenuine,
                isGenuine && record != null && judge.isOwn(record) ? record.number() : null,
                record,
                doubts);
    }

    JudgedRecord withNumberTaken() {
        var more = EnumSet.of(RecordDoubt.NUMBER_TAKEN);
        more.addAll(doubts);
        return new JudgedRecord(text, signature, digest, isGenuine, number, record, more);
    }

    /// Of what no text column takes, a word that is no digest.
    @Nullable
    String previous() {
        if (record == null) {
            return null;
        }
        return record.previous().indexOf('\0') < 0 ? record.previous() : "?";
    }

    /// One for each text, and one more for the same with a false signature.
    String identity() {
        return digest + isGenuine;
    }
}
