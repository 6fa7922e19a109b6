package org.huhang.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.huhang.contacts.DamagedException;
import org.huhang.contacts.DayVisits;
import org.huhang.contacts.PairReader;
import org.huhang.contacts.PlaceSet;
import org.huhang.contacts.Snapshot;
import org.huhang.contacts.VisitBatch;
import org.huhang.contacts.VisitIndex;

/// The index, asked as the peers are.
final class OwnContacts implements ContactsPeer, Closeable {
    private static final int BATCH = 4_096;

    private final Path folder;
    private final ContactsCity city;
    private final PlaceSet near;
    private VisitIndex index;

    OwnContacts(Path folder, ContactsCity city) throws IOException, DamagedException {
        this.folder = folder;
        this.city = city;
        near = PlaceSet.without(city.crowds);
        index = VisitIndex.open(folder).index();
    }

    /// From visits in memory to files that outlive a loss of power.
    List<Figure> buildDurable() throws IOException {
        long start = System.nanoTime();
        index.putAll(city.days, city.people, city.places);
        double rate = city.visits / ((System.nanoTime() - start) / 1e9) / 1e6;
        System.out.printf(Locale.ROOT, "built into files: %.1f million visits/s%n", rate);
        return List.of(Figure.of("contacts.build-durable", rate, "million/s", Figure.Goal.valueAtLeast(10)));
    }

    /// Opened anew, every byte checked.
    List<Figure> reopen() throws IOException, DamagedException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            index.close();
            long start = System.nanoTime();
            index = VisitIndex.open(folder).index();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(Locale.ROOT, "opened and checked in %.2f s%n", best);
        return List.of(Figure.of("contacts.reopen", best, "s", Figure.Goal.valueAtMost(1)));
    }

    Snapshot snapshot() {
        return index.snapshot();
    }

    void warm(int[] people) {
        for (int person : people) {
            first(person);
        }
        for (int each = 0; each < people.length / 100; each++) {
            second(people[each]);
        }
    }

    Times times(int[] people, ContactsBench.Question question) throws SQLException {
        var nanos = new long[people.length];
        for (int each = 0; each < people.length; each++) {
            long start = System.nanoTime();
            question.ask(people[each]);
            nanos[each] = System.nanoTime() - start;
        }
        return Times.of(nanos);
    }

    /// Visits pour in, each batch on the disk before it counts, while cases are asked for on another index that
    /// holds the same city.
    List<Figure> live(Path elsewhere, int seconds) throws IOException, DamagedException, InterruptedException {
        double rate;
        try (var pouring = VisitIndex.open(elsewhere).index()) {
            rate = pour(pouring, 2, seconds, () -> {});
        }
        var asked = new ConcurrentLinkedQueue<Long>();
        var random = new SplittableRandom(7);
        double beside = pour(index, 1, seconds, () -> {
            long start = System.nanoTime();
            first(random.nextInt(city.people));
            asked.add(System.nanoTime() - start);
        });
        var times = Times.of(asked.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                Locale.ROOT,
                "live: %.2f million visits/s; while %.2f million/s pour in a case takes %.3f / %.3f ms (half, 99 of 100)%n",
                rate,
                beside,
                times.percentile(0.5),
                times.percentile(0.99));
        return List.of(
                Figure.of("contacts.live", rate, "million/s", Figure.Goal.valueAtLeast(2)),
                Figure.of("contacts.first-under-load", times.percentile(0.99), "ms", Figure.Goal.valueAtMost(2)));
    }

    /// @return million visits a second
    private double pour(VisitIndex into, int workers, int seconds, Runnable meanwhile) throws InterruptedException {
        var poured = new LongAdder();
        var stop = new AtomicBoolean();
        var threads = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int worker = 0; worker < workers; worker++) {
            int own = worker;
            threads.add(Thread.ofPlatform().start(() -> {
                var source = city.days.get(own);
                var batch = new VisitBatch(BATCH);
                for (int at = 0; !stop.get(); at = (at + BATCH) % (source.size() - BATCH)) {
                    batch.clear();
                    fill(batch, source, at);
                    try {
                        into.add(batch);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    poured.add(BATCH);
                }
            }));
        }
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            meanwhile.run();
            if (workers > 1) {
                Thread.sleep(20);
            }
        }
        stop.set(true);
        for (Thread each : threads) {
            each.join();
        }
        return poured.sum() / ((System.nanoTime() - start) / 1e9) / 1e6;
    }

    private void fill(VisitBatch batch, DayVisits source, int from) {
        for (int each = from; each < from + BATCH; each++) {
            batch.add(
                    source.person(each),
                    source.place(each),
                    (city.days.size() - 1) * 86_400 + source.start(each),
                    source.seconds(each),
                    0);
        }
    }

    @Override
    public String name() {
        return "huhang";
    }

    @Override
    public ContactsAnswer first(int person) {
        var met = index.snapshot().meetings(person, near, 0, city.end(), ContactsBench.AT_LEAST);
        long digest = 0;
        for (int each = 0; each < met.size(); each++) {
            digest += met.person()[each] * 31L + met.seconds()[each];
        }
        return new ContactsAnswer(met.size(), digest);
    }

    @Override
    public ContactsAnswer second(int person) {
        var snapshot = index.snapshot();
        var met = snapshot.meetings(person, near, 0, city.end(), ContactsBench.AT_LEAST);
        int[] until = new int[met.size()];
        Arrays.fill(until, city.end());
        var found = snapshot.secondary(met, near, until, ContactsBench.AT_LEAST, person);
        long digest = 0;
        for (int each = 0; each < found.size(); each++) {
            digest += found.person()[each] * 31L + found.seconds()[each];
        }
        return new ContactsAnswer(found.size(), digest);
    }

    @Override
    public ContactsAnswer many(int[] people) {
        var rows = new LongAdder();
        var digest = new LongAdder();
        index.snapshot().meetingsOfMany(people, near, 0, city.end(), ContactsBench.AT_LEAST, (at, met) -> {
            long sum = 0;
            for (int each = 0; each < met.size(); each++) {
                sum += people[at] * 17L + met.person()[each] * 31L + met.seconds()[each];
            }
            rows.add(met.size());
            digest.add(sum);
        });
        return new ContactsAnswer(rows.sum(), digest.sum());
    }

    @Override
    public ContactsAnswer pairs(int day) {
        var snapshot = index.snapshot();
        return new ContactsAnswer(snapshot.pairs(Objects.requireNonNull(snapshot.day(day)), ContactsBench.AT_LEAST), 0);
    }

    @Override
    public ContactsAnswer pairMinutes(int day) {
        var snapshot = index.snapshot();
        var sums = new ConcurrentLinkedQueue<Sum>();
        snapshot.pairMinutes(Objects.requireNonNull(snapshot.day(day)), () -> {
            var sum = new Sum();
            sums.add(sum);
            return sum;
        });
        return new ContactsAnswer(
                sums.stream().mapToLong(each -> each.seconds).sum(),
                sums.stream().mapToLong(each -> each.digest).sum());
    }

    private static final class Sum implements PairReader {
        private long seconds;
        private long digest;

        @Override
        public void read(int place, int person, int[] others, int[] together, int count) {
            // plain loops in which a product fits an int, which the compiler does several at a time
            long sum = 0;
            for (int each = 0; each < count; each++) {
                sum += together[each];
            }
            long mixed = 0;
            for (int each = 0; each < count; each++) {
                int one = Math.min(person, others[each]);
                int other = Math.max(person, others[each]);
                int product = together[each] * ((one * 31 + other) & 1_023);
                mixed += product;
            }
            seconds += sum;
            digest += mixed;
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
