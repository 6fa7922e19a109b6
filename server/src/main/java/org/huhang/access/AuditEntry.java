package org.huhang.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/// One line of the audit log: who read whom and why, or who changed what. No personal data stands in it but ids.
///
/// @param accountId none for somebody who is not signed in, such as the holder of a one-time link
/// @param subjectIds whom or what it is about
/// @param what what was read, such as `search`, or the operation that changed something, such as `peopleCorrect`
/// @param bodyDigest of a change, the keyed digest of what was sent
@SuppressWarnings("ArrayRecordComponent") // never compared: entries are told apart by their ids
record AuditEntry(
        UUID id,
        Kind kind,
        @Nullable UUID accountId,
        List<UUID> subjectIds,
        @Nullable String purpose,
        String what,
        boolean revealed,
        String note,
        @Nullable UUID requestId,
        byte @Nullable [] bodyDigest,
        Instant recordedAt) {
    /// In the order in which they are sealed.
    static final String COLUMNS =
            "id, kind, account_id, subject_ids, purpose, what, revealed, note, request_id, body_digest, recorded_at";

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int UUID_TYPE = 2950;

    enum Kind {
        READING,
        CHANGE
    }

    /// The database keeps microseconds.
    AuditEntry {
        subjectIds = List.copyOf(subjectIds);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static AuditEntry reading(
            UUID account, List<UUID> people, String purpose, String what, boolean revealed, String note, Instant now) {
        return new AuditEntry(
                Ids.next(), Kind.READING, account, people, purpose, what, revealed, note, null, null, now);
    }

    /// Of something that no call asked for, such as an alert.
    static AuditEntry change(@Nullable UUID account, List<UUID> subjects, String what, Instant now) {
        return new AuditEntry(Ids.next(), Kind.CHANGE, account, subjects, null, what, false, "", Ids.next(), null, now);
    }

    /// The bytes that are sealed: [#COLUMNS] as PostgreSQL sends them in a binary `COPY`, each behind its length, so
    /// that a verification seals what arrives without taking it apart.
    byte[] canonical() {
        var bytes = new ByteArrayOutputStream(256);
        var out = new DataOutputStream(bytes);
        try {
            put(out, id);
            put(out, kind.name());
            put(out, accountId);
            putSubjects(out);
            put(out, purpose);
            put(out, what);
            out.writeInt(1);
            out.writeBoolean(revealed);
            put(out, note);
            put(out, requestId);
            put(out, bodyDigest);
            out.writeInt(8);
            out.writeLong(ChronoUnit.MICROS.between(EPOCH, recordedAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Instant instant(long microsSince2000) {
        return EPOCH.plus(microsSince2000, ChronoUnit.MICROS);
    }

    private void putSubjects(DataOutputStream out) throws IOException {
        int count = subjectIds.size();
        out.writeInt(count == 0 ? 12 : 20 + 20 * count);
        out.writeInt(count == 0 ? 0 : 1);
        out.writeInt(0);
        out.writeInt(UUID_TYPE);
        if (count > 0) {
            out.writeInt(count);
            out.writeInt(1);
        }
        for (UUID subject : subjectIds) {
            put(out, subject);
        }
    }

    private static void put(DataOutputStream out, @Nullable UUID value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(16);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        }
    }

    private static void put(DataOutputStream out, @Nullable String value) throws IOException {
        put(out, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(DataOutputStream out, byte @Nullable [] value) throws IOException {
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) {
            out.write(value);
        }
    }
}
