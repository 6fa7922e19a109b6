package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.demo.DrillState.DrillStage;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(House.class)
@TestMethodOrder(OrderAnnotation.class)
class DrillRoundsAppTest {
    @Inject
    DrillRounds drill;

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
    void aWholeRoundIsHeldByTheDrillsClockAndEverybodyIsDoneOrMissing() throws InterruptedException {
        clock.beginDrill(Instant.parse("2021-08-04T12:00:00Z"));
        var city = new SmallCity(jdbi);
        assertInstanceOf(Outcome.Done.class, drill.start(city.root, 60, by));
        assertInstanceOf(Outcome.Refused.class, drill.start(city.root, 60, by), "one at a time");
        assertEquals(60, clock.pace());
        for (int i = 0; i < 900 && drill.state().stage() != DrillStage.DONE; i++) {
            assertEquals(null, drill.state().failure());
            Thread.sleep(100);
        }
        assertEquals(DrillStage.DONE, drill.state().stage());
        for (int i = 0; i < 100 && clock.pace() != 1; i++) {
            Thread.sleep(100);
        }
        assertEquals(1, clock.pace(), "the city's time goes as the wall's again");
        assertEquals(11, drill.state().people());
        assertEquals(0, count("select count(*) from access.device_records where doubts <> '{}'"));
        for (int i = 0; i < 300 && seen() < 11; i++) {
            Thread.sleep(100);
        }
        assertEquals(11, seen(), "everybody came or is missing with a reason or without");
        assertEquals(0, count("select count(*) from specimens.refused_records"));
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
