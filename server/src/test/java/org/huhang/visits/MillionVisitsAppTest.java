package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A file of ten million lines with a thousand bad ones goes through as one, in bounded memory; `-Dhuhang.lines=…` for
/// another size. It prints how fast it is read, written and read back.
@QuarkusTest
@QuarkusTestResource(House.class)
@Tag("full")
class MillionVisitsAppTest {
    private static final int LINES = Integer.getInteger("huhang.lines", 10_000_000);
    private static final int BAD = 1_000;
    /// As many as [SmallCity] has numbers for.
    private static final int PEOPLE = 800;
    private static final int DAYS = 14;

    @Inject
    VisitImports imports;

    @Inject
    VisitImportStore store;

    @Inject
    PartFiles parts;

    @Inject
    VisitReading reading;

    @Inject
    DayFiles days;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    private int part;

    @Test
    void tenMillionLinesWithAThousandBadOnesGoThroughInOneFile() throws Exception {
        var city = new SmallCity(jdbi);
        var people = new ArrayList<String>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(city.person("any", city.shuangxia).identityNumber());
        }
        var by = new AccountId(Ids.next());
        var id = new VisitImportId(Ids.next());
        long size = measure(people);
        imports.announce(new VisitImports.Announced(id, city.root, "many.csv", size, (long) LINES), by, clock.now())
                .orThrow();
        var file = store.find(id).orElseThrow().file();
        long start = System.nanoTime();
        write(people, bytes -> {
            try {
                parts.receive(file, ++part, new ByteArrayInputStream(bytes)).orThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        print("received", size / 1e6, "MB", start);
        jdbi.useHandle(h -> h.execute(
                "insert into visits.import_starts values (?, ?, '2021-08-01T00:00:00Z')", id.value(), Ids.next()));

        start = System.nanoTime();
        reading.read(file, () -> false);
        print("taken in", LINES / 1e6, "million lines", start);
        var result = Objects.requireNonNull(store.find(id).orElseThrow().result());
        assertEquals(LINES, result.rowsIn());
        assertEquals(BAD, result.refused(), result.reasons().toString());
        assertEquals(LINES - BAD, result.visits());

        start = System.nanoTime();
        var sum = new long[1];
        long read = 0;
        for (LocalDate day : days.days()) {
            read += days.read(day, (person, place, from, seconds, bits) -> sum[0] += seconds);
        }
        print("read back", read / 1e6, "million visits", start);
        assertEquals(LINES - BAD, read);
        assertTrue(sum[0] > 0);
    }

    private long measure(List<String> people) {
        var size = new long[1];
        write(people, bytes -> size[0] += bytes.length);
        return size[0];
    }

    /// The same each time, in parts of 16 MB; every line is another.
    private void write(List<String> people, java.util.function.Consumer<byte[]> to) {
        var random = new Random(4711);
        var out = new ByteArrayOutputStream(17 << 20);
        out.writeBytes("身份证号,场所,开始时间,结束时间,来源\n".getBytes(StandardCharsets.UTF_8));
        var today = clock.today();
        var dates = new ArrayList<String>();
        for (int day = 0; day < DAYS; day++) {
            dates.add(today.minusDays(day + 1L).toString());
        }
        for (int i = 0; i < LINES; i++) {
            var person = people.get(i % PEOPLE);
            int slot = i / PEOPLE;
            var date = dates.get(slot % DAYS);
            int second = slot / DAYS * 96 + random.nextInt(30);
            boolean bad = i % (LINES / BAD) == 7;
            out.writeBytes((person + (bad ? ",无此地," : ",魅力湘西剧场,") + date + " " + clock(second) + "," + date + " "
                            + clock(second + 60) + ",场所码\n")
                    .getBytes(StandardCharsets.UTF_8));
            if (out.size() > 16 << 20) {
                to.accept(out.toByteArray());
                out.reset();
            }
        }
        to.accept(out.toByteArray());
    }

    private static String clock(int second) {
        int s = Math.min(second, 86_399);
        return two(s / 3600) + ":" + two(s / 60 % 60) + ":" + two(s % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static void print(String what, double amount, String of, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %.1f %s in %.1f s, %.2f a second%n", what, amount, of, seconds, amount / seconds);
    }
}
