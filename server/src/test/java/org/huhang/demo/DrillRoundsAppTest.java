package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.demo.DrillState.DrillStage;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.zones.Holds;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(House.class)
@TestMethodOrder(OrderAnnotation.class)
class DrillRoundsAppTest {
    /// Everything within minutes of the city's time, which are seconds of the wall's.
    private static final DrillTimes QUICK = new DrillTimes(Duration.ofMillis(100), 120, 60, 20, 20, 5, 70, 20, 40);

    @Inject
    DrillRounds drill;

    @Inject
    Holds holds;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    private final AccountId by = new AccountId(Ids.next());

    @Test
    @Order(1)
    void aCityAtWorkHasNoDrill() {
        assertInstanceOf(Outcome.Refused.class, drill.start(new AreaId(Ids.next()), 60, by));
        assertInstanceOf(Outcome.Refused.class, drill.stop());
    }

    @Test
    @Order(2)
    void aWholeRoundIsHeldByTheDrillsClockToItsLastResult() throws InterruptedException {
        clock.beginDrill(Instant.parse("2021-08-04T12:00:00Z"));
        jdbi.useHandle(
                h -> h.execute("update testing.result_parameters set value = 1 where code = 'FASTEST_RUN_MINUTES'"));
        var city = new SmallCity(jdbi);
        assertInstanceOf(Outcome.Done.class, drill.start(city.root, 60, QUICK, by));
        assertInstanceOf(Outcome.Refused.class, drill.start(city.root, 60, by), "one at a time");
        assertEquals(60, clock.pace());
        await(() -> drill.state().stage() == DrillStage.DONE || drill.state().failure() != null);
        assertNull(drill.state().failure());
        assertEquals(DrillStage.DONE, drill.state().stage());
        await(() -> clock.pace() == 1);
        assertEquals(1, clock.pace(), "the city's time goes as the wall's again");
        assertEquals(11, drill.state().desks().people());
        assertEquals(0, count("select count(*) from access.device_records where doubts <> '{}'"));
        await(() -> seen() == 11);
        assertEquals(11, seen(), "everybody came or is missing with a reason or without");
        assertEquals(0, count("select count(*) from specimens.refused_records"));
    }

    @Test
    @Order(3)
    void whatWasPackedArrivedAndWasReportedWithinWhatLaboratoriesCanDo() {
        var tubes = drill.state().tubes();
        assertEquals(13, count("select count(*) from specimens.laboratories"));
        assertEquals(110_000, count("select sum(tubes_per_day) from specimens.capacities"));
        assertEquals(tubes.tubes(), count("select count(distinct tube_code) from specimens.racked"));
        assertEquals(tubes.boxes(), count("select count(*) from specimens.box_facts where kind = 'HANDED'"));
        assertEquals(tubes.boxes(), tubes.received());
        assertEquals(tubes.tubes(), tubes.reported());
        assertEquals(tubes.tubes(), count("select count(*) from testing.tube_results where implausible = 0"));
        assertEquals(0, tubes.held());
        assertEquals(0, count("select count(*) from testing.refused_tubes"));
    }

    @Test
    @Order(4)
    void onePoolIsPositiveAndItsPeopleAreLetGoByResultsOfTheirOwn() throws InterruptedException {
        int members = drill.state().tubes().poolMembers();
        assertTrue(members > 1);
        assertEquals(1, count("select count(*) from testing.pools"));
        await(() -> count("select count(*) from testing.own_results") == members);
        assertEquals(1, count("select count(*) from testing.own_results where finding = 'POSITIVE'"));
        assertEquals(members - 1, count("select count(*) from testing.own_results where finding = 'NEGATIVE'"));
        assertEquals(
                2L * members,
                count("select count(*) from testing.recall_facts where step in ('CONTACTED', 'MOVED_APART')"));
        assertEquals(members, count("""
                select count(distinct f.person_id)
                  from testing.recall_facts f
                  join testing.pool_members m using (pool_id, person_id)
                 where f.step = 'RESWABBED'
                """));
        await(() -> heldNow() == 1);
        assertEquals(1, heldNow(), "who is positive");
    }

    private long heldNow() {
        var people = jdbi.withHandle(h -> h.createQuery("select person_id from testing.pool_members")
                .mapTo(PersonId.class)
                .list());
        return people.stream()
                .filter(each -> holds.findInForce(each, clock.now()).isPresent())
                .count();
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        for (int i = 0; i < 900 && !until.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
    }

    /// Swabbed, or told of, or of whom the drill itself says that nobody knows: with this seed nobody.
    private long seen() {
        return count("""
                select count(*)
                  from rounds.listed l
                 where exists (select from specimens.swabs s where s.person_id = l.person_id)
                    or exists (select from rounds.not_tested n where n.person_id = l.person_id)
                """);
    }

    private long count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
