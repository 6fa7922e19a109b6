package org.huhang.coverage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.Rounds;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.jboss.logging.Logger;

/// Keeps the indexes of this node: of open rounds always, of others while somebody asks. It reads the journal by the
/// numbers of its events, woken by news and otherwise once a second, so that being told is a matter of speed alone. It
/// keeps nothing that the database does not have: another database, or a failure, and all is made anew.
@Singleton
class IndexKeeper {
    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /// Many events at once cost little more than one.
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(150);

    private static final Duration ASKED_LATELY = Duration.ofMinutes(30);
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int MOST_LATE = 5_000;
    private static final int MOST_TWICE = 400_000;

    private final Rounds rounds;
    private final IndexLoader loader;
    private final IndexNews news;
    private final Journal journal;
    private final CityClock clock;
    private final Map<RoundId, RoundIndex> indexes = new ConcurrentHashMap<>();
    private final Map<RoundId, Long> asked = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(1);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long applied;

    private final Set<RoundId> crowdedOut = ConcurrentHashMap.newKeySet();
    private final IndexRoom room = new IndexRoom();

    /// Kept as they are until the new ones are made; of the keeper's thread alone, as what follows.
    private final Set<RoundId> stale = new HashSet<>();

    private boolean anew;
    private long read;
    private Optional<Instant> mark = Optional.empty();

    IndexKeeper(Rounds rounds, IndexLoader loader, IndexNews news, Journal journal, CityClock clock) {
        this.rounds = rounds;
        this.loader = loader;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
        thread = Thread.ofPlatform().name("coverage-index").daemon().unstarted(this::work);
    }

    /// Whoever reads the journal asks for this bean before the tables are there.
    void start(@Observes @Priority(2200) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stop();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        thread.interrupt();
    }

    /// There may be something new.
    void look() {
        wake.release();
    }

    /// Up to which event of the journal everything is in.
    long applied() {
        return applied;
    }

    Collection<RoundIndex> loaded() {
        return indexes.values();
    }

    /// The index of a round whose people stand, made now where it was not kept.
    ///
    /// @param patience how long to wait for it; not at all looks whether it is kept
    /// @return nothing when it takes longer
    Optional<RoundIndex> find(RoundId round, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        var found = indexes.get(round);
        if (found != null || !patience.isZero()) {
            asked.put(round, System.nanoTime());
        }
        boolean told = false;
        while (found == null && System.nanoTime() < end && !crowdedOut.contains(round)) {
            if (!told) {
                look();
                told = true;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            found = indexes.get(round);
        }
        return Optional.ofNullable(found);
    }

    /// Whether there is no room for it beside the others.
    boolean isCrowdedOut(RoundId round) {
        return crowdedOut.contains(round);
    }

    private void work() {
        while (!stopping) {
            try {
                wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                step();
                Thread.sleep(SHORTEST_PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failure) {
                if (stopping) {
                    return;
                }
                LOG.warnf(failure, "coverage is made anew");
                anew = true;
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        if (!journal.findRecordedAt(read).equals(mark)) {
            indexes.clear();
        }
        if (anew || indexes.isEmpty()) {
            stale.addAll(indexes.keySet());
            anew = false;
            moveTo(journal.last());
        }
        follow();
        load();
        applied = read;
    }

    private void moveTo(long number) {
        mark = journal.findRecordedAt(number);
        read = number;
    }

    private void follow() {
        List<Journal.Told<? extends org.huhang.shared.Event>> events;
        do {
            events = journal.listAll(News.KINDS, read, EVENTS_AT_ONCE);
            if (!events.isEmpty()) {
                apply(Touched.by(events));
                moveTo(events.getLast().number());
            }
        } while (events.size() == EVENTS_AT_ONCE && !stopping);
    }

    private void apply(Touched touched) {
        stale.addAll(touched.frozen);
        touched.rounds.forEach(id -> Optional.ofNullable(indexes.get(id))
                .ifPresent(index -> rounds.find(id).ifPresent(index::round)));
        stale.addAll(news.tell(touched, indexes));
    }

    /// The newest round first, and open ones before others that somebody asks for.
    private void load() {
        var wanted = new ArrayList<>(rounds.listOpen(clock.now()));
        long now = System.nanoTime();
        asked.values().removeIf(at -> now - at > ASKED_LATELY.toNanos());
        wanted.sort(Comparator.comparing(Round::startAt).reversed());
        for (RoundId id : asked.keySet()) {
            if (wanted.stream().noneMatch(round -> round.id().equals(id))) {
                rounds.find(id).filter(each -> each.frozenAt() != null).ifPresent(wanted::add);
            }
        }
        indexes.values().forEach(room::saw);
        var fit = room.fit(wanted);
        indexes.keySet().retainAll(fit);
        crowdedOut.removeIf(id -> wanted.stream().noneMatch(round -> round.id().equals(id)));
        for (Round round : wanted) {
            if (fit.contains(round.id())) {
                crowdedOut.remove(round.id());
                loadOnce(round);
            } else if (crowdedOut.add(round.id())) {
                LOG.warnf(
                        "coverage of round %s has no room in memory", round.id().value());
            }
        }
    }

    private void loadOnce(Round round) {
        var known = indexes.get(round.id());
        if (known == null || stale.contains(round.id()) || known.late() > MOST_LATE) {
            if (known != null && known.people().size() > MOST_TWICE) {
                // there is no room for two of a whole city: for some seconds there is none
                indexes.remove(round.id());
            }
            long start = System.nanoTime();
            var index = loader.load(round);
            indexes.put(round.id(), index);
            stale.remove(round.id());
            LOG.infof(
                    "coverage of round %s: %d people in %d ms",
                    round.id().value(),
                    index.people().size(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }
}
