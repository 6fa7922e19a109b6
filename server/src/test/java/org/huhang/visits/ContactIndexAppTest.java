package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.contacts.PlaceSet;
import org.huhang.contacts.Setting;
import org.huhang.contacts.SettingRule;
import org.huhang.contacts.Snapshot;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The index says what the visits kept say, whatever happens to them, to their files and to its own.
@QuarkusTest
@QuarkusTestResource(House.class)
class ContactIndexAppTest {
    private static final int BITS = VisitBits.pack(VisitSource.SEAT_LIST, Sureness.RECORDED, 3, 15);
    private static final int HOUR = 3_600;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    ContactIndex index;

    @Inject
    BulkVisits bulk;

    @Inject
    VisitBatches batches;

    @Inject
    DayFiles files;

    @Inject
    DayFileStore store;

    @Inject
    VisitPlaces places;

    @Inject
    VisitFolder folder;

    @Inject
    VisitRetention retention;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path home;

    private LocalDate day;
    private int evening;

    @BeforeEach
    void nothingOfOthers() {
        jdbi.useHandle(
                h -> h.execute(
                        "truncate registry.areas, visits.batches, visits.days, visits.day_files,"
                                + " visits.batch_withdrawals, visits.entered_visits, visits.entered_corrections, visits.places cascade"));
        day = clock.today().minusDays(2);
        evening = Moments.start(day) + 19 * HOUR;
    }

    @Test
    void aBatchIsAskedAndToldAndNoMoreWhenItIsWithdrawn() throws Exception {
        long told = told();
        var batch = write(List.of(new int[] {0, 5, evening, HOUR}, new int[] {1, 5, evening + 60, HOUR}));
        await(() -> met(0).equals(Map.of(1, HOUR - 60)));
        await(() -> told() > told);
        assertEquals(Set.of(), index.now().unread());
        batches.withdraw(
                        new VisitBatches.Withdrawal(Ids.next(), batch, "of another month"),
                        new AccountId(Ids.next()),
                        clock.now())
                .orThrow();
        await(() -> met(0).isEmpty());
    }

    @Test
    void aVisitTypedInIsAskedUntilItIsCorrected() throws Exception {
        var city = new SmallCity(jdbi);
        var tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        var ids = new ArrayList<Object>();
        for (var person : List.of(city.a.getFirst(), city.b.getFirst())) {
            var visit = new HashMap<String, Object>(Map.of(
                    "id",
                    Ids.next(),
                    "place",
                    Map.of("thingId", city.theatre.value()),
                    "start",
                    day.atTime(LocalTime.of(19, 0))
                            .atZone(clock.zone())
                            .toInstant()
                            .toString(),
                    "end",
                    day.atTime(LocalTime.of(21, 0))
                            .atZone(clock.zone())
                            .toInstant()
                            .toString(),
                    "source",
                    "OWN_STATEMENT",
                    "sureness",
                    "TOLD",
                    "note",
                    ""));
            visit.put("seat", "3排15座");
            ids.add(visit.get("id"));
            tracer.request()
                    .body(visit)
                    .post("/api/people/" + person.id().value() + "/visits")
                    .then()
                    .statusCode(200);
        }
        var people = jdbi.withHandle(h -> h.createQuery("select pseudonym from visits.entered_visits order by id")
                .mapTo(Integer.class)
                .list());
        await(() -> met(people.getFirst()).equals(Map.of(people.getLast(), 2 * HOUR)));
        var now = index.now();
        var rules = now.rules(Map.of(Setting.THEATRE, new SettingRule(0, 0, false, false, 3)));
        var exposures = now.snapshot().exposures(people.getFirst(), rules, 0, Integer.MAX_VALUE / 2);
        assertEquals(
                List.of(Setting.THEATRE),
                exposures.stream().map(each -> each.setting()).toList());
        assertEquals(0, exposures.getFirst().rowsApart(), "the seats are known");
        tracer.request()
                .body(Map.of("id", Ids.next(), "reason", "not there at all"))
                .post("/api/people/" + city.b.getFirst().id().value() + "/visits/" + ids.getLast() + "/corrections")
                .then()
                .statusCode(200);
        await(() -> met(people.getFirst()).isEmpty());
    }

