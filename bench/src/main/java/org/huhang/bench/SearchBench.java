package org.huhang.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.people.Person;
import org.jspecify.annotations.Nullable;

/// Search as its users meet it: 16 at once, over HTTP, each with another term, for the whole city and
/// for one community, where a frequent surname hides in a small scope.
final class SearchBench {
    /// The demo's own seed, unless it is told another.
    private static final long SEED = 1;
    private static final int USERS = 16;
    /// Requests of each kind before any is measured: a city's server has been up for weeks, not for seconds, and
    /// half of the first minute's time goes to the JVM's compiler.
    private static final int WARM_UP = 4_000;
    private static final int REQUESTS = 4_000;
    private static final double GOAL_MS = 30;
    /// The published bar of another tracker: an exact name, 4 users.
    private static final double OTHER_TRACKER_MS = 117;

    private static final Map<String, String> ROLES =
            new TreeMap<>(Map.of("", "TRACER", ".community", "COMMUNITY_WORKER"));

    private final Product product;
    private final List<Person> sample;

    SearchBench(Product product, int scale) {
        this.product = product;
        this.sample = sample(City.of(CitySpec.of(SEED, scale)));
    }

    private static List<Person> sample(City city) {
        var people = new ArrayList<Person>();
        var codes = new ArrayList<>(city.communityCodes());
        var random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            people.addAll(
                    city.neighbourhood(codes.get(random.nextInt(codes.size()))).people());
        }
        return people;
    }

    List<Figure> run() throws IOException, InterruptedException {
        var figures = new ArrayList<Figure>();
        var terms = new LinkedHashMap<String, List<String>>();
        terms.put("identity", terms(Person::identityNumber));
        terms.put("phone", terms(person -> Objects.requireNonNullElse(person.phone(), "")));
        terms.put("name", terms(Person::name));
        terms.put("name-prefix", terms(person -> person.name().substring(0, 1)));
        terms.put("initials", terms(person -> Initials.of(person.name())));
        var cookies = new HashMap<String, List<String>>();
        for (String role : ROLES.values()) {
            cookies.put(role, product.signIn(role, USERS));
            for (List<String> kind : terms.values()) {
                measure(Objects.requireNonNull(cookies.get(role)), kind, WARM_UP);
            }
        }
        System.out.printf("%n%-28s %8s %8s %8s   ms, %d users%n", "search", "p50", "p95", "p99", USERS);
        for (Map.Entry<String, String> role : ROLES.entrySet()) {
            var users = Objects.requireNonNull(cookies.get(role.getValue()));
            for (Map.Entry<String, List<String>> kind : terms.entrySet()) {
                var times = measure(users, kind.getValue(), REQUESTS);
                var name = "search." + kind.getKey() + role.getKey();
                System.out.printf(
                        "%-28s %8.1f %8.1f %8.1f%n",
                        name, times.percentile(0.5), times.percentile(0.95), times.percentile(0.99));
                double p95 = times.percentile(0.95);
                figures.add(new Figure(
                        name,
                        p95,
                        "ms",
                        "published-117ms-at-4-users",
                        OTHER_TRACKER_MS / p95,
                        Figure.Goal.valueAtMost(GOAL_MS)));
            }
        }
        return figures;
    }

    private List<String> terms(java.util.function.Function<Person, String> part) {
        return sample.stream().map(part).filter(term -> !term.isEmpty()).toList();
    }

    private Times measure(List<String> cookies, List<String> terms, int requests) throws InterruptedException {
        var nanos = new long[requests];
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Exception>();
        try (var users = Executors.newFixedThreadPool(USERS)) {
            for (String cookie : cookies) {
                users.execute(() -> {
                    try (var wire = new Wire(product.port(), headers(cookie))) {
                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            nanos[i] = time(wire, terms.get(Math.floorMod(i * 7919, terms.size())));
                        }
                    } catch (IOException e) {
                        failure.set(e);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return Times.of(nanos);
    }

    private static String headers(String cookie) {
        return "Cookie: " + cookie + "\r\nHuhang-Client: bench\r\nHuhang-Purpose: CONTACT_TRACING\r\n";
    }

    private static long time(Wire wire, String term) throws IOException {
        var path = "/api/search?kind=PEOPLE&limit=20&q=" + URLEncoder.encode(term, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        wire.get(path);
        return System.nanoTime() - start;
    }
}
