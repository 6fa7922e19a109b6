package org.huhang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.huhang.contacts.DamagedException;

/// The contact index beside DuckDB and PostgreSQL, on the same two weeks of a city's movement.
final class ContactsBench {
    /// Seconds together that make a contact here.
    static final int AT_LEAST = 900;

    private static final int FULL = 1;
    private static final int QUICK = 50;
    private static final int MANY = 10_000;

    private final Path folder;
    private final boolean quick;
    private final List<Figure> figures = new ArrayList<>();

    ContactsBench(Path folder, boolean quick) {
        this.folder = folder;
        this.quick = quick;
    }

    List<Figure> run() throws IOException, SQLException, DamagedException, InterruptedException {
        var city = new ContactsCity(quick ? QUICK : FULL);
        var builds = new ContactsBuilds(city, quick ? 3 : 7);
        figures.addAll(builds.inMemory());
        try (var ours = new OwnContacts(folder.resolve("index"), city)) {
            figures.addAll(ours.buildDurable());
            figures.addAll(ours.reopen());
            try (var duck = new DuckContacts(folder.resolve("duckdb"), city)) {
                beside(ours, duck, city);
            }
            try (var product = Product.start(folder.resolve("postgresql"), 200, Map.of())) {
                product.signIn("COMMAND_POST");
                product.awaitLoaded(Duration.ofMinutes(5));
                try (var postgres = new PostgresContacts(new Tables(folder.resolve("postgresql")), city)) {
                    besidePostgres(ours, postgres, city);
                }
            }
            figures.addAll(ours.live(folder.resolve("live"), quick ? 1 : 5));
        }
        return figures;
    }

    /// Answers first, then times: the two take turns, each question several times, the better half of them counts.
    private void beside(OwnContacts ours, ContactsPeer peer, ContactsCity city) throws SQLException {
        var random = new SplittableRandom(1);
        int[] cases = random.ints(quick ? 20 : 100, 0, city.people).toArray();
        ours.warm(random.ints(quick ? 2_000 : 20_000, 0, city.people).toArray());
        for (int person : cases) {
            same("first degree of " + person, ours.first(person), peer.first(person));
        }
        int[] few = random.ints(quick ? 3 : 12, 0, city.people).toArray();
        for (int person : few) {
            same("second degree of " + person, ours.second(person), peer.second(person));
        }
        int[] many =
                random.ints(quick ? 1_000 : MANY, 0, city.people).distinct().toArray();
        same("many", ours.many(many), peer.many(many));
        same("pairs", ours.pairs(5), peer.pairs(5));
        System.out.println("answers equal, now the times");

        double first = median(peer, cases);
        var own = ours.times(random.ints(quick ? 2_000 : 10_000, 0, city.people).toArray(), ours::first);
        System.out.printf(
                Locale.ROOT,
                "one case: ours %.3f / %.3f / %.3f ms (half, 99 of 100, most), %s %.1f ms (half)%n",
                own.percentile(0.5),
                own.percentile(0.99),
                own.percentile(1),
                peer.name(),
                first);
        figures.add(Figure.of("contacts.first-p99", own.percentile(0.99), "ms", Figure.Goal.valueAtMost(0.5)));
        beside("contacts.first", own.percentile(0.5), "ms", peer, first, 50);

        var second = ours.times(random.ints(quick ? 50 : 300, 0, city.people).toArray(), ours::second);
        double peers = medianOf(few, peer::second);
        System.out.printf(
                Locale.ROOT,
                "second degree: ours %.2f / %.2f / %.2f ms, %s %.0f ms%n",
                second.percentile(0.5),
                second.percentile(0.99),
                second.percentile(1),
                peer.name(),
                peers);
        figures.add(Figure.of("contacts.second-p99", second.percentile(0.99), "ms", Figure.Goal.valueAtMost(200)));
        int[] audience = city.audience(2).limit(20).toArray();
        int one = audience[0];
        same("second degree of the theatre's evening", ours.second(one), peer.second(one));
        var evening = ours.times(audience, ours::second);
        System.out.printf(
                Locale.ROOT,
                "the theatre's evening: %,d met, %,d behind them; %.0f / %.0f ms (half, most)%n",
                ours.first(one).rows(),
                ours.second(one).rows(),
                evening.percentile(0.5),
                evening.percentile(1));
        figures.add(Figure.of("contacts.theatre", evening.percentile(1), "ms", Figure.Goal.valueAtMost(300)));
        beside("contacts.second", medianOf(few, ours::second), "ms", peer, peers, 15);
        beside("contacts.batch", best(() -> ours.many(many)), "s", peer, best(() -> peer.many(many)), 10);
        beside("contacts.pairs", best(() -> ours.pairs(5)), "s", peer, best(() -> peer.pairs(5)), 30);
        same("pair minutes", ours.pairMinutes(5), peer.pairMinutes(5));
        beside(
                "contacts.pair-minutes",
                best(() -> ours.pairMinutes(5)),
                "s",
                peer,
                best(() -> peer.pairMinutes(5)),
                10);
    }

    private void besidePostgres(OwnContacts ours, ContactsPeer peer, ContactsCity city) throws SQLException {
        var random = new SplittableRandom(2);
        int[] cases = random.ints(quick ? 20 : 100, 0, city.people).toArray();
        for (int person : cases) {
            same("first degree of " + person, ours.first(person), peer.first(person));
        }
        int[] many =
                random.ints(quick ? 1_000 : MANY, 0, city.people).distinct().toArray();
        same("many", ours.many(many), peer.many(many));
        beside("contacts.first-postgresql", medianOf(cases, ours::first), "ms", peer, medianOf(cases, peer::first), 20);
        beside("contacts.batch-postgresql", best(() -> ours.many(many)), "s", peer, best(() -> peer.many(many)), 30);
    }

    private void beside(String name, double own, String unit, ContactsPeer peer, double peers, double goal) {
        System.out.printf(Locale.ROOT, "%s: ours %.4f %s, %s %.3f %s%n", name, own, unit, peer.name(), peers, unit);
        figures.add(new Figure(name, own, unit, peer.name(), peers / own, Figure.Goal.ratioAtLeast(goal)));
    }

    private static void same(String what, ContactsAnswer ours, ContactsAnswer peers) {
        if (!ours.equals(peers)) {
            throw new IllegalStateException(what + ": ours " + ours + ", the peer's " + peers);
        }
    }

    private static double median(ContactsPeer peer, int[] cases) throws SQLException {
        return medianOf(cases, peer::first);
    }

    interface Question {
        ContactsAnswer ask(int person) throws SQLException;
    }

    /// Milliseconds.
    private static double medianOf(int[] people, Question question) throws SQLException {
        var nanos = new long[people.length];
        for (int each = 0; each < people.length; each++) {
            long start = System.nanoTime();
            question.ask(people[each]);
            nanos[each] = System.nanoTime() - start;
        }
        return Times.of(nanos).percentile(0.5);
    }

    /// Seconds, the best of three.
    private static double best(Callable<ContactsAnswer> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }
}
