package org.huhang.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// The network comes back: all devices bring what they did without it, and one batch in seven comes twice.
final class SyncBench {
    private static final int RECORDS = 500;
    private static final int CONNECTIONS = 32;
    private static final double GOAL_SECONDS = 60;

    private final Product product;
    private final Tables tables;
    private final int devices;
    /// Come first, before the clock starts: a city's server has been at work for days, and its JVM has compiled.
    private final int warming;

    SyncBench(Product product, Tables tables, int devices) {
        this.product = product;
        this.tables = tables;
        this.devices = devices;
        warming = devices / 20;
    }

    Figure run() throws IOException, InterruptedException, SQLException {
        var all = new EnrolledDevices(product, "GATE_STAFF");
        var enrolled = all.enrol(devices + warming);
        long now = System.currentTimeMillis();
        // signed before the clock starts: the devices' own work is not measured
        var returning = EnrolledDevices.inParallel(
                2,
                enrolled.stream()
                        .<Callable<List<byte[]>>>map(
                                device -> () -> device.batches(RECORDS, SyncBench::size, DeviceAct.SIGN_IN, now))
                        .toList());
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < enrolled.size(); i++) {
            tasks.add(returned(enrolled.get(i), returning.get(i), i % 2 == 0));
        }
        EnrolledDevices.inParallel(CONNECTIONS, tasks.subList(0, warming));
        awaitPresence(warming);
        long start = System.nanoTime();
        EnrolledDevices.inParallel(CONNECTIONS, tasks.subList(warming, tasks.size()));
        double seconds = (System.nanoTime() - start) / 1e9;
        awaitPresence(enrolled.size());
        double presentSeconds = (System.nanoTime() - start) / 1e9;
        all.requireExactlyOnce(enrolled, RECORDS);
        System.out.printf(
                "%nsync: %d devices, %d records each, in within %.1f s: %.0f records/s, each exactly once;"
                        + " presence knew them all after %.1f s%n",
                devices, RECORDS, seconds, devices * RECORDS / seconds, presentSeconds);
        return Figure.of("sync.return", seconds, "s", Figure.Goal.valueAtMost(GOAL_SECONDS));
    }

    /// As the client sends them: the first of 100, then twice as many each time, up to 400.
    private static int size(int batch) {
        return Math.min(400, 100 << batch);
    }

    /// What is kept is known further down the ladder a moment later.
    private void awaitPresence(int returned) throws IOException, InterruptedException, SQLException {
        var expected = Integer.toString(returned * RECORDS);
        for (int i = 0; !tables.one("select count(*) from duty.presence").equals(expected); i++) {
            if (i > 3_000) {
                throw new IOException("presence does not come to " + expected + " signatures");
            }
            Thread.sleep(100);
        }
    }

    /// @param twice whether its first batch comes once more, as after a lost answer
    private Callable<Boolean> returned(BenchDevice device, List<byte[]> batches, boolean twice) {
        var path = "/api/devices/" + device.id() + "/records";
        return () -> {
            try (var wire = new Wire(product.port(), EnrolledDevices.CLIENT)) {
                for (byte[] batch : batches) {
                    wire.post(path, batch);
                }
                if (twice) {
                    wire.post(path, batches.getFirst());
                }
            }
            return true;
        };
    }
}
