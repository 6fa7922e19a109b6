package org.huhang.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The network comes back: all devices bring what they did without it, and one batch in seven comes twice.
final class SyncBench {
    private static final int RECORDS = 500;
    private static final int CONNECTIONS = 32;
    private static final double GOAL_SECONDS = 60;
    private static final String CLIENT = "Huhang-Client: bench\r\n";

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
        var administrator = "Cookie: " + product.signIn("ADMINISTRATOR") + "\r\n" + CLIENT;
        var holder = "Cookie: " + product.signIn("GATE_STAFF") + "\r\n" + CLIENT;
        var enrolled = enrol(administrator, holder);
        long now = System.currentTimeMillis();
        // signed before the clock starts: the devices' own work is not measured
        var returning = inParallel(
                2,
                enrolled.stream()
                        .<Callable<List<byte[]>>>map(device -> () -> device.batches(RECORDS, now))
                        .toList());
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < enrolled.size(); i++) {
            tasks.add(returned(enrolled.get(i), returning.get(i), i % 2 == 0));
        }
        inParallel(CONNECTIONS, tasks.subList(0, warming));
        awaitPresence(warming);
        long start = System.nanoTime();
        inParallel(CONNECTIONS, tasks.subList(warming, tasks.size()));
        double seconds = (System.nanoTime() - start) / 1e9;
        awaitPresence(enrolled.size());
        double presentSeconds = (System.nanoTime() - start) / 1e9;
        requireExactlyOnce(administrator, enrolled);
        System.out.printf(
                "%nsync: %d devices, %d records each, in within %.1f s: %.0f records/s, each exactly once;"
                        + " presence knew them all after %.1f s%n",
                devices, RECORDS, seconds, devices * RECORDS / seconds, presentSeconds);
        return Figure.of("sync.return", seconds, "s", Figure.Goal.valueAtMost(GOAL_SECONDS));
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
            try (var wire = new Wire(product.port(), CLIENT)) {
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

    private List<BenchDevice> enrol(String administrator, String holder) throws IOException {
        var enrolled = new ArrayList<BenchDevice>();
        try (var manager = new Wire(product.port(), administrator);
                var phone = new Wire(product.port(), holder)) {
            var me = Product.JSON.readTree(phone.get("/api/access/me"));
            var area = me.at("/grants/0/areaId").asText();
            for (int i = 0; i < devices + warming; i++) {
                var ask = Product.JSON
                        .createObjectNode()
                        .put("id", Uuids.next().toString())
                        .put("areaId", area);
                var ticket = manager.post("/api/devices/tickets", Product.JSON.writeValueAsBytes(ask));
                var device = new BenchDevice();
                phone.post(
                        "/api/devices",
                        device.enrolment(
                                Product.JSON.readTree(ticket).get("token").asText()));
                enrolled.add(device);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
        return enrolled;
    }

    /// All numbers there and none doubted: a second one of a number would be a doubt.
    private void requireExactlyOnce(String administrator, List<BenchDevice> enrolled) throws IOException {
        try (var wire = new Wire(product.port(), administrator)) {
            for (BenchDevice device : enrolled) {
                var known = Product.JSON.readTree(wire.get("/api/devices/" + device.id() + "/known"));
                var doubts = Product.JSON.readTree(wire.get("/api/devices/" + device.id() + "/doubts"));
                if (known.get("through").asInt() != RECORDS
                        || known.get("top").asInt() != RECORDS
                        || !doubts.isEmpty()) {
                    throw new IllegalStateException("not exactly once: " + known + " " + doubts);
                }
            }
        }
    }

    private static <T> List<T> inParallel(int threads, List<Callable<T>> tasks) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (Future<T> each : pool.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
