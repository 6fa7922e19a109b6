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
    private static final int ROUNDS = 3;
    /// About 1, 3, 10 and 31 million visits.
    private static final int[] GROWING = {150, 50, 16, 5};

    private static final int[] QUICKLY_GROWING = {1_500, 500, 150};

    private final Path folder;
    private final boolean quick;
    private final List<Figure> figures = new ArrayList<>();

    ContactsBench(Path folder, boolean quick) {
        this.folder = folder;
        this.quick = quick;
    }

    List<Figure> run() throws IOException, SQLException, DamagedException, InterruptedException {
        var growth = new ContactsGrowth();
        for (int scale : quick ? QUICKLY_GROWING : GROWING) {
            growth.measure(new ContactsCity(scale));
        }
        var city = new ContactsCity(quick ? QUICK : FULL);
        var builds = new ContactsBuilds(city, quick ? 3 : 7);
        figures.addAll(builds.inMemory());
        try (var ours = new OwnContacts(folder.resolve("index"), city)) {
            figures.addAll(ours.buildDurable());
            figures.addAll(ours.reopen());
            growth.measure(city, ours.snapshot());
            growth.print();
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

        var own = ours.times(random.ints(quick ? 2_000 : 10_000, 0, city.people).toArray(), ours::first);
        System.out.printf(
                Locale.ROOT,
                "one case: %.3f / %.3f / %.3f ms (half, 99 of 100, most)%n",
                own.percentile(0.5),
                own.percentile(0.99),
                own.percentile(1));
        figures.add(Figure.of("contacts.first-p99", own.percentile(0.99), "ms", Figure.Goal.valueAtMost(0.5)));
        inTurns("contacts.first", cases, ours::first, peer, peer::first, 50);

        var second = ours.times(random.ints(quick ? 50 : 300, 0, city.people).toArray(), ours::second);
        System.out.printf(
                Locale.ROOT,
                "second degree: %.2f / %.2f / %.2f ms%n",
                second.percentile(0.5),
                second.percentile(0.99),
                second.percentile(1));
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
        inTurns("contacts.second", few, ours::second, peer, peer::second, 15);
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
        inTurns("contacts.first-postgresql", cases, ours::first, peer, peer::first, 20);
        // it takes minutes there: once is enough, and its answer is the one compared
        long start = System.nanoTime();
        var answer = peer.many(many);
        double peers = (System.nanoTime() - start) / 1e9;
        same("many", ours.many(many), answer);
        beside("contacts.batch-postgresql", best(() -> ours.many(many)), "s", peer, peers, 30);
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

    interface Question {
        ContactsAnswer ask(int person) throws SQLException;
    }

    /// Both answer for the same people, round by round in turns; half of the times of all rounds are below the figure.
    private void inTurns(String name, int[] people, Question ours, ContactsPeer peer, Question theirs, double goal)
            throws SQLException {
        var own = new long[people.length * ROUNDS];
        var peers = new long[people.length * ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ask(people, ours, own, round);
            ask(people, theirs, peers, round);
        }
        beside(name, Times.of(own).percentile(0.5), "ms", peer, Times.of(peers).percentile(0.5), goal);
    }

    private static void ask(int[] people, Question question, long[] nanos, int round) throws SQLException {
        for (int each = 0; each < people.length; each++) {
            long start = System.nanoTime();
            question.ask(people[each]);
            nanos[round * people.length + each] = System.nanoTime() - start;
        }
    }

    /// Seconds, the best of the rounds.
    private static double best(Callable<ContactsAnswer> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
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
