package org.huhang.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sends checkpoints to an address in another house (`HUHANG_CHECKPOINTS_URL`), one line each, in order, again and
/// again until they are taken. Those from before a restart that were not taken are not sent again: the next one vouches
/// for all before it.
@Singleton
@Startup
@Priority(2200)
class CheckpointPost {
    private static final Logger LOG = Logger.getLogger(CheckpointPost.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 500;

    private final Checkpoints checkpoints;
    private final CountDownLatch stopped = new CountDownLatch(1);

    CheckpointPost(Checkpoints checkpoints, @ConfigProperty(name = "huhang.checkpoints.url") Optional<URI> address) {
        this.checkpoints = checkpoints;
        address.ifPresent(to -> Thread.ofVirtual().name("checkpoint-post").start(() -> run(to)));
    }

    void stop(@Observes @Priority(2) ShutdownEvent event) {
        stopped.countDown();
    }

    private void run(URI to) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            long sent = -1;
            var wait = EACH;
            while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    sent = sent < 0 ? before() : send(http, to, sent);
                    wait = EACH;
                } catch (IOException | RuntimeException failure) {
                    var longer = wait.multipliedBy(2);
                    wait = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
                    LOG.warnf("checkpoints could not be sent to %s, next try in %s: %s", to, wait, failure);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long before() {
        return checkpoints.last().map(last -> last.number() - 1).orElse(0L);
    }

    /// @return the number of the last one taken
    private long send(HttpClient http, URI to, long sent) throws IOException, InterruptedException {
        var more = checkpoints.list(sent, MOST);
        if (more.isEmpty()) {
            return sent;
        }
        var lines = more.stream().map(Checkpoint::line).collect(Collectors.joining("\n", "", "\n"));
        var request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-ndjson")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("answered " + status);
        }
        return more.getLast().number();
    }
}
