package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.huhang.SmallCity;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How fast a large list is frozen, previewed and read; in the full run alone.
@QuarkusTest
@QuarkusTestResource(House.class)
@EnabledIfSystemProperty(named = "huhang.full", matches = "true")
class FreezingRateAppTest {
    private static final Logger LOG = Logger.getLogger(FreezingRateAppTest.class);
    private static final Instant MORNING = Instant.parse("2021-08-04T00:00:00Z");
    private static final int HOUSEHOLDS = 100_000;

    @Inject
    Jdbi jdbi;

    @Inject
    Freezing freezing;

    @Inject
    Previews previews;

    @Inject
    RoundPlans plans;

    @Inject
    Rounds rounds;

    @Inject
    Listings listings;

    @Test
    void threeHundredThousandPeopleAreFrozenInOneTransaction() {
        var city = new SmallCity(jdbi);
        people(city);
        var round = new RoundId(Ids.next());
        TestRounds.open(jdbi, round, city.wulingyuan);
        jdbi.useHandle(h -> h.execute("delete from rounds.freezings"));
        var plan = plans.of(rounds.find(round).orElseThrow());
        long begun = System.nanoTime();
        var preview = previews.of(plan, MORNING, MORNING.plusSeconds(3600), List.of());
        long previewed = System.nanoTime();
        freezing.freeze(round, MORNING);
        long frozen = System.nanoTime();
        var listed = listings.listOfArea(round, List.of(city.wulingyuan));
        long read = System.nanoTime();
        assertEquals(3 * HOUSEHOLDS, preview.people());
        assertEquals(3 * HOUSEHOLDS, listed.size());
        LOG.infof(
                "%d people: previewed in %d ms, frozen in %d ms (%d a second), read in %d ms",
                listed.size(),
                (previewed - begun) / 1_000_000,
                (frozen - previewed) / 1_000_000,
                listed.size() * 1_000_000_000L / (frozen - previewed),
                (read - frozen) / 1_000_000);
    }

    /// Three in each household, 20 households in each house.
    private void people(SmallCity city) {
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into registry.buildings (id, area_id, name, longitude, latitude, east_metres, north_metres,"
                            + " floors, source) select gen_random_uuid(), ?, 'n' || n, 110.4, 29.1, 20, 12, 6, 'RATE'"
                            + " from generate_series(1, ?) n",
                    city.wulingyuan.value(),
                    HOUSEHOLDS / 20);
            h.execute("insert into registry.entrances (id, building_id, name)"
                    + " select gen_random_uuid(), id, '1单元' from registry.buildings where source = 'RATE'");
            h.execute("insert into registry.dwellings (id, entrance_id, floor, label)"
                    + " select gen_random_uuid(), e.id, n, 'rate' || n from registry.entrances e"
                    + " join registry.buildings b on b.id = e.building_id and b.source = 'RATE',"
                    + " generate_series(1, 20) n");
            h.execute("insert into registry.households (id, dwelling_id, kind)"
                    + " select gen_random_uuid(), id, 'FAMILY' from registry.dwellings where label like 'rate%'");
            h.execute(
                    "insert into registry.people (id, household_id, area_id, birth_date, sex, name, pinyin, key_number)"
                            + " select gen_random_uuid(), h.id, ?, '1980-01-01', 'MALE', '覃家明', 'qjm',"
                            + " 1000000 + row_number() over ()"
                            + " from registry.households h"
                            + " join registry.dwellings d on d.id = h.dwelling_id and d.label like 'rate%',"
                            + " generate_series(1, 3) n",
                    city.wulingyuan.value());
            h.execute("analyze registry.people, registry.households, registry.dwellings, registry.entrances");
        });
    }
}