    /// Until the file is whole again; the day before answers meanwhile.
    @Test
    void aDayWhoseFileIsDamagedIsSaidAndNotAsked() throws Exception {
        var before = day.minusDays(1);
        write(List.of(
                new int[] {0, 5, evening - 86_400, HOUR},
                new int[] {1, 5, evening - 86_400, HOUR},
                new int[] {0, 5, evening, HOUR},
                new int[] {2, 5, evening, HOUR}));
        await(() -> met(0).equals(Map.of(1, HOUR, 2, HOUR)));
        var damaged = write(List.<int[]>of(new int[] {3, 5, evening, HOUR}));
        await(() -> met(0).equals(Map.of(1, HOUR, 2, HOUR, 3, HOUR)));

        var file = folder.path(VisitFolder.day(damaged.value(), day));
        var whole = Files.readAllBytes(file);
        flip(file);
        write(List.<int[]>of(new int[] {4, 5, evening, HOUR}));
        await(() -> index.now().unread().equals(Set.of(day)));
        await(() -> met(0).equals(Map.of(1, HOUR)));
        assertTrue(files.days().contains(before));

        Files.write(file, whole);
        index.look();
        await(() -> met(0).equals(Map.of(1, HOUR, 2, HOUR, 3, HOUR, 4, HOUR)));
        assertEquals(Set.of(), index.now().unread());
    }

    @Test
    void aDayWhoseTimeIsOverGoesFromAnswersAndFolder() throws Exception {
        write(List.of(new int[] {0, 5, evening, HOUR}, new int[] {1, 5, evening, HOUR}));
        try (var own = IndexFolder.open(home)) {
            var indexing = indexing(own);
            bringUpToDate(indexing);
            assertEquals(Map.of(1, HOUR), met(own.index().snapshot(), 0));
            await(() -> met(0).equals(Map.of(1, HOUR)));
            retention.end(day.plusDays(31), clock.now());
            await(() -> met(0).isEmpty() && index.now().snapshot().segments().isEmpty());
            bringUpToDate(indexing);
            assertEquals(Map.of(), met(own.index().snapshot(), 0));
            assertEquals(List.of(), dayFilesOfTheIndex());
        }
    }

    @Test
    void aBitFlippedInTheIndexIsFoundAndItsDayPutInAgain() throws Exception {
        write(List.of(
                new int[] {0, 5, evening - 86_400, HOUR},
                new int[] {1, 5, evening - 86_400, HOUR},
                new int[] {0, 5, evening, HOUR},
                new int[] {2, 5, evening, HOUR}));
        try (var own = IndexFolder.open(home)) {
            assertEquals(List.of(List.of(day.minusDays(1), day)), bringUpToDate(indexing(own)));
        }
        flip(dayFilesOfTheIndex().getLast());
        try (var own = IndexFolder.open(home)) {
            assertEquals(1, own.index().snapshot().segments().size(), "nothing of it is asked");
            assertEquals(1, bringUpToDate(indexing(own)).size());
            assertEquals(Map.of(1, HOUR, 2, HOUR), met(own.index().snapshot(), 0));
            assertEquals(List.of(), bringUpToDate(indexing(own)), "nothing is left to do");
        }
        Files.writeString(home.resolve("contacts/1/index/index"), "no list of files");
        try (var own = IndexFolder.open(home)) {
            assertEquals(List.of(List.of(day.minusDays(1), day)), bringUpToDate(indexing(own)), "all is made anew");
            assertEquals(Map.of(1, HOUR, 2, HOUR), met(own.index().snapshot(), 0));
        }
    }

    /// After the day was put in and before anybody was told.
    @Test
    void killedBetweenItIsToldAgainAndAnswersTheSame() throws Exception {
        write(List.of(new int[] {0, 5, evening, HOUR}, new int[] {1, 5, evening, HOUR}));
        var own = IndexFolder.open(home);
        var killed = indexing(own);
        assertThrows(
                IllegalStateException.class,
                () -> killed.bringUpToDate(
                        _ -> {},
                        _ -> {
                            throw new IllegalStateException("killed");
                        },
                        () -> false));
        own.close();
        try (var again = IndexFolder.open(home)) {
            assertEquals(List.of(List.of(day)), bringUpToDate(indexing(again)));
            assertEquals(Map.of(1, HOUR), met(again.index().snapshot(), 0));
        }
        try (var third = IndexFolder.open(home)) {
            assertEquals(Map.of(1, HOUR), met(third.index().snapshot(), 0), "before anything is read");
            assertEquals(List.of(), bringUpToDate(indexing(third)));
        }
    }

