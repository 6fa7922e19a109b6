package org.huhang.visits;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.contacts.Setting;
import org.huhang.contacts.SettingRule;
import org.huhang.contacts.SettingRules;
import org.huhang.contacts.Snapshot;
import org.huhang.shared.Journal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Who met whom among all visits kept: the contact index (engines/contacts) over the sealed days, put in again
/// when visits of a day come, are corrected, withdrawn or end. Under the data folder; made anew from
/// [DayFiles], so never backed up.
///
/// Each node has its own and brings it up to date on a thread of its own, woken by news and otherwise every few
/// seconds, so that being told is a matter of speed alone. It tells [DaysIndexed] when it has: who asks on one
/// node what another has indexed asks again when its own tells.
@ApplicationScoped
public class ContactIndex {
    private static final Logger LOG = Logger.getLogger(ContactIndex.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final DayFileStore store;
    private final DayFiles files;
    private final VisitPlaces places;
    private final Journal journal;
    private final Path home;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Indexed indexed;

    ContactIndex(
            DayFileStore store,
            DayFiles files,
            VisitPlaces places,
            Journal journal,
            @ConfigProperty(name = "huhang.home", defaultValue = "target/home") String home) {
        this.store = store;
        this.files = files;
        this.places = places;
        this.journal = journal;
        this.home = Path.of(home).toAbsolutePath();
        thread = Thread.ofPlatform().name("contact-index").daemon().unstarted(this::work);
    }

    /// @param snapshot in moments ([Moments]) and pseudonyms and places as numbered by [Pseudonyms] and
    /// [VisitPlaces]
    /// @param settings of each place number its setting, nothing where it is a city: nobody meets by being in
    /// one
    /// @param unread days whose files are damaged or not yet read: what is asked of them is not complete
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Indexed(Snapshot snapshot, @Nullable Setting[] settings, Set<LocalDate> unread) {
        public SettingRules rules(Map<Setting, SettingRule> rules) {
            return new SettingRules(rules, settings);
        }
    }

    /// What is indexed at this moment; asked once for several questions.
    public Indexed now() {
        var known = indexed;
        return known == null ? DayIndexing.nothingYet(store) : known;
    }

    void start(@Observes @Priority(3000) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        look();
        thread.join(SHUTDOWN);
    }

    /// There may be something new.
    void look() {
        news.release();
    }

    private void work() {
        int failures = 0;
        while (!stopping) {
            try (var folder = IndexFolder.open(home)) {
                var indexing = new DayIndexing(store, files, places, folder);
                while (!stopping) {
                    indexing.bringUpToDate(next -> indexed = next, this::tell, () -> stopping);
                    failures = 0;
                    waitFor(POLL);
                }
            } catch (IOException | RuntimeException | Error failure) {
                // an error, too: a thread that died here would leave everybody with yesterday's index
                if (!stopping) {
                    failures++;
                    LOG.errorf(failure, "ALARM: the contact index failed %d times in a row", failures);
                    waitFor(min(LONGEST_WAIT, POLL.multipliedBy(failures)));
                }
            }
        }
    }

    private void tell(List<LocalDate> days) {
        QuarkusTransaction.requiringNew().run(() -> journal.append(new DaysIndexed(days)));
    }

    private void waitFor(Duration most) {
        try {
            news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
