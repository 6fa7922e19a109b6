package org.huhang.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is known of a gathering in the enterer's words, and what was typed into a list of attendees and not taken:
/// mostly an identity number with a slip in it. Each gathering and each list lies sealed under a key of its own.
@Singleton
class GatheringSecrets {
    private final KeyRing ring;

    @Inject
    GatheringSecrets(KeyRings rings) {
        this(rings.get("lists"));
    }

    GatheringSecrets(KeyRing ring) {
        this.ring = ring;
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "visits.list_keys");
    }

    byte @Nullable [] sealNote(long key, String note) {
        return note.isEmpty() ? null : ring.seal(key, "note", note);
    }

    String openNote(long key, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(ring.open(key, "note", sealed), "");
    }

    byte @Nullable [] sealReason(long key, UUID fact, String reason) {
        return reason.isEmpty() ? null : ring.seal(key, "reason/" + fact, reason);
    }

    String openReason(long key, UUID fact, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(ring.open(key, "reason/" + fact, sealed), "");
    }

    byte[] sealLine(long key, int line, String text) {
        return Objects.requireNonNull(ring.seal(key, "line/" + line, text));
    }

    /// Empty when the list's key was destroyed, as notes and reasons are.
    String openLine(long key, int line, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(ring.open(key, "line/" + line, sealed), "");
    }
}
