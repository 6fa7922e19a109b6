package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(House.class)
@TestMethodOrder(OrderAnnotation.class)
class DrillDevicesAppTest {
    // what a device writes has milliseconds
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final AreaId AREA = new AreaId(Ids.next());

    @Inject
    DrillDevices drill;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    private final AccountId holder = new AccountId(Ids.next());
    private final DeviceWriter desk = new DeviceWriter(new DeviceId(Ids.next()));

    private void enrol() {
        drill.enrol(
                List.of(new DrillDevices.DrillHolder(holder, "演练采样组", Role.SAMPLING_STAFF, AREA)),
                List.of(new DrillDevices.DrillDevice(desk, holder, AREA, "演练 1 号台")),
                now);
    }

    @Test
    @Order(1)
    void aCityAtWorkHasNone() {
        assertThrows(IllegalStateException.class, this::enrol);
        assertEquals(0, count("select count(*) from access.devices"));
    }

    @Test
    @Order(2)
    void whatTheyBringGoesThroughTheDoorOnceAndIsBeyondDoubt() {
        clock.beginDrill(Instant.parse("2021-08-04T12:00:00Z"));
        enrol();
        for (int i = 0; i < 1_200; i++) {
            desk.write("POST_SIGN_IN", "{\"post\":\"东门\"}", now.plusMillis(i));
        }
        drill.bring(desk, now.plusSeconds(2));
        drill.bring(desk, now.plusSeconds(3));
        assertEquals(0, desk.unsent());
        assertEquals(
                1_200,
                count("select count(*) from access.device_records where doubts = '{}' and device_id = '"
                        + desk.id().value() + "'"));
    }

    private long count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
