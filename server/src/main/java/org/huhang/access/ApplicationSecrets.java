package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.Residency.Said;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What applicants say lies sealed, each application's under a key of its own.
@Singleton
class ApplicationSecrets {
    private static final String RING = "applications";
    private static final String SAID = "said";
    private static final String IDENTITY = "identity";

    private final KeyRings rings;
    private final ObjectMapper json;

    ApplicationSecrets(KeyRings rings, ObjectMapper json) {
        this.rings = rings;
        this.json = json;
    }

    byte[] seal(long key, Said said) {
        try {
            return rings.get(RING).seal(key, SAID, json.writeValueAsBytes(said));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application cannot be written", e);
        }
    }

    /// @return nothing where its time is over
    @Nullable
    Said open(long key, byte @Nullable [] sealed) {
        var clear = sealed == null ? null : rings.get(RING).open(key, SAID, sealed);
        if (clear == null) {
            return null;
        }
        try {
            return json.readValue(clear, Said.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application cannot be read", e);
        }
    }

    UUID index(String identityNumber) {
        return rings.get(RING).index(IDENTITY, identityNumber);
    }

    UUID[] indexes(String identityNumber) {
        return rings.get(RING).indexes(IDENTITY, List.of(identityNumber)).toArray(UUID[]::new);
    }

    long newKey(Handle handle) {
        return rings.get(RING).newKey(handle, "access.application_keys");
    }

    void destroy(Collection<Long> keys) {
        rings.get(RING).destroy(keys);
    }
}
