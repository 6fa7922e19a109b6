package org.huhang.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record looked at alone: what it says, and what is doubtful in it.
///
/// @param record empty where the text is none
/// @param isGenuine whether the device signed it, or signed a record that names it as the one before
/// @param number empty where the device cannot be held to have written it
record JudgedRecord(
        String text,
        String signature,
        String digest,
        boolean isGenuine,
        @Nullable Integer number,
        @Nullable DeviceRecord record,
        Set<RecordDoubt> doubts) {

    static JudgedRecord of(ReadRecord read, boolean isGenuine, RecordJudge judge, Instant at) {
        var record = read.record();
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
                read.text(),
                read.signature(),
                read.digest(),
                isGenuine,
                isGenuine && record != null && judge.isOwn(record) ? record.number() : null,
                record,
                doubts);
    }

    boolean isFirstOfItsNumber() {
        return number != null && !doubts.contains(RecordDoubt.NUMBER_TAKEN);
    }

    JudgedRecord withNumberTaken() {
        var more = EnumSet.of(RecordDoubt.NUMBER_TAKEN);
        more.addAll(doubts);
        return new JudgedRecord(text, signature, digest, isGenuine, number, record, more);
    }

    /// Of those that some module knows.
    @Nullable
    String kind() {
        return record == null || doubts.contains(RecordDoubt.KIND_UNKNOWN) ? null : record.kind();
    }

    /// Of what no text column takes, a word that is no digest.
    @Nullable
    String previous() {
        if (record == null) {
            return null;
        }
        return record.previous().indexOf('\0') < 0 ? record.previous() : "?";
    }

    /// Of a numbered one that is here the number is at most the top, for the same text has the same number.
    boolean mayBeHere(DeviceHead head) {
        return number == null || number <= head.top();
    }

    /// One for each text, and one more for the same with a false signature.
    String identity() {
        return digest + isGenuine;
    }
}
