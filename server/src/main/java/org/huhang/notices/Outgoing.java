package org.huhang.notices;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;

/// Empties the outbox: each kind of channel by a thread of its own, each message by another, one at a time by each
/// channel. A robot that hangs holds up its own messages alone.
@Singleton
@Startup
@Priority(2200)
class Outgoing {
    private static final Logger LOG = Logger.getLogger(Outgoing.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    /// Of one kind.
    private static final int AT_ONCE = 32;

    private final Outbox outbox;
    private final WallClock wall;
    private final List<Lane> lanes = new ArrayList<>();
    private volatile boolean stopping;

    Outgoing(
            @All List<Sender> senders,
            Outbox outbox,
            WallClock wall,
            @ConfigProperty(name = "huhang.outgoing", defaultValue = "true") boolean send) {
        this.outbox = outbox;
        this.wall = wall;
        if (send) {
            senders.forEach(sender -> lanes.add(new Lane(sender)));
        }
    }

    /// Something was laid into the outbox.
    void wake() {
        lanes.forEach(lane -> lane.wake.release());
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stop();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        lanes.forEach(lane -> lane.thread.interrupt());
    }

    private final class Lane {
        private final Sender sender;
        private final Semaphore wake = new Semaphore(1);
        private final Semaphore free = new Semaphore(AT_ONCE);
        private final Set<ChannelId> busy = ConcurrentHashMap.newKeySet();
        private final Thread thread;

        Lane(Sender sender) {
            this.sender = sender;
            thread = Thread.ofVirtual().name("outgoing-" + sender.kind()).start(this::work);
        }

        private void work() {
            while (!stopping) {
                try {
                    int room = free.availablePermits();
                    var taken = room == 0
                            ? List.<Message>of()
                            : outbox.take(sender.kind(), List.copyOf(busy), room, wall.now());
                    taken.forEach(this::begin);
                    if (taken.isEmpty()) {
                        wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                        wake.drainPermits();
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException failure) {
                    waitAfter(failure);
                }
            }
        }

        private void begin(Message message) {
            free.acquireUninterruptibly();
            busy.add(message.channelId());
            Thread.ofVirtual().name("outgoing-" + message.deliveryId().value()).start(() -> send(message));
        }

        private void send(Message message) {
            try {
                outbox.end(message, attempt(message), wall.now());
            } catch (RuntimeException failure) {
                // the attempt stays without an outcome: it may have arrived
                LOG.errorf(failure, "delivery %s: what came of it could not be kept", message.deliveryId());
            } finally {
                busy.remove(message.channelId());
                free.release();
                wake.release();
            }
        }

        private Sending attempt(Message message) {
            try {
                return sender.send(message);
            } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException notReady) {
                return new Sending.Failed("not ready: " + notReady);
            }
        }

        private void waitAfter(RuntimeException failure) {
            if (!stopping) {
                LOG.warnf("the outbox could not be read, next try in %s: %s", AFTER_FAILURE, failure);
                try {
                    Thread.sleep(AFTER_FAILURE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
