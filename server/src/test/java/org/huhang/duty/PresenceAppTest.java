package org.huhang.duty;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestCity;
import org.huhang.access.TestDevice;
import org.huhang.shared.House;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class PresenceAppTest {
    @Inject
    Invitations invitations;

    @Inject
    PresenceFromDevices consumer;

    @Inject
    Jdbi jdbi;

    @Test
    void whatWasSignedAtAPostIsPresenceOnceHoweverOftenItComes() throws Exception {
        var city = TestCity.build(jdbi);
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, city.inside());
        var holder = SignedIn.as(invitations, Role.GATE_STAFF, city.inside());
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var records = new ArrayList<>(device.next(1, "POST_SIGN_IN"));
        records.addAll(device.next(1, "POST_SIGN_OUT"));
        records.addAll(device.next(1, "NOT_OF_DUTY"));
        send(device, records);
        send(device, records.subList(0, 2));
        waitForTwo(device);
        jdbi.withHandle(h -> h.createQuery("select distinct batch_id from access.device_records where device_id = ?")
                        .bind(0, device.id())
                        .mapTo(UUID.class)
                        .list())
                .forEach(batch -> consumer.accept(new DeviceRecordsReceived(batch)));
        SignedIn.nobody()
                .cookie("huhang_session", dispatcher.cookie())
                .get("/api/presence")
                .then()
                .statusCode(428);
        dispatcher
                .request()
                .get("/api/presence")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].kind", equalTo("POST_SIGN_OUT"))
                .body("[1].post", equalTo("东门"))
                .body("[1].accountId", equalTo(holder.account().value().toString()));
    }

    private static void send(TestDevice device, List<TestDevice.Signed> records) {
        SignedIn.nobody()
                .body(device.batch(records))
                .post("/api/devices/" + device.id() + "/records")
                .then()
                .statusCode(200)
                .body("through", equalTo(3));
    }

    private void waitForTwo(TestDevice device) throws InterruptedException {
        for (int i = 0; i < 100 && count(device) < 2; i++) {
            Thread.sleep(50);
        }
        assertTrue(count(device) > 0, "the consumer did not come");
        assertEquals(2, count(device));
    }

    private int count(TestDevice device) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from duty.presence where device_id = ?")
                .bind(0, device.id())
                .mapTo(int.class)
                .one());
    }
}
