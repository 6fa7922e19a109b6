package org.huhang.shared;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Runs every consumer on a thread of its own, woken by `NOTIFY` within milliseconds. A lost notification
/// costs at most [#POLL]: the cursor, not the notification, says what is to be done.
@Singleton
@Startup
@Priority(2000)
class JournalReader {
    private static final Logger LOG = Logger.getLogger(JournalReader.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LISTEN_WAIT = Duration.ofMillis(500);

    private final Cursors cursors;
    private final List<Watcher> watchers;
    private final DataSource database;
    private final List<Running> running = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    JournalReader(
            @All List<Consumer<?>> consumers,
            @All List<Watcher> watchers,
            Cursors cursors,
            DataSource database,
            Migrations migrated,
            @ConfigProperty(name = "huhang.journal.read", defaultValue = "true") boolean read) {
        this.cursors = cursors;
        this.watchers = watchers;
        this.database = database;
        migrated.run();
        if (read) {
            consumers.forEach(consumer -> running.add(new Running(consumer, new Semaphore(1))));
            running.forEach(each -> start("journal-" + each.consumer.name(), () -> consume(each)));
            start("journal-listen", this::listen);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /// Also after a start that failed further on: then nobody is told of a shutdown, and threads left at work would
    /// raise the alarm over a container that is no more.
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        stopped.countDown();
        running.forEach(each -> each.wake.release());
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void start(String name, Runnable task) {
        threads.add(Thread.ofVirtual().name(name).start(task));
    }

    private void consume(Running each) {
        while (!stopping) {
            try {
                while (!stopping && cursors.advance(each.consumer)) {
                    // one event a turn, each in its own transaction
                }
                each.wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                each.wake.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error failure) {
                // an error, too: a thread that died here would stand still for good, and nobody would hear of it
                waitUnlessStopping(failed(each, failure));
            }
        }
    }

    private Duration failed(Running each, Throwable failure) {
        if (isOver()) {
            return Duration.ZERO;
        }
        LOG.errorf(failure, "ALARM: consumer %s stands still", each.consumer.name());
        try {
            return cursors.recordFailure(each.consumer, failure);
        } catch (RuntimeException databaseGone) {
            return POLL;
        }
    }

    /// A container that has ended before we are told takes the transactions of whoever is still at work with it.
    private boolean isOver() {
        var container = Arc.container();
        if (container == null || !container.isRunning()) {
            stopping = true;
        }
        return stopping;
    }

    /// Deaf to news: what fails is not tried more often because more is waiting behind it.
    private void waitUnlessStopping(Duration wait) {
        try {
            stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One connection that only listens; when it breaks it is opened again, and everybody looks at the journal.
    private void listen() {
        while (!stopping) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + Journal.CHANNEL);
                // here and not once at the start: the database may be another one, restored from a backup
                cursors.register(
                        running.stream().<Consumer<?>>map(Running::consumer).toList());
                running.forEach(each -> each.wake.release());
                watchers.forEach(Watcher::look);
                var postgres = connection.unwrap(PGConnection.class);
                while (!stopping) {
                    var news = postgres.getNotifications((int) LISTEN_WAIT.toMillis());
                    if (news != null && news.length > 0) {
                        wake(Arrays.stream(news)
                                .map(PGNotification::getParameter)
                                .collect(Collectors.toSet()));
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException | Error broken) {
                if (isOver()) {
                    return;
                }
                // also what comes from registering: a thread that died here would leave every consumer to its poll
                LOG.warnf("the journal's listening connection broke: %s", broken.getMessage());
                waitUnlessStopping(LISTEN_WAIT);
            }
        }
    }

    /// Only those whom it concerns: each look at the journal is a transaction.
    private void wake(Set<String> names) {
        running.stream()
                .filter(each -> names.contains(Event.nameOf(each.consumer.event())))
                .forEach(each -> each.wake.release());
        watchers.stream()
                .filter(each -> names.contains(Event.nameOf(each.event())))
                .forEach(Watcher::look);
    }

    private record Running(Consumer<?> consumer, Semaphore wake) {}
}
