package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {
    @ParameterizedTest
    @CsvSource({"9, 0, true", "10, 4, true", "11, 0, false", "10, 5, false"})
    void bothBoundsAreIncluded(long people, long revealed, boolean allowed) {
        assertEquals(allowed, new Quota(10, 4).allows(people, revealed));
    }

    @Test
    void whoHoldsSeveralRolesHasTheLargestOfEach() {
        assertEquals(
                new Quota(10_000, 400),
                Quota.of(List.of(Role.TRACER, Role.DISPATCHER), Quota.inForce(config(Map.of()))));
        assertEquals(
                new Quota(5_000, 200),
                Quota.of(List.of(Role.COMMAND_POST, Role.COMMUNITY_WORKER), Quota.inForce(config(Map.of()))));
    }

    @Test
    void aCityMaySetAnother() {
        var config = config(Map.of("huhang.quota.community-worker.revealed", "7"));
        assertEquals(new Quota(3_000, 7), Quota.of(List.of(Role.COMMUNITY_WORKER), Quota.inForce(config)));
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "any", 100))
                .build();
    }
}
