package org.huhang.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Clients that write without a pause, each one write after the other, until the server is gone; they keep
/// account of what was answered. What the server says it cannot do now is sent again, as any client does.
final class Clients {
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final Product product;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Write> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Write> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    Clients(Product product, List<Supplier<Write>> work) {
        this.product = product;
        work.forEach(next -> threads.add(Thread.ofVirtual().start(() -> writeOn(next))));
    }

    private void writeOn(Supplier<Write> work) {
        while (!stopping) {
            var write = work.get();
            long sent = System.nanoTime();
            try {
                var answer = write.send(product);
                while (answer.startsWith("503")) {
                    Thread.sleep(AGAIN);
                    answer = write.send(product);
                }
                if (answer.equals("200")) {
                    acknowledged.add(write);
                } else {
                    refused.add(answer);
                    return;
                }
            } catch (IOException gone) {
                System.out.printf(
                        "no answer after %d ms to %s: %s%n",
                        (System.nanoTime() - sent) / 1_000_000, write.path(), gone);
                unanswered.add(write);
                return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Ends each client after its write; at once where the server is gone.
    void end() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    List<Write> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<Write> unanswered() {
        return List.copyOf(unanswered);
    }

    /// None is expected.
    List<String> refused() {
        return List.copyOf(refused);
    }
}
