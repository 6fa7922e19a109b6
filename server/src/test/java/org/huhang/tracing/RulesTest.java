package org.huhang.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huhang.contacts.Setting;
import org.huhang.contacts.SettingRule;
import org.huhang.registry.HouseholdKind;
import org.jspecify.annotations.Nullable;
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
        var eighth = edition("NCP-8", LocalDate.of(2021, 5, 11), LocalDate.of(2022, 6, 28), null);
        assertEquals(holds, eighth.holdsOn(day));
    }

    @Test
    void anEditionWithoutAnEndHoldsOn() {
        var open = edition("X", LocalDate.of(2021, 5, 11), null, null);
        assertTrue(open.holdsOn(LocalDate.of(2030, 1, 1)));
        assertFalse(open.holdsOn(LocalDate.of(2021, 5, 10)));
    }

    @Test
    void anEditionOfAPlaceIsNeverTheNations() {
        var nation = edition("N", LocalDate.of(2021, 5, 11), null, null);
        var order = edition(
                "L",
                LocalDate.of(2021, 8, 1),
                LocalDate.of(2021, 8, 26),
                new LocalScope("any scheme", 7_200, LocalDate.of(2021, 7, 19)));
        assertEquals(
                Optional.of(nation),
                RuleEdition.find(List.of(order, nation), RuleEdition.COVID, LocalDate.of(2021, 8, 4)));
        assertEquals(Optional.empty(), RuleEdition.find(List.of(nation), "MEASLES", LocalDate.of(2021, 8, 4)));
    }

    @ParameterizedTest
    @CsvSource({"7199, false", "7200, true", "7201, true"})
    void whoStayedForTwoHoursOnTheGroundCounts(int seconds, boolean counts) {
        assertEquals(counts, new LocalScope("any", 7_200, LocalDate.of(2021, 7, 19)).isLongEnough(seconds));
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, false", "201, true"})
    void aPlaceIsACrowdAboveItsNumber(int people, boolean crowd) {
        assertEquals(crowd, new RuleEdition.Crowd(200, ContactClass.GENERAL).is(people));
    }

    @ParameterizedTest
    @CsvSource({"-1, CLOSE", "0, CLOSE", "3, CLOSE", "4, GENERAL", "40, GENERAL"})
    void threeRowsAreNearAndAnUnknownSeatIsNear(int rowsApart, ContactClass suggested) {
        assertEquals(Optional.of(suggested), theatre(ContactClass.GENERAL).classOf(rowsApart));
    }

    @ParameterizedTest
    @CsvSource({"3, true", "4, false"})
    void whereNobodyBeyondCountsTheRuleDoesNotFireThere(int rowsApart, boolean fires) {
        assertEquals(fires, theatre(null).classOf(rowsApart).isPresent());
    }

    @Test
    void theIndexIsAskedForEverybodyWhereThoseBeyondHaveAClassToo() {
        assertEquals(SettingRule.ANY, theatre(ContactClass.GENERAL).asked().rows());
        assertEquals(3, theatre(null).asked().rows());
    }

    @ParameterizedTest
    @CsvSource({"3599, false", "3600, true", "3601, true"})
    void anHourInARoomIsHighRisk(int seconds, boolean high) {
        var room = new SettingLine(
                1, Setting.ROOM, 900, 0, false, false, null, ContactClass.CLOSE, null, 3_600, "any", "official");
        assertEquals(high, room.isHighRisk(seconds));
        assertFalse(theatre(null).isHighRisk(seconds), "where no time is set nobody is");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, true, false", "NONE, false, false",
        "ALL_CLOSE, true, true", "ALL_CLOSE, false, true",
        "HIGH_RISK_CLOSE, true, true", "HIGH_RISK_CLOSE, false, false"
    })
    void thePolicySaysWhoseContactsAreSecondary(SecondaryPolicy policy, boolean highRisk, boolean followed) {
        assertEquals(followed, policy.follows(highRisk));
    }

    private static SettingLine theatre(@Nullable ContactClass beyond) {
        return new SettingLine(
                1, Setting.THEATRE, 0, 0, false, false, 3, ContactClass.CLOSE, beyond, null, "any", "official");
    }

    private static RuleEdition edition(
            String name, LocalDate start, @Nullable LocalDate end, @Nullable LocalScope local) {
        return new RuleEdition(
                name,
                RuleEdition.COVID,
                true,
                "any issuer",
                start,
                end,
                2,
                SecondaryPolicy.ALL_CLOSE,
                null,
                local,
                "any source",
                "official",
                List.of(),
                List.of());
    }
}
