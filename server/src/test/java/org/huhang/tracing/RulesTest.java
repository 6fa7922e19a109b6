package org.huhang.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huhang.registry.HouseholdKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule of contact determination: where it fires and where it must not.
class RulesTest {
    private static final LocalDate SAMPLED = LocalDate.of(2021, 7, 28);
    private static final ContactWindow TWO_DAYS = new ContactWindow(ContactWindow.DEFAULT_DAYS);

    @ParameterizedTest
    @CsvSource({"3, false", "2, true", "1, true", "0, true"})
    void exposureCountsFromTwoDaysBeforeTheSpecimen(int before, boolean counts) {
        assertEquals(counts, TWO_DAYS.covers(SAMPLED, SAMPLED.minusDays(before)));
    }

    @ParameterizedTest
    @CsvSource({"5, false", "4, true", "3, true"})
    void whereTheWindowIsFourDaysItCountsFromFour(int before, boolean counts) {
        assertEquals(counts, new ContactWindow(4).covers(SAMPLED, SAMPLED.minusDays(before)));
    }

    @Test
    void meetingsAfterTheSpecimenCountUntilIsolation() {
        assertTrue(TWO_DAYS.covers(SAMPLED, SAMPLED.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15})
    void aWindowOutsideOfOneToFourteenDaysIsNone(int days) {
        assertThrows(IllegalArgumentException.class, () -> new ContactWindow(days));
    }

    @Test
    void aFamilyMemberIsAClose() {
        assertEquals(
                Optional.of(new Suggestion(ContactClass.CLOSE, "household")),
                HouseholdRule.suggest(HouseholdKind.FAMILY));
    }

    @Test
    void aDormitoryIsNoFamily() {
        assertEquals(
                Optional.of(new Suggestion(ContactClass.GENERAL, "collective-household")),
                HouseholdRule.suggest(HouseholdKind.COLLECTIVE));
    }

    @Test
    void aNeighbourAtTheEntranceIsGeneral() {
        assertEquals(Optional.of(new Suggestion(ContactClass.GENERAL, "entrance")), EntranceRule.suggest(false));
    }

    @Test
    void theEntranceDoesNotFireForTheHouseholdItself() {
        assertEquals(Optional.empty(), EntranceRule.suggest(true));
    }

    @Test
    void aGatheringInAClosedSpaceInsideTheWindowIsClose() {
        assertEquals(
                Optional.of(new Suggestion(ContactClass.CLOSE, "gathering-closed-space")),
                GatheringRule.suggest(TWO_DAYS, SAMPLED, SAMPLED.minusDays(2), true));
    }

    @Test
    void aGatheringInTheOpenIsGeneral() {
        assertEquals(
                Optional.of(new Suggestion(ContactClass.GENERAL, "gathering-open-space")),
                GatheringRule.suggest(TWO_DAYS, SAMPLED, SAMPLED.minusDays(2), false));
    }

    @Test
    void aGatheringBeforeTheWindowDoesNotFire() {
        assertEquals(Optional.empty(), GatheringRule.suggest(TWO_DAYS, SAMPLED, SAMPLED.minusDays(3), true));
        assertEquals(Optional.empty(), GatheringRule.suggest(TWO_DAYS, SAMPLED, SAMPLED.minusDays(3), false));
    }

    @Test
    void theStrongestClassWins() {
        assertEquals(ContactClass.CLOSE, StrongestClass.of(List.of(ContactClass.GENERAL, ContactClass.CLOSE)));
        assertEquals(ContactClass.GENERAL, StrongestClass.of(List.of(ContactClass.GENERAL, ContactClass.GENERAL)));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-10, false", "2021-05-11, true", "2022-06-27, true", "2022-06-28, false"})
    void anEditionHoldsFromItsFirstDayToTheDayBeforeItsEnd(LocalDate day, boolean holds) {
        var eighth = new RuleEdition(
                "NCP-8",
                "any issuer",
                LocalDate.of(2021, 5, 11),
                LocalDate.of(2022, 6, 28),
                2,
                "any source",
                "official");
        assertEquals(holds, eighth.holdsOn(day));
    }

    @Test
    void anEditionWithoutAnEndHoldsOn() {
        var open = new RuleEdition("X", "any issuer", LocalDate.of(2021, 5, 11), null, 2, "any source", "official");
        assertTrue(open.holdsOn(LocalDate.of(2030, 1, 1)));
        assertFalse(open.holdsOn(LocalDate.of(2021, 5, 10)));
    }
}
