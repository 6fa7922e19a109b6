package org.huhang.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Devices of one holder, enrolled as a dispatcher's tickets allow it.
final class EnrolledDevices {
    static final String CLIENT = "Huhang-Client: bench\r\n";

    private final Product product;
    private final String administrator;
    private final String holder;

    /// @param role of their holder
    EnrolledDevices(Product product, String role) throws IOException, InterruptedException {
        this.product = product;
        administrator = "Cookie: " + product.signIn("ADMINISTRATOR") + "\r\n" + CLIENT;
        holder = "Cookie: " + product.signIn(role) + "\r\n" + CLIENT;
    }

    List<BenchDevice> enrol(int count) throws IOException {
        var enrolled = new ArrayList<BenchDevice>();
        try (var manager = new Wire(product.port(), administrator);
                var phone = new Wire(product.port(), holder)) {
            var me = Product.JSON.readTree(phone.get("/api/access/me"));
            var area = me.at("/grants/0/areaId").asText();
            while (enrolled.size() < count) {
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
    void requireExactlyOnce(List<BenchDevice> devices, int records) throws IOException {
        try (var wire = new Wire(product.port(), administrator)) {
            for (BenchDevice device : devices) {
                var known = Product.JSON.readTree(wire.get("/api/devices/" + device.id() + "/known"));
                var doubts = Product.JSON.readTree(wire.get("/api/devices/" + device.id() + "/doubts"));
                if (known.get("through").asInt() != records
                        || known.get("top").asInt() != records
                        || !doubts.isEmpty()) {
                    throw new IllegalStateException("not exactly once: " + known + " " + doubts);
                }
            }
        }
    }

    static <T> List<T> inParallel(int threads, List<Callable<T>> tasks) throws InterruptedException {
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
