package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.huhang.access.TestDevice;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long the house takes for a desk's batch of 500. Measured, not judged: the figures stand in the log.
@QuarkusTest
@QuarkusTestResource(House.class)
class DeskSpeedAppTest {
    private static final int BATCHES = 60;
    /// With ten people each: opened, ten signed in, ten swabs, closed.
    private static final int TUBES = 22;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    DeskFromDevices consumer;

    @Test
    @Tag("full")
    void aBatchOfFiveHundred() throws InterruptedException {
        var town = DeskTown.load(jdbi, clock.now());
        var people = town.newPeople(BATCHES * TUBES * 10);
        var manager = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var sampler = SignedIn.as(invitations, Role.SAMPLING_STAFF, town.area());
        for (int batch = 0; batch < BATCHES; batch++) {
            var desk = new TestDesk(TestDevice.enrolled(manager, sampler, town.area()), town.round());
            for (int tube = 0; tube < TUBES; tube++) {
                int at = (batch * TUBES + tube) * 10;
                var code = "TUBE-%07d".formatted(at);
                desk.open(code, 10);
                people.subList(at, at + 10).forEach(person -> desk.swab(person, code));
                desk.close(code, 10, 10);
            }
            desk.send();
        }
        int swabs = BATCHES * TUBES * 10;
        for (int i = 0; i < 1_200 && count() < swabs; i++) {
            Thread.sleep(50);
        }
        assertEquals(swabs, count());
        jdbi.useHandle(h -> h.execute("truncate specimens.registrations, specimens.swabs, specimens.tube_facts,"
                + " specimens.desk_tops, specimens.doubles"));
        List<Long> took = new ArrayList<>();
        jdbi.withHandle(h -> h.createQuery("select distinct batch_id from access.device_records order by batch_id")
                        .mapTo(UUID.class)
                        .list())
                .forEach(id -> {
                    long from = System.nanoTime();
                    QuarkusTransaction.requiringNew().run(() -> consumer.accept(new DeviceRecordsReceived(id)));
                    took.add(System.nanoTime() - from);
                });
        assertEquals(swabs, count());
        var last = took.subList(BATCHES / 2, BATCHES).stream().sorted().toList();
        System.out.printf(
                "a batch of %d records: median %.1f ms, slowest %.1f ms of the last %d%n",
                TUBES * 22, last.get(last.size() / 2) / 1e6, last.getLast() / 1e6, last.size());
    }

    private int count() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from specimens.swabs")
                .mapTo(int.class)
                .one());
    }
}
