package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huhang.rounds.PoolRule.LevelCode;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules as they are kept: what each edition says for whom.
@ExtendWith(TestDatabase.class)
class PoolEditionsStoreTest {
    private final PoolStore store;
    private final Jdbi jdbi;

    PoolEditionsStoreTest(Jdbi jdbi) {
        store = new PoolStore(jdbi);
        this.jdbi = jdbi;
    }

    @ParameterizedTest
    @CsvSource({
        // edition, round, scheme, level, key person, people in a tube
        "FIRST_GUIDE, 1, RISK_2020, HIGH, true, 10",
        "FIRST_GUIDE, 2, RISK_2020, HIGH, true, 1",
        "FIRST_GUIDE, 2, RISK_2020, HIGH, false, 10",
        "ORDER_31, 1, ZHANGJIAJIE_ORDER_31, CLOSED_UNIT, false, 1",
        "ORDER_31, 1, ZHANGJIAJIE_ORDER_31, CONTROLLED, false, 1",
        "ORDER_31, 1, ZHANGJIAJIE_ORDER_31, SPREAD, false, 5",
        "ORDER_31, 3, ZHANGJIAJIE_ORDER_31, AFFECTED, false, 5",
        "ORDER_31, 1, ZHANGJIAJIE_ORDER_37, HIGH, false, 1",
        "ORDER_31, 1, -, -, false, 10",
        "ORDER_31, 2, -, -, true, 1",
        "SECOND_GUIDE, 1, THREE_ZONES, SEALED, false, 10",
        "SECOND_GUIDE, 1, THREE_ZONES, CONTROLLED, false, 10",
        "SECOND_GUIDE, 1, -, -, true, 1",
        "THIRD_GUIDE, 1, THREE_ZONES, SEALED, false, 1",
        "THIRD_GUIDE, 1, THREE_ZONES, CONTROLLED, false, 10",
        "THIRD_GUIDE, 1, THREE_ZONES, PRECAUTIONARY, false, 20",
        "THIRD_GUIDE, 1, -, -, false, 20",
        "THIRD_GUIDE, 1, -, -, true, 1"
    })
    void anEditionSaysHowManyShareATube(
            String edition, int number, String scheme, String level, boolean key, int poolSize) {
        var rules = store.find(edition).orElseThrow().rules();
        assertEquals(
                poolSize,
                PoolRule.of(rules, Set.of(new LevelCode(scheme, level)), key, number)
                        .poolSize());
    }

    @Test
    void sealedHomesHaveATubeEachByTheSecondGuideAlone() {
        assertEquals(
                List.of("SECOND_GUIDE SEALED"),
                store.list().stream()
                        .flatMap(edition -> edition.rules().stream()
                                .filter(PoolRule::byHousehold)
                                .map(rule -> edition.code() + " " + rule.levelCode()))
                        .toList());
    }

    @Test
    void everyEditionHasARuleForAllOthersFromTheFirstRoundOnAndNamesLevelsThatThereAre() {
        var levels = jdbi.withHandle(h -> h.createQuery("select scheme_code || ' ' || code from zones.levels")
                .mapTo(String.class)
                .list());
        for (PoolEdition edition : store.list()) {
            assertTrue(
                    edition.rules().stream()
                            .anyMatch(each -> each.target() == PoolTarget.OTHERS && each.fromNumber() == 1),
                    edition.code());
            edition.rules().stream()
                    .filter(each -> each.target() == PoolTarget.ZONE_LEVEL)
                    .forEach(each ->
                            assertTrue(levels.contains(each.schemeCode() + " " + each.levelCode()), each.toString()));
        }
    }

    @Test
    void anEditionHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        var order = store.find("ORDER_31").orElseThrow();
        assertFalse(order.holdsOn(LocalDate.of(2021, 8, 3)));
        assertTrue(order.holdsOn(LocalDate.of(2021, 8, 4)));
        assertTrue(order.holdsOn(LocalDate.of(2021, 8, 25)));
        assertFalse(order.holdsOn(LocalDate.of(2021, 8, 26)));
        assertTrue(store.find("THIRD_GUIDE").orElseThrow().holdsOn(LocalDate.of(2030, 1, 1)));
    }
}
