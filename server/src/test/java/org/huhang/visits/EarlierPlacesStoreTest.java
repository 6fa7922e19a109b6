package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huhang.access.AccountId;
import org.huhang.contacts.Setting;
import org.huhang.shared.AreaId;
import org.huhang.shared.Databases;
import org.huhang.shared.Ids;
import org.huhang.shared.KeyRing;
import org.huhang.shared.TestPostgres;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Places numbered by the version whose settings were not yet those of the contact index: each keeps its number and
/// is found under it again, and visits, in files and typed in, lie where they lay.
@Tag("full")
class EarlierPlacesStoreTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final UUID BATCH = Ids.next();
    private static final UUID WITHDRAWN = Ids.next();
    private static final AccountId TRACER = new AccountId(Ids.next());
    private static final AreaId AREA = new AreaId(Ids.next());

    /// As they were numbered, from 0: how the version before wrote each, and what it is now.
    private static final List<Before> BEFORE = List.of(
            thing(VisitPlace.Kind.PLACE, "THEATRE", Setting.THEATRE, "魅力湘西"),
            city("4301", "长沙市"),
            trip("K9021", "05", "UNSEALED_TRAIN", Setting.OPEN_TRAIN),
            thing(VisitPlace.Kind.DWELLING, "HOUSEHOLD", Setting.HOUSEHOLD, "1栋1单元101"),
            trip("G6043", "05", "SEALED_TRAIN", Setting.SEALED_TRAIN),
            // the setting's old name within the line's: what stands before the setting stays as it was
            trip("UNSEALED_TRAIN", "", "UNSEALED_TRAIN", Setting.OPEN_TRAIN),
            trip("CZ3957", "", "AIRCRAFT", Setting.AIRCRAFT),
            thing(VisitPlace.Kind.ENTRANCE, "ENTRANCE", Setting.ENTRANCE, "1栋1单元"),
            // one line in two vehicles is two places
            trip("K9021", "05", "SEALED_TRAIN", Setting.SEALED_TRAIN),
            city("3201", "3201"),
            thing(VisitPlace.Kind.SAMPLING_POINT, "TUBE", Setting.TUBE, "管 1"),
            thing(VisitPlace.Kind.PLACE, "OPEN_AIR", Setting.OPEN_AIR, "天门山"),
            trip("湘A1", "", "SEALED_BUS", Setting.SEALED_BUS),
            trip("湘A2", "", "VENTILATED_BUS", Setting.VENTILATED_BUS),
            trip("茅岩河1", "", "SHIP", Setting.SHIP),
            thing(VisitPlace.Kind.BUILDING, "ROOM", Setting.ROOM, "1栋"));

    @TempDir
    Path home = Path.of("");

    private final Jdbi jdbi;
    private final org.postgresql.ds.PGSimpleDataSource source;
    private FileKeys keys = new FileKeys(KeyRing.in(Path.of("target", "any-keys"), "visitfiles"));

    EarlierPlacesStoreTest() {
        source = TestPostgres.get().earlier("earlierplaces", Map.of("visits", "6"));
        jdbi = Databases.jdbi(source);
    }

    /// @param setting by its name of then
    /// @param now as this version means the same place
    private record Before(String setting, VisitPlace now) {
        /// By what the version before found it again.
        String key() {
            var trip = now.trip();
            return now.kind() + ":"
                    + (trip == null
                            ? Objects.toString(now.thingId(), now.cityCode())
                            : trip.line() + "/" + trip.date() + "/" + trip.coach())
                    + ":" + setting;
        }
    }

    private static Before thing(VisitPlace.Kind kind, String then, Setting now, String name) {
        return new Before(then, new VisitPlace(kind, Ids.next(), "", null, now, AREA, "4308", name));
    }

    private static Before city(String code, String name) {
        return new Before("CITY", VisitPlace.city(code, name));
    }

    private static Before trip(String line, String coach, String then, Setting now) {
        return new Before(then, VisitPlace.trip(new VisitPlace.Trip(line, DAY, coach), now));
    }

    @BeforeEach
    void aHouseOfThenIsBroughtToThisVersion() throws IOException {
        keys = new FileKeys(KeyRing.in(home.resolve("keys"), "visitfiles"));
        jdbi.useHandle(h -> {
            for (int place = 0; place < BEFORE.size(); place++) {
                var before = BEFORE.get(place);
                var trip = before.now.trip();
                h.execute(
                        """
                        insert into visits.places (place, key, kind, thing_id, line, trip_date, coach, setting, area_id,
                                                   city_code, name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        place,
                        before.key(),
                        before.now.kind().name(),
                        before.now.thingId(),
                        trip == null ? null : trip.line(),
                        trip == null ? null : trip.date(),
                        trip == null ? null : trip.coach(),
                        before.setting,
                        before.now.areaId() == null ? null : AREA.value(),
                        before.now.cityCode(),
                        before.now.name());
            }
            h.execute("insert into visits.pseudonyms (pseudonym, given_at) values (0, ?), (7, ?)", at(), at());
        });
        aFileOfTheDay();
        visitsTypedIn();
        TestPostgres.get().migrate(source);
    }

    @Test
    void everyPlaceKeepsItsNumberAndIsFoundUnderItAgain() {
        var places = new VisitPlaces(jdbi);
        var now = BEFORE.stream().map(Before::now).toList();
        var numbers = IntStream.range(0, now.size()).boxed().toList();
        assertEquals(now, numbers.stream().map(places.list(numbers)::get).toList());
        assertEquals(
                now.stream().map(VisitPlace::setting).toList(),
                places.settings(0).stream().map(each -> each.orElse(null)).toList());
        assertEquals(
                now.stream()
                        .map(place -> place.cityCode() == null ? 0 : Integer.parseInt(place.cityCode()))
                        .toList(),
                IntStream.of(places.cities()).boxed().toList());

        var table = new VisitPlace(
                VisitPlace.Kind.PLACE, now.getFirst().thingId(), "3号桌", null, Setting.ROOM, AREA, "4308", "魅力湘西 3号桌");
        var known = places.number(java.util.stream.Stream.concat(now.stream(), java.util.stream.Stream.of(table))
                .toList());
        assertEquals(numbers, now.stream().map(known::get).toList());
        assertEquals(now.size(), known.get(table), "the next number is the next free one");
    }

    @Test
    void visitsLieWhereTheyLay() throws IOException, DamagedFile {
        var store = new DayFileStore(jdbi, keys);
        var entered = new EnteredVisitStore(jdbi, new ObjectMapper(), keys);
        var read = new ArrayList<String>();
        long visits = new DayFiles(store, keys, new VisitFolder(home), entered)
                .read(DAY, (person, place, start, seconds, bits) -> read.add(person + " at " + place));
        assertEquals(BEFORE.size() + 1, visits);
        assertEquals(
                java.util.stream.Stream.concat(
                                IntStream.range(0, BEFORE.size()).mapToObj(place -> "7 at " + place),
                                java.util.stream.Stream.of("0 at 1"))
                        .toList(),
                read);
        assertEquals(
                List.of("null", "correction 长沙的火车"),
                entered.list(List.of(0), 10).stream()
                        .map(visit -> visit.correction() == null
                                ? "null"
                                : "correction " + visit.correction().reason())
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        assertEquals(
                List.of(BATCH + ".visits", WITHDRAWN + ".visits"),
                store.listNames().stream()
                        .map(name -> name.substring(name.lastIndexOf('/') + 1))
                        .sorted()
                        .toList());
    }

    /// One visit of number 7 to each place; and a batch that was withdrawn.
    private void aFileOfTheDay() throws IOException {
        var store = new DayFileStore(jdbi, keys);
        var day = store.open(DAY);
        var files = new ArrayList<DayFileStore.DayFile>();
        for (UUID batch : List.of(BATCH, WITHDRAWN)) {
            var name = VisitFolder.day(batch, DAY);
            var path = new VisitFolder(home).path(name);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            try (var writer = new SealedWriter(path, name, keys.forFile(day.keyNumber(), name), 4096)) {
                for (int place = 0; place < BEFORE.size(); place++) {
                    writer.room(DayFiles.VISIT_BYTES)
                            .putInt(7)
                            .putInt(place)
                            .putInt(Moments.start(DAY) + 3600 * place)
                            .putInt(600)
                            .putInt(VisitBits.pack(VisitSource.TICKET, Sureness.RECORDED, 0, 0));
                }
                var written = writer.finish();
                files.add(new DayFileStore.DayFile(batch, DAY, BEFORE.size(), written.bytes(), written.sha256()));
            }
        }
        for (DayFileStore.DayFile file : files) {
            store.add(new VisitBatchId(file.batchId()), "运营商", List.of(file), at());
        }
        jdbi.useHandle(
                h -> h.execute("""
                insert into visits.batch_withdrawals (batch_id, id, key_number, reason_sealed, withdrawn_by, withdrawn_at)
                values (?, ?, ?, ?, ?, ?)
                """, WITHDRAWN, Ids.next(), keys.newKey(h), new byte[] {1}, TRACER.value(), at()));
    }

    /// In the train, which was wrong: in the city all the while.
    private void visitsTypedIn() {
        var entered = new EnteredVisitStore(jdbi, new ObjectMapper(), keys);
        var day = new DayFileStore(jdbi, keys).open(DAY);
        var wrong = Ids.next();
        var right = Ids.next();
        entered.add(wrong, 0, day, typed(2), TRACER, at());
        entered.add(right, 0, day, typed(1), TRACER, at());
        entered.addCorrection(found(entered, wrong), Ids.next(), right, "长沙的火车", TRACER, at());
    }

    private static EnteredVisit found(EnteredVisitStore store, UUID id) {
        return store.find(id).orElseThrow();
    }

    private static EnteredVisit.What typed(int place) {
        int bits = VisitBits.pack(VisitSource.OWN_STATEMENT, Sureness.TOLD, 0, 0);
        return new EnteredVisit.What(place, Moments.start(DAY) + 36_000, 18_000, bits, "");
    }

    private static Instant at() {
        return Instant.parse("2021-07-30T00:00:00Z");
    }
}
