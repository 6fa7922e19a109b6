package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// One load from the first crash to the standing city, in this order.
@ExtendWith(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CityLoadStoreTest {
    private final Jdbi jdbi;
    private final CityLoad load;

    CityLoadStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        load = CityLoad.on(jdbi, TestSecrets.KEYS);
    }

    @Test
    @Order(1)
    void aLoadCutOffHalfWayIsToldAndBegunAnewOnEmptyTables() {
        var before = definitions();
        load.begin("first", Instant.EPOCH).orThrow();
        load.batch(tables -> tables.editions(List.of(TestRegistry.EDITION)));
        assertNotEquals(before, definitions(), "no indexes while rows come in");
        // the crash
        assertEquals(Optional.empty(), load.findLast().map(CityLoad.Loaded::finishedAt));
        TestRegistry.load(jdbi);
        assertEquals(Instant.EPOCH, load.findLast().orElseThrow().finishedAt());
        assertEquals(before, definitions(), "every key and index as the migrations made them");
        assertEquals(1L, load.counts().get("editions"));
        assertEquals(5L, load.counts().get("people"));
    }

    @Test
    @Order(2)
    void whereACityStandsNoneIsLoaded() {
        assertInstanceOf(Outcome.Refused.class, load.begin("second", Instant.EPOCH));
        assertEquals(5L, load.counts().get("people"));
    }

    @Test
    @Order(3)
    void aBatchThatFailsLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> load.batch(tables -> {
                    tables.entrances(
                            List.of(new Entrance(new EntranceId(Ids.next()), new BuildingId(Ids.next()), "any")));
                    throw new IllegalStateException("any crash");
                }));
        assertEquals(2L, load.counts().get("entrances"));
    }

    @Test
    @Order(4)
    void whatPointsNowhereIsFoundWhenTheKeysComeBack() {
        jdbi.useHandle(h -> h.execute("update registry.city_loads set finished_at = null"));
        load.begin("third", Instant.EPOCH).orThrow();
        load.batch(tables -> tables.aliases(List.of(new AreaAlias(new AreaId(Ids.next()), "any", null, null, "any"))));
        assertThrows(IllegalStateException.class, () -> load.finish(TestRegistry.TODAY, Instant.EPOCH));
        assertEquals(Optional.empty(), load.findLast().map(CityLoad.Loaded::finishedAt));
    }

    private List<String> definitions() {
        return jdbi.withHandle(h -> h.createQuery("""
                select indexdef from pg_indexes where schemaname = 'registry'
                union
                select conrelid::regclass || ' ' || pg_get_constraintdef(oid)
                  from pg_constraint
                 where connamespace = 'registry'::regnamespace
                 order by 1
                """).mapTo(String.class).list());
    }
}
