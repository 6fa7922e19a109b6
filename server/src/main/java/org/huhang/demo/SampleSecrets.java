package org.huhang.demo;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.huhang.shared.AfterMigrations;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Jdbi;

/// Seals the demo's samples as the files are that they stand for, all under one key.
@Singleton
class SampleSecrets implements AfterMigrations {
    private static final long KEY = 0;

    private final Jdbi jdbi;
    private final KeyRing ring;

    SampleSecrets(Jdbi jdbi, KeyRings rings) {
        this.jdbi = jdbi;
        this.ring = rings.get("demo");
    }

    byte[] seal(String name, byte[] content) {
        return ring.seal(KEY, name, content);
    }

    byte[] open(String name, byte[] sealed) {
        return Objects.requireNonNull(ring.openBytes(KEY, name, sealed));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Clear(String name, byte[] content) {}

    /// Samples that an earlier version kept in the clear.
    @Override
    public void run() {
        jdbi.withHandle(h -> h.createQuery("select name, content from demo.unsealed_samples")
                        .mapTo(Clear.class)
                        .list())
                .forEach(sample -> jdbi.useHandle(h -> {
                    h.createUpdate("""
                            with done as (update demo.samples set sealed = :sealed where name = :name)
                            delete from demo.unsealed_samples where name = :name
                            """)
                            .bind("name", sample.name())
                            .bind("sealed", seal(sample.name(), sample.content()))
                            .execute();
                    h.execute("vacuum full demo.samples");
                    h.execute("vacuum full demo.unsealed_samples");
                }));
    }
}
