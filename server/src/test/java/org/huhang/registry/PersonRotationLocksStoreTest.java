package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestDatabase.class)
class PersonRotationLocksStoreTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");

    @TempDir
    Path keys;

    /// A row that names a person holds that person's row until it commits, as a foreign key does. A pair of likely
    /// duplicates names two, in another order than the rotation's: if either waited, both would wait for ever.
    @Test
    void whoeverNamesAPersonMeanwhileIsNotWaitedFor(Jdbi jdbi) {
        var city = TestRegistry.load(jdbi, keys);
        var secrets = PersonSecrets.in(keys);
        var rotation = new PersonRotation(jdbi, secrets, new CorrectionSecrets(secrets));
        rotation.begin();
        jdbi.useTransaction(naming -> {
            naming.createQuery("select id from registry.people where id = :id for key share")
                    .bind("id", city.person("李强").id())
                    .mapTo(UUID.class)
                    .one();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rotation.run(NOON));
        });
        assertEquals(0, rotation.countLeft());
    }
}
