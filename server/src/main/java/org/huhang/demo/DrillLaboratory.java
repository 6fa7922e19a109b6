package org.huhang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.huhang.access.AccountId;
import org.huhang.specimens.Laboratory;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// A laboratory of a drill: tests tubes as they came, no faster than it can.
final class DrillLaboratory {
    /// What the plan leaves free of its capacity: for swabs that test a pool's people anew.
    private static final int RESERVE = 40;
    /// It starts a little less than its capacity, for a run now and then fails and is done again.
    private static final double UTILISED = 0.97;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CLOSED = Duration.ofMinutes(15);

    private final Laboratory laboratory;
    private final AccountId account;
    private final DrillTimes times;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparingInt(Run::readSecond));
    private int sentTubes;
    private double nextStart;
    private int nextReport;
    private Instant closedUntil = Instant.MIN;

    private record Sent(Instant at, int tubes) {}

    /// @param testedSecond of the city's time since the points opened, as all seconds here
    /// @param again why it is tested a second time, if it is
    record Run(
            DrillTube tube,
            int testedSecond,
            int readSecond,
            @Nullable String again) {}

    /// @param firstReport second from which on it reports
    DrillLaboratory(Laboratory laboratory, AccountId account, DrillTimes times, int firstReport) {
        this.laboratory = laboratory;
        this.account = account;
        this.times = times;
        this.nextReport = firstReport;
    }

    Laboratory laboratory() {
        return laboratory;
    }

    LaboratoryId id() {
        return laboratory.id();
    }

    /// Who receives there, and sends results.
    AccountId account() {
        return account;
    }

    /// The one with the most room for its size; none where a box would exceed the cap of each.
    static Optional<DrillLaboratory> withRoom(Collection<DrillLaboratory> all, DrillBox box, Instant now) {
        return all.stream()
                .filter(each -> !each.id().equals(box.notTo()))
                .filter(each -> each.free(box.isUrgent(), now) >= box.tubes().size())
                .max(Comparator.comparingDouble(
                        each -> (double) each.free(false, now) / each.laboratory.tubesPerDay()));
    }

    private int free(boolean urgent, Instant now) {
        while (!sent.isEmpty() && !sent.getFirst().at().isAfter(now.minus(DAY))) {
            sentTubes -= sent.removeFirst().tubes();
        }
        if (now.isBefore(closedUntil)) {
            return 0;
        }
        return laboratory.tubesPerDay() - sentTubes - (urgent ? 0 : RESERVE);
    }

    void noteSent(DrillBox box, Instant now) {
        sent.addLast(new Sent(now, box.tubes().size()));
        sentTubes += box.tubes().size();
    }

    /// The house refused a box: somebody else sends there, too.
    void close(Instant now) {
        closedUntil = now.plus(CLOSED);
    }

    /// A tube is there.
    ///
    /// @param urgent before all that wait
    void take(DrillTube tube, int second, boolean urgent) {
        int start = second + times.preparing();
        if (!urgent) {
            start = (int) Math.ceil(Math.max(nextStart, start));
            nextStart = start + DAY.toSeconds() / (laboratory.tubesPerDay() * UTILISED);
        }
        runs.add(new Run(tube, start, start + times.run(), null));
    }

    /// Its run failed.
    void takeAgain(DrillTube tube, int second, String why) {
        runs.add(new Run(tube, second, second + times.run(), why));
    }

    /// What is read by then, if it reports now.
    List<Run> due(int second, int most) {
        var due = new ArrayList<Run>();
        if (second >= nextReport) {
            while (due.size() < most && !runs.isEmpty() && runs.element().readSecond() <= second) {
                due.add(runs.remove());
            }
            nextReport = second + times.report();
        }
        return due;
    }

    /// It is told with the next batch.
    void keep(Collection<Run> later) {
        runs.addAll(later);
    }

    boolean isIdle() {
        return runs.isEmpty();
    }
}
