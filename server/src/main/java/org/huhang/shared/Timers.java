package org.huhang.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Runs every [Timer] when it is due. The library keeps the rows, and on several nodes lets one of them run each. It
/// waits by the clock that it is given: when a drill's time leaps, or goes at another pace,
/// it begins anew, or it would wait for years.
@Singleton
@Startup
@Priority(2100)
public class Timers {
    private static final Logger LOG = Logger.getLogger(Timers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration LEAP = Duration.ofSeconds(5);
    private static final int AT_ONCE = 2;

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final CityClock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final Thread leaps;
    private volatile Scheduler scheduler;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Timers(
            @All List<Timer> timers,
            DataSource database,
            CityClock clock,
            TransactionSynchronizationRegistry transactions,
            Migrations migrated) {
        this.database = database;
        this.clock = clock;
        this.transactions = transactions;
        tasks = timers.stream().<Task<?>>map(this::task).toList();
        migrated.run();
        scheduler = scheduler();
        scheduler.start();
        leaps = Thread.ofVirtual().name("timers-leaps").start(this::followLeaps);
    }

    private Scheduler scheduler() {
        int pace = clock.pace();
        return Scheduler.create(database, tasks)
                .tableName("shared.timers")
                .clock(new SteadyClock(clock::now, System::nanoTime, pace))
                .threads(AT_ONCE)
                .pollingInterval(LOOK.multipliedBy(pace))
                .shutdownMaxWait(LAST_WORK)
                .build();
    }

    private void followLeaps() {
        int pace = clock.pace();
        var steady = new SteadyClock(clock::now, System::nanoTime, pace);
        boolean leapt = false;
        while (!stopped.get()) {
            try {
                Thread.sleep(LOOK);
                leapt |= pace != clock.pace() || steady.leap().compareTo(LEAP.multipliedBy(pace)) > 0;
                if (leapt) {
                    beginAnew();
                    pace = clock.pace();
                    steady = new SteadyClock(clock::now, System::nanoTime, pace);
                    leapt = false;
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException databaseGone) {
                LOG.warnf("timers begin anew a little later: %s", databaseGone);
            }
        }
    }

    private synchronized void beginAnew() {
        if (!stopped.get()) {
            var next = scheduler();
            scheduler.stop();
            scheduler = next;
            next.start();
        }
    }

    /// In the transaction of the fact that asks for it; one that is due rings once that has committed, and not only
    /// when
    /// timers are looked at next. A timer that is set already for that subject stays as it is.
    ///
    /// @param due by the city clock
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Timer timer, UUID subject, Instant due) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(timer.name(), subject.toString()), due);
        if (!due.isAfter(clock.now())) {
            transactions.registerInterposedSynchronization(new Due());
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stop();
    }

    /// Also after a start that failed further on: then nobody is told of a shutdown.
    @PreDestroy
    void stop() {
        if (stopped.compareAndSet(false, true)) {
            leaps.interrupt();
            synchronized (this) {
                scheduler.stop();
            }
        }
    }

    private final class Due implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private Task<Void> task(Timer timer) {
        return Tasks.custom(timer.name(), Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((instance, _) -> timer.run(UUID.fromString(instance.getId()), clock.now())
                        .<CompletionHandler<Void>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
}
