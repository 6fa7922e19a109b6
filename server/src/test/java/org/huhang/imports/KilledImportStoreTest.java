package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Permission;
import org.huhang.shared.AreaId;
import org.huhang.shared.Event;
import org.huhang.shared.Ids;
import org.huhang.shared.KeyRing;
import org.huhang.shared.Refusal;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A reading that falls over anywhere and is begun again takes each row exactly once. The moments come from a seed,
/// printed and set by `-Dhuhang.seed=…`.
@ExtendWith(TestDatabase.class)
class KilledImportStoreTest {
    private static final Instant NOW = Instant.parse("2021-07-29T04:00:00Z");
    private static final int BATCH_ROWS = 100;

    private final Jdbi jdbi;
    private final ImportStore store;
    private final List<Event> told = new ArrayList<>();
    private final Batches batches;

    KilledImportStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        var secrets = new ImportSecrets(KeyRing.in(Path.of("target", "keys"), "imports"), new ObjectMapper());
        store = new ImportStore(jdbi, new ObjectMapper(), secrets);
        batches = new Batches(jdbi, secrets, told::add);
    }

    @BeforeEach
    void aTableWithoutKeys() {
        jdbi.useHandle(h -> h.execute("create table if not exists things (name text)"));
        jdbi.useHandle(h -> h.execute("truncate things"));
    }

    @Test
    void killedAtFiftyPointsEachRowIsTakenOnce() throws InterruptedException {
        long seed = Long.getLong("huhang.seed", System.nanoTime());
        System.out.println("moments from -Dhuhang.seed=" + seed);
        var random = new Random(seed);
        Set<Integer> wrong = tenOf(11_000, random);
        var file = file(11_000, wrong);
        int kills = 0;
        var known = receive(file);
        while (kills < 50) {
            var mine = new Things(random.nextInt(1, 4), Fall.values()[random.nextInt(Fall.values().length)]);
            try {
                read(known, file, mine, BATCH_ROWS);
                break;
            } catch (IllegalStateException killed) {
                kills++;
            }
        }
        assertTrue(kills == 50, "fell " + kills + " times, before the end of the file");
        read(known, file, new Things(0, Fall.NEVER), BATCH_ROWS);
        assertAllOnce(known, 11_000, wrong);
    }

    @Test
    void elevenThousandRowsWithTenWrongOnesGiveBackThoseTen() throws InterruptedException {
        tenWrongOnes(11_000);
    }

    @Test
    @Tag("full")
    void elevenHundredThousandRowsWithTenWrongOnesGiveBackThoseTen() throws InterruptedException {
        tenWrongOnes(1_100_000);
    }

    @Test
    void aBatchThatAnotherServerTookInIsNotTakenTwice() throws InterruptedException {
        var file = file(300, Set.of());
        var known = receive(file);
        read(known, file, new Things(0, Fall.NEVER), BATCH_ROWS);
        // this one still believes that nothing has been taken in
        assertThrows(
                RuntimeException.class,
                () -> readFrom(known, new Progress(0, 0, 0, 0), file, new Things(0, Fall.NEVER), BATCH_ROWS));
        assertAllOnce(known, 300, Set.of());
    }

    @Test
    void aRowThatRepeatsAnEarlierOneIsRefusedAlsoAcrossAFall() throws InterruptedException {
        var file = ("name\n" + names(150) + "thing 7\n").getBytes(StandardCharsets.UTF_8);
        var known = receive(file);
        assertThrows(IllegalStateException.class, () -> read(known, file, new Things(2, Fall.BEFORE_WRITE), 100));
        read(known, file, new Things(0, Fall.NEVER), 100);
        var refused = store.listRefused(known.id(), 10);
        assertEquals(List.of(152), refused.stream().map(RefusedRow::rowNumber).toList());
        assertEquals(
                Map.of("otherRow", 8), refused.getFirst().reasons().getFirst().params());
        assertEquals(150, count("things"));
    }

    private void tenWrongOnes(int rows) throws InterruptedException {
        Set<Integer> wrong = tenOf(rows, new Random(7));
        var file = file(rows, wrong);
        var known = receive(file);
        read(known, file, new Things(0, Fall.NEVER), 10_000);
        assertAllOnce(known, rows, wrong);
    }

    private void assertAllOnce(Import known, int rows, Set<Integer> wrong) {
        assertEquals(rows - wrong.size(), count("things"));
        assertEquals(rows - wrong.size(), count("(select distinct name from things) as distinct_things"));
        assertEquals(
                wrong.stream().sorted().toList(),
                store.listRefused(known.id(), 20).stream()
                        .map(RefusedRow::rowNumber)
                        .toList());
        var end = store.find(known.id()).orElseThrow();
        assertEquals(ImportState.DONE, end.state());
        assertEquals(rows - wrong.size(), end.progress().accepted());
        assertEquals(wrong.size(), end.progress().refused());
        assertEquals(new ImportsFinished(known.id(), "things"), told.getLast());
    }

    private int count(String table) {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from " + table).mapTo(int.class).one());
    }

    private Import receive(byte[] content) {
        var id = new ImportId(Ids.next());
        var file = new Import(
                id, "things", "any.csv", content.length, new AreaId(Ids.next()), null, new AccountId(Ids.next()), NOW);
        var survey = Survey.of(Content.of(content), null);
        assertEquals(null, survey.refusal());
        store.add(file, new byte[] {1}, survey);
        store.addStart(id, new ImportStore.Start(new Mapping(Map.of("name", 0)), file.sentBy(), NOW));
        return file;
    }

    private void read(Import file, byte[] content, Things kind, int batchRows) throws InterruptedException {
        readFrom(file, store.find(file.id()).orElseThrow().progress(), content, kind, batchRows);
    }

    private void readFrom(Import file, Progress progress, byte[] content, Things kind, int batchRows)
            throws InterruptedException {
        var intake = kind.begin(
                new ImportKind.Terms(file.id(), file.areaId(), file.sentBy(), NOW, LocalDate.of(2021, 7, 29)));
        var sheet = SheetFile.open(Content.of(content)).orThrow();
        var reader = new BatchReader<>(sheet, new Mapping(Map.of("name", 0)), intake, batchRows);
        new ReadAhead<Batch<String>>()
                .run(
                        each -> reader.read(progress, each),
                        batch -> {
                            batches.commit(file, batch, intake, NOW);
                            kind.committed();
                        },
                        () -> false);
    }

    private static Set<Integer> tenOf(int rows, Random random) {
        Set<Integer> wrong = new HashSet<>();
        while (wrong.size() < 10) {
            wrong.add(2 + random.nextInt(rows));
        }
        return wrong;
    }

    private static byte[] file(int rows, Set<Integer> wrong) {
        var text = new StringBuilder("name\n");
        for (int row = 2; row <= rows + 1; row++) {
            text.append(wrong.contains(row) ? "wrong " : "thing ").append(row).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String names(int rows) {
        var text = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            text.append("thing ").append(i).append('\n');
        }
        return text.toString();
    }

    private enum Fall {
        BEFORE_WRITE,
        AFTER_WRITE,
        AFTER_COMMIT,
        NEVER
    }

    /// Falls over once, with its n-th batch.
    private final class Things implements ImportKind<String> {
        private final int fallsAt;
        private final Fall fall;
        private int batch;

        Things(int fallsAt, Fall fall) {
            this.fallsAt = fallsAt;
            this.fall = fall == Fall.NEVER && fallsAt > 0 ? Fall.AFTER_WRITE : fall;
        }

        private void fallAt(Fall moment) {
            if (batch == fallsAt && fall == moment) {
                throw new IllegalStateException("killed " + moment);
            }
        }

        void committed() {
            fallAt(Fall.AFTER_COMMIT);
        }

        @Override
        public String key() {
            return "things";
        }

        @Override
        public String zh() {
            return "";
        }

        @Override
        public String en() {
            return "";
        }

        @Override
        public Permission permission() {
            return Permission.PEOPLE_REGISTER;
        }

        @Override
        public List<ImportColumn> columns() {
            return List.of(ImportColumn.required("name", "名称", "name", "x"));
        }

        @Override
        public Intake<String> begin(Terms terms) {
            return new Intake<>() {
                @Override
                public @Nullable String read(RowCells row, UUID id) {
                    var name = row.text(columns().getFirst());
                    if (name == null || name.startsWith("wrong")) {
                        row.refuse(Refusal.invalid("imports.cell-missing", "name", Map.of("column", "name")));
                        return null;
                    }
                    return name;
                }

                @Override
                public @Nullable String sameness(String value) {
                    return value;
                }

                @Override
                public Map<String, String> understood(String value) {
                    return Map.of();
                }

                @Override
                public Map<Integer, Refusal> write(List<Legible<String>> rows) {
                    batch++;
                    fallAt(Fall.BEFORE_WRITE);
                    jdbi.useHandle(h -> h.createUpdate("insert into things select unnest(cast(:names as text[]))")
                            .bind("names", rows.stream().map(Legible::value).toArray(String[]::new))
                            .execute());
                    fallAt(Fall.AFTER_WRITE);
                    return new HashMap<>();
                }
            };
        }
    }
}