    /// Each node has a folder of its own; what a node left that is no more is emptied.
    @Test
    void aSecondNodeHasItsOwnAndLeavesNothingBehind() throws Exception {
        write(List.of(new int[] {0, 5, evening, HOUR}, new int[] {1, 5, evening, HOUR}));
        try (var one = IndexFolder.open(home)) {
            bringUpToDate(indexing(one));
            try (var other = IndexFolder.open(home)) {
                bringUpToDate(indexing(other));
                assertEquals(Map.of(1, HOUR), met(other.index().snapshot(), 0));
            }
        }
        assertEquals(2, dayFilesOfTheIndex().size());
        IndexFolder.open(home).close();
        assertEquals(1, dayFilesOfTheIndex().size());
    }

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAreThoseOfThePlainLoopOverTheDayFiles(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        for (int batch = 0; batch < 3; batch++) {
            var visits = new ArrayList<int[]>();
            for (int each = 0; each < 120; each++) {
                int start = Moments.start(day.minusDays(2)) + random.nextInt(3 * 86_400);
                visits.add(new int[] {random.nextInt(12), random.nextInt(6), start, random.nextInt(1, 86_400)});
            }
            write(visits);
        }
        try (var own = IndexFolder.open(home)) {
            bringUpToDate(indexing(own));
            for (int person = 0; person < 12; person++) {
                int asked = person;
                assertEquals(plain(person), met(own.index().snapshot(), person), () -> seed + ", person " + asked);
            }
        }
    }

    /// Seconds together: of each day's visits those seconds at which both were at one place, once.
    private Map<Integer, Integer> plain(int person) throws IOException, DamagedFile {
        var there = new TreeMap<String, java.util.BitSet>();
        for (LocalDate each : files.days()) {
            files.read(
                    each,
                    (who, place, start, seconds, bits) -> there.computeIfAbsent(
                                    Moments.number(start) + " " + who + " " + place, _ -> new java.util.BitSet())
                            .set(
                                    start - Moments.start(day.minusDays(3)),
                                    start + seconds - Moments.start(day.minusDays(3))));
        }
        var met = new TreeMap<Integer, Integer>();
        there.forEach((own, seconds) -> there.forEach((other, theirs) -> {
            var one = own.split(" ");
            var two = other.split(" ");
            if (one[1].equals(String.valueOf(person)) && !two[1].equals(one[1]) && one[2].equals(two[2])) {
                var both = (java.util.BitSet) seconds.clone();
                both.and(theirs);
                if (!both.isEmpty()) {
                    met.merge(Integer.valueOf(two[1]), both.cardinality(), Integer::sum);
                }
            }
        }));
        return met;
    }

    private DayIndexing indexing(IndexFolder own) {
        return new DayIndexing(store, files, places, own);
    }

    private static List<List<LocalDate>> bringUpToDate(DayIndexing indexing) throws IOException {
        var told = new ArrayList<List<LocalDate>>();
        indexing.bringUpToDate(_ -> {}, told::add, () -> false);
        return told;
    }

    private List<Path> dayFilesOfTheIndex() throws IOException {
        try (var all = Files.walk(home.resolve("contacts"))) {
            return all.filter(each -> each.toString().endsWith(".visits"))
                    .sorted()
                    .toList();
        }
    }

    private static void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    private Map<Integer, Integer> met(int person) {
        return met(index.now().snapshot(), person);
    }

    private static Map<Integer, Integer> met(Snapshot snapshot, int person) {
        var met = snapshot.meetings(person, PlaceSet.ALL, 0, Integer.MAX_VALUE / 2, 1);
        var seconds = new TreeMap<Integer, Integer>();
        for (int each = 0; each < met.size(); each++) {
            seconds.put(met.person()[each], met.seconds()[each]);
        }
        return seconds;
    }

    private long told() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from shared.events where name = 'visits.DaysIndexed'")
                        .mapTo(Long.class)
                        .one());
    }

    private static void await(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!so.getAsBoolean()) {
            assertFalse(System.nanoTime() > end, "not within " + LONG);
            Thread.sleep(20);
        }
    }

    private VisitBatchId write(List<int[]> visits) throws IOException {
        var id = new VisitBatchId(Ids.next());
        try (var writing = bulk.begin(id, "any")) {
            for (int[] visit : visits) {
                writing.add(visit[0], visit[1], visit[2], visit[3], BITS);
            }
            writing.commit(clock.now()).orThrow();
        }
        return id;
    }
}
