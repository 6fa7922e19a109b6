package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.posts.RefusedRecord.RefusedReason;
import org.huhang.posts.StockFact.StockKind;
import org.huhang.shared.Confidence;
import org.huhang.shared.Ids;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// The town of [DayTown] at noon.
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostDayStoreTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final HeldSeats seats;
    private final EquipmentStore equipment;
    private final LeaderSignStore signs;
    private DayTown town;

    @SuppressWarnings("NullAway.Init") // the town comes before the first test
    PostDayStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        seats = new HeldSeats(jdbi);
        equipment = new EquipmentStore(jdbi);
        signs = new LeaderSignStore(jdbi);
    }

    @BeforeAll
    void load() {
        town = DayTown.load(jdbi, NOON);
    }

    @Test
    void theLastPublicationSaysWhoHoldsASeat() {
        town.publish(0, 1, -1, 2);
        assertEquals(Optional.of(town.person("王建国")), seats.find(town.plan(), 1).map(HeldSeat::personId));
        town.publish(0, 2, -1, 1);
        assertEquals(Optional.of(town.person("覃芳")), seats.find(town.plan(), 1).map(HeldSeat::personId));
        assertTrue(seats.find(town.plan(), 2)
                .flatMap(seat -> Optional.ofNullable(seat.personId()))
                .isEmpty());
    }

    @Test
    void aSeatThatThePublicationDoesNotKnowYetIsOpen() {
        town.publish(0);
        var held = seats.find(town.plan(), 3).orElseThrow();
        assertEquals(null, held.personId());
    }

    @Test
    void seatsThatOnlyTouchTheTimeAreLeftOut() {
        var checkpoint = List.of(town.checkpoint());
        assertEquals(3, seats.list(checkpoint, town.start(), town.end(), MOST).size());
        assertEquals(
                4,
                seats.list(checkpoint, town.start(), town.end().plusSeconds(1), MOST)
                        .size());
        assertEquals(
                0, seats.list(checkpoint, Instant.EPOCH, town.start(), MOST).size());
        assertEquals(3, seats.listAt(NOON, MOST).size());
        assertEquals(1, seats.listAt(town.end(), MOST).size());
    }

    @Test
    void aDroppedSeatIsThereUntilItGoesWithAPublication() {
        jdbi.useHandle(h -> h.execute(
                "insert into posts.dropped_seats values (?, 2, '2021-08-04T00:00:00Z')",
                town.plan().value()));
        assertTrue(seats.find(town.plan(), 2).isPresent());
        jdbi.useHandle(h -> h.execute(
                "insert into posts.gone_seats values (?, 2, ?)", town.plan().value(), Ids.next()));
        assertTrue(seats.find(town.plan(), 2).isEmpty());
        jdbi.useHandle(h -> h.execute("delete from posts.gone_seats"));
        jdbi.useHandle(h -> h.execute("delete from posts.dropped_seats"));
    }

    @Test
    void ofOnePersonAreTheirOwnSeatsWhereverTheyAre() {
        town.publish(0, 1, -1, 0);
        assertEquals(
                List.of(0, 3),
                seats.listOf(Set.of(town.person("李强")), NOON, NOON.plus(Duration.ofDays(1)), MOST).stream()
                        .map(HeldSeat::seat)
                        .toList());
        assertEquals(0, HeldSeat.orderIn(seats.listAt(NOON, MOST), held(0)));
        assertEquals(2, HeldSeat.orderIn(seats.listAt(NOON, MOST), held(2)));
    }

    @Test
    void theRulesAreReadWithTheirSources() {
        assertEquals(10, equipment.listItems().size());
        var coveralls = equipment.listRules().stream()
                .filter(rule -> "SAMPLING".equals(rule.skill()))
                .map(UsageRule::item)
                .collect(Collectors.toSet());
        assertEquals(Set.of("COVERALL", "N95", "SHIELD", "OUTER_GLOVES"), coveralls);
        assertTrue(equipment.listRules().stream()
                .allMatch(rule -> rule.confidence() == Confidence.ASSUMED
                        && !rule.source().zh().isEmpty()));
        var relief = new ReliefStore(jdbi).list();
        assertEquals(7, relief.size());
        assertTrue(relief.stream()
                .allMatch(rule -> Objects.requireNonNull(rule.source().en()).length() > 5));
    }

    @Test
    void whatDecidesIsFromTheLastCountOnAndWhatWasUsedInTheShift() {
        var post = town.border();
        fact(post, StockKind.RECEIVED, 100, 1);
        fact(post, StockKind.USED, 10, 2);
        fact(post, StockKind.USED, 7, 4);
        var counted = fact(post, StockKind.COUNTED, 80, 5);
        fact(post, StockKind.USED, 3, 6);
        var deciding = equipment.listDeciding(post, hour(3));
        assertEquals(
                List.of(7, 80, 3), deciding.stream().map(StockFact::quantity).toList());
        assertEquals(new Stock(77, hour(5)), Stock.of(deciding));
        assertEquals(10, Stock.used(deciding, hour(3), hour(8)));
        assertFalse(equipment.add(List.of(counted), NOON));
        assertEquals(3, equipment.listLatest(post, 3).size());
        assertEquals(3, equipment.listLatest(post, 3).getFirst().quantity());
    }

    @Test
    void aLeadersSignsAreFoundByPostAndByPerson() {
        var person = town.person("李强");
        var sign = new LeaderSign(Ids.next(), town.border(), person, true, NOON);
        assertTrue(signs.add(List.of(sign), null, NOON));
        assertFalse(signs.add(List.of(sign), null, NOON));
        var before = NOON.minusSeconds(1);
        assertEquals(List.of(sign), signs.list(List.of(town.border()), Set.of(), before, NOON));
        assertEquals(List.of(sign), signs.list(List.of(), Set.of(person), before, NOON));
        assertEquals(List.of(), signs.list(List.of(town.border()), Set.of(), NOON, NOON.plusSeconds(1)));
        assertEquals(List.of(), signs.list(List.of(town.checkpoint()), Set.of(), before, NOON));
    }

    @Test
    void whatCouldNotBeTakenInIsToldOnce() {
        var store = new RefusedRecordStore(jdbi);
        var refused = new RefusedRecord(
                new DeviceId(Ids.next()),
                1,
                DayRecordKinds.HANDOVER,
                town.area(),
                new AccountId(Ids.next()),
                RefusedReason.OUTSIDE_AREA,
                NOON,
                NOON);
        store.add(List.of(refused));
        store.add(List.of(refused));
        assertEquals(List.of(refused), store.list(store.listAreas(), MOST));
    }

    private HeldSeat held(int seat) {
        return seats.find(town.plan(), seat).orElseThrow();
    }

    private StockFact fact(PostId post, StockKind kind, int quantity, int hour) {
        var fact = new StockFact(UUID.randomUUID(), post, "MASK", kind, quantity, null, false, hour(hour));
        assertTrue(equipment.add(List.of(fact), NOON));
        return fact;
    }

    private static Instant hour(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }
}
