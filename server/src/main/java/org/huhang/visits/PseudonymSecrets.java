package org.huhang.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Which person a pseudonym is. The ring serves nothing else, and each number has a key of its own that goes with the
/// person.
@Singleton
class PseudonymSecrets {
    private static final String PERSON = "person";
    private static final int ID_BYTES = 16;

    private final KeyRing ring;

    @Inject
    PseudonymSecrets(KeyRings rings) {
        this(rings.get("visits"));
    }

    PseudonymSecrets(KeyRing ring) {
        this.ring = ring;
    }

    /// Whether a new person may bear it: a database that was restored from before has forgotten who did.
    boolean isFree(int pseudonym) {
        return ring.holds(pseudonym);
    }

    UUID index(PersonId person) {
        return ring.index(PERSON, person.value().toString());
    }

    /// Under the keys of every epoch.
    List<UUID> indexes(PersonId person) {
        return ring.indexes(PERSON, List.of(person.value().toString()));
    }

    byte[] seal(int pseudonym, PersonId person) {
        var id = ByteBuffer.allocate(ID_BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits());
        return ring.seal(pseudonym, PERSON, id.array());
    }

    /// Nothing of somebody erased.
    @Nullable
    PersonId open(int pseudonym, byte[] sealed) {
        var id = ring.openBytes(pseudonym, PERSON, sealed);
        if (id == null) {
            return null;
        }
        var bytes = ByteBuffer.wrap(id);
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /// For good, wherever a copy lies.
    void destroy(Collection<Integer> pseudonyms) {
        ring.destroy(pseudonyms.stream().map(Integer::longValue).toList());
    }
}
