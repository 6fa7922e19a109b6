package org.huhang.registry;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jspecify.annotations.Nullable;

/// What of a person lies sealed in the database, each person's under an own key: identity number and phone, and all
/// that corrections say. Names stay readable, for search goes by their beginnings.
@Singleton
class PersonSecrets {
    static final String RING = "people";
    private static final String IDENTITY = "identity";
    private static final String PHONE = "phone";

    private final KeyRing ring;

    @Inject
    PersonSecrets(KeyRings rings) {
        this(rings.get(RING));
    }

    PersonSecrets(KeyRing ring) {
        this.ring = ring;
    }

    static PersonSecrets in(Path keys) {
        return new PersonSecrets(KeyRing.in(keys, RING));
    }

    /// As the columns of a row hold it.
    @SuppressWarnings("ArrayRecordComponent") // never compared: on its way into a row
    record Sealed(
            long keyNumber,
            byte @Nullable [] identitySealed,
            @Nullable UUID identityIndex,
            byte @Nullable [] phoneSealed,
            @Nullable UUID phoneIndex) {}

    Sealed seal(long key, @Nullable String identityNumber, @Nullable String phone) {
        return new Sealed(
                key,
                ring.seal(key, IDENTITY, identityNumber),
                identityNumber == null ? null : ring.index(IDENTITY, identityNumber),
                ring.seal(key, PHONE, phone),
                phone == null ? null : ring.index(PHONE, phone));
    }

    @Nullable
    String identityNumber(long key, byte @Nullable [] sealed) {
        return ring.open(key, IDENTITY, sealed);
    }

    @Nullable
    String phone(long key, byte @Nullable [] sealed) {
        return ring.open(key, PHONE, sealed);
    }

    byte @Nullable [] sealText(long key, String field, @Nullable String text) {
        return ring.seal(key, field, text);
    }

    @Nullable
    String openText(long key, String field, byte @Nullable [] sealed) {
        return ring.open(key, field, sealed);
    }

    /// For `identity_index = any(:indexes)`: while keys are rotated a number has more than one.
    UUID[] identityIndexes(Collection<String> numbers) {
        return ring.indexes(IDENTITY, numbers).toArray(UUID[]::new);
    }

    UUID[] phoneIndexes(String phone) {
        return ring.indexes(PHONE, List.of(phone)).toArray(UUID[]::new);
    }

    KeyRing ring() {
        return ring;
    }
}
