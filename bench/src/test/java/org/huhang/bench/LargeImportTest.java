package org.huhang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file longer than any sheet, through the packaged product: ten rows are wrong, each in another way, and exactly
/// those come back. The rows come from a seed, printed and set by `-Dhuhang.seed=…`.
@Tag("full")
class LargeImportTest {
    private static final int ROWS = 1_100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int KNOWN = 9;

    /// Fields of a line: name, identity number, sex, birth date, phone, area.
    private static final List<UnaryOperator<String>> WRONGS = List.of(
            line -> with(line, 1, "4.30897E+17"),
            line -> with(line, 1, fields(line)[1].substring(0, 15) + "000"),
            line -> with(line, 1, otherCheckDigit(fields(line)[1])),
            line -> with(line, 0, ""),
            line -> with(line, 3, "5/1/1980"),
            line -> with(line, 4, "7448222222"),
            line -> with(line, 5, "没有的村"),
            line -> line.substring(0, line.lastIndexOf(',')),
            line -> with(line, 2, "女"),
            UnaryOperator.identity() // in the registry before
            );

    @TempDir
    static Path folder = Path.of("");

    @Test
    void tenWrongRowsOfElevenHundredThousandComeBackAndNoOther() throws Exception {
        long seed = Long.getLong("huhang.seed", System.nanoTime());
        System.out.println("rows from -Dhuhang.seed=" + seed);
        var tables = new Tables(folder.resolve("large"));
        try (var product = Product.start(folder.resolve("large"), 200, Map.of())) {
            product.awaitLoaded(PATIENCE);
            var client = ImportClient.of(product, tables);
            var right = new String(PeopleFile.of(tables, ROWS, 1), StandardCharsets.UTF_8).split("\n", -1);
            var wrong = wrongLines(new Random(seed));
            var lines = List.copyOf(wrong.keySet());

            var known = PeopleFile.HEADER + "\n" + right[lines.get(KNOWN) - 1] + "\n";
            awaitDone(client, client.start(known.getBytes(StandardCharsets.UTF_8), 1), 1, 0);
            int before = people(tables);

            var id = client.start(PeopleFile.of(tables, ROWS, 1, wrong), ROWS);
            awaitDone(client, id, ROWS - 10, 10);
            assertEquals(before + ROWS - 10, people(tables));
            // an apostrophe keeps a spreadsheet from shortening a number
            var refused = client.refusedRows(id).strip().replace("'", "").split("\r?\n", -1);
            assertEquals(1 + 10, refused.length);
            var sorted = List.copyOf(new TreeSet<>(lines));
            var corrected = new StringBuilder(PeopleFile.HEADER).append('\n');
            for (int i = 0; i < 10; i++) {
                int line = sorted.get(i);
                var sent = wrong.getOrDefault(line, UnaryOperator.identity()).apply(right[line - 1]);
                assertTrue(
                        refused[i + 1].startsWith(sent) && refused[i + 1].contains("," + line + ","),
                        "line " + line + " was sent as " + sent + ", came back as " + refused[i + 1]);
                corrected.append(right[line - 1]).append('\n');
            }

            var again = client.start(corrected.toString().getBytes(StandardCharsets.UTF_8), 10);
            awaitDone(client, again, 9, 1);
            assertEquals(before + ROWS - 1, people(tables));
        }
    }

    /// By the line's number.
    private static Map<Integer, UnaryOperator<String>> wrongLines(Random random) {
        var wrong = new LinkedHashMap<Integer, UnaryOperator<String>>();
        while (wrong.size() < WRONGS.size()) {
            wrong.putIfAbsent(2 + random.nextInt(ROWS), WRONGS.get(wrong.size()));
        }
        return wrong;
    }

    private static int people(Tables tables) throws Exception {
        return Integer.parseInt(tables.one("select count(*) from registry.people"));
    }

    private static String[] fields(String line) {
        return line.split(",", -1);
    }

    private static String with(String line, int field, String value) {
        var fields = fields(line);
        fields[field] = value;
        return String.join(",", fields);
    }

    private static String otherCheckDigit(String number) {
        return number.substring(0, 17) + (number.endsWith("1") ? '2' : '1');
    }

    private static void awaitDone(ImportClient client, String id, int accepted, int refused) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!client.find(id).path("state").asText().equals("DONE")) {
            assertTrue(System.nanoTime() < end, "not done: " + client.find(id));
            Thread.sleep(50);
        }
        var file = client.find(id);
        assertEquals(
                accepted + " " + refused,
                file.path("accepted").asInt() + " " + file.path("refused").asInt());
    }
}
