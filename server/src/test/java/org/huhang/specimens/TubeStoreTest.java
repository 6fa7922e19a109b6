package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A round's tubes of ten, every hundredth with a swab too few and every thousandth with somebody unknown, in boxes of
/// 96
/// of which every other one arrived.
@ExtendWith(TestDatabase.class)
class TubeStoreTest {
    private static final int POOL = 10;
    private static final Instant AT = Instant.parse("2021-08-04T02:00:00Z");

    private final Jdbi jdbi;
    private final TubeStore store;
    private final RoundId round = new RoundId(Ids.next());
    private final AreaId area = new AreaId(Ids.next());

    TubeStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        store = new TubeStore(jdbi);
    }

    @Test
    void eachTubeOfARoundStandsOnOnePageAsItsFactsSay() {
        load(3_000);
        var seen = new ArrayList<Tube>();
        for (var after = ""; ; after = seen.getLast().code()) {
            var page = store.page(round, after, 700);
            seen.addAll(page);
            if (page.size() < 700) {
                break;
            }
        }
        assertEquals(3_000, seen.size());
        assertEquals(
                3_000, seen.stream().map(Tube::code).collect(Collectors.toSet()).size());
        assertEquals(
                30,
                seen.stream()
                        .filter(tube -> tube.holds().contains(TubeHold.SWABS_DIFFER))
                        .count());
        assertEquals(
                3,
                seen.stream()
                        .filter(tube -> tube.holds().contains(TubeHold.PERSON_UNKNOWN))
                        .count());
        assertTrue(seen.stream().allMatch(tube -> tube.bound() == POOL && tube.poolSize() == POOL));
        Set<TubeState> states = seen.stream().map(Tube::state).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(TubeState.HELD, TubeState.BOXED, TubeState.AT_LABORATORY), states);
        assertEquals(700, store.page(round, List.of(area), "", 700).size());
        assertEquals(
                0, store.page(round, List.of(new AreaId(Ids.next())), "", 700).size());
    }

    /// Measured, not judged: the figures stand in the log.
    @Test
    @Tag("full")
    void aCitysRound() {
        load(150_000);
        for (int count : new int[] {96, 1_000, 10_000, 10_000, 10_000}) {
            var codes = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> code(i * (150_000 / count)))
                    .toList();
            var took = timed(() -> assertEquals(count, store.list(codes).size()));
            System.out.printf("%d codes of 150,000: %d ms%n", count, took.toMillis());
        }
        var page = timed(() -> store.page(round, code(75_000), 500));
        System.out.printf("a page of 500 from the middle: %d ms%n", page.toMillis());
        var pageOfArea = timed(() -> store.page(round, List.of(area), code(75_000), 501));
        System.out.printf("a page of 501 of an area: %d ms%n", pageOfArea.toMillis());
        var all = timed(() -> {
            var after = "";
            for (int i = 0; i < 30; i++) {
                var chunk = store.page(round, after, 5_000);
                after = chunk.getLast().code();
            }
        });
        System.out.printf("all 150,000 in pages of 5,000: %d ms%n", all.toMillis());
        var codes =
                IntStream.rangeClosed(1, 10_000).mapToObj(TubeStoreTest::code).toList();
        var members = timed(() -> assertEquals(10_000, store.members(codes).size()));
        System.out.printf("the members of 10,000 tubes: %d ms%n", members.toMillis());
        assertTrue(all.compareTo(Duration.ofMinutes(2)) < 0, "minutes for a round's tubes");
    }

    private static Duration timed(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private static String code(int number) {
        return "TUBE-%07d".formatted(number);
    }

    private void load(int tubes) {
        jdbi.useHandle(h -> {
            h.execute("truncate specimens.tube_facts, specimens.swabs, specimens.box_facts, specimens.racked,"
                    + " specimens.arrivals, specimens.laboratories cascade");
            h.createUpdate("""
                    insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, pool_size, swabs, bound,
                                                      device_id, area_id, account_id, occurred_at, received_at)
                    select md5(cast(:round as text) || t || k)::uuid, md5('b' || t / 50)::uuid, 'TUBE-' || lpad(t::text, 7, '0'), :round,
                           k, case k when 'OPENED' then 10 end,
                           case k when 'CLOSED' then case when t % 100 = 0 then 9 else 10 end end,
                           case k when 'CLOSED' then 10 end, md5('d' || t / 200)::uuid, :area, md5('a')::uuid, :at, :at
                      from generate_series(1, :tubes) as t, unnest(array['OPENED', 'CLOSED']) as k
                    """)
                    .bind("round", round)
                    .bind("area", area)
                    .bind("at", AT)
                    .bind("tubes", tubes)
                    .execute();
            h.createUpdate("""
                    insert into specimens.swabs (device_id, number, batch_id, round_id, registration_number, person_id,
                                                 tube_code, pool_size, household_id, account_id, occurred_at, received_at)
                    select md5('d' || t / 200)::uuid, t * 100 + n, md5('b' || t / 50)::uuid, :round, t * 100 + 50 + n,
                           case when t % 1000 = 1 and n = 1 then null else md5('p' || t || '/' || n)::uuid end,
                           'TUBE-' || lpad(t::text, 7, '0'), 10, md5('h' || t || '/' || n / 3)::uuid, md5('a')::uuid,
                           :at, :at
                      from generate_series(1, :tubes) as t, generate_series(1, 10) as n
                    """)
                    .bind("round", round)
                    .bind("at", AT)
                    .bind("tubes", tubes)
                    .execute();
            h.createUpdate("""
                    insert into specimens.box_facts (id, batch_id, box_id, kind, code, tubes, area_id, account_id,
                                                     occurred_at, received_at)
                    select md5('f' || b)::uuid, md5('f' || b)::uuid, md5('x' || b)::uuid, 'PACKED', 'BOX-' || b, 96, :area,
                           md5('a')::uuid, :at, :at
                      from generate_series(0, :tubes / 96) as b
                    """)
                    .bind("area", area)
                    .bind("at", AT)
                    .bind("tubes", tubes)
                    .execute();
            h.createUpdate("""
                    insert into specimens.racked (fact_id, position, box_id, tube_code)
                    select md5('f' || t / 96)::uuid, t % 96 + 1, md5('x' || t / 96)::uuid, 'TUBE-' || lpad(t::text, 7, '0')
                      from generate_series(1, :tubes) as t
                    """).bind("tubes", tubes).execute();
            h.execute(
                    "insert into specimens.laboratories (id, organization_id, area_id, name_zh, opened_at)"
                            + " values (md5('l')::uuid, md5('l')::uuid, ?, 'any', '2021-08-01T00:00:00Z')",
                    area.value());
            h.createUpdate("""
                    insert into specimens.arrivals (id, line, laboratory_id, box_id, position, tube_code, damaged, account_id,
                                                    arrived_at)
                    select md5('r' || t / 96)::uuid, t % 96 + 1, md5('l')::uuid, md5('x' || t / 96)::uuid, t % 96 + 1,
                           'TUBE-' || lpad(t::text, 7, '0'), false, md5('a')::uuid, :at
                      from generate_series(1, :tubes) as t
                     where t / 96 % 2 = 0
                    """).bind("at", AT).bind("tubes", tubes).execute();
            h.execute("analyze specimens.tube_facts");
            h.execute("analyze specimens.swabs");
            h.execute("analyze specimens.racked");
            h.execute("analyze specimens.arrivals");
        });
    }
}
