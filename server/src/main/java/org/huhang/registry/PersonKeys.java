package org.huhang.registry;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.huhang.shared.KeyRing;
import org.jdbi.v3.core.Handle;

/// Gives out numbers of keys by blocks of neighbours, which grow from one another in two hashes each. Whoever asks is
/// given blocks of its own and leaves the rest of them unused: with 2⁴⁰ numbers a city can register one person after
/// the other for as long as it stands.
final class PersonKeys {
    /// As the sequence steps.
    private static final int BLOCK = 1024;

    private PersonKeys() {}

    /// Without end. A number that was destroyed, as for a person of a database thrown away since, is passed over.
    static PrimitiveIterator.OfLong numbers(Handle handle, KeyRing ring) {
        return LongStream.generate(() -> block(handle))
                .flatMap(end -> LongStream.range(end - BLOCK, end))
                .filter(ring::holds)
                .iterator();
    }

    private static long block(Handle handle) {
        return handle.createQuery("select nextval('registry.person_keys')")
                .mapTo(Long.class)
                .one();
    }
}
