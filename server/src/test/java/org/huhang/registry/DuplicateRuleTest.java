package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is called likely the same, and, as important, who is not: [DuplicateRule] with [NameLikeness],
/// [BirthDateLikeness], [NumberLikeness] and [Slips].
class DuplicateRuleTest {
    private static final DuplicateRule RULE = DuplicateRule.CURRENT;
    private static final AreaId HERE = new AreaId(Ids.next());
    private static final AreaId THERE = new AreaId(Ids.next());
    private static final HouseholdId HOME = new HouseholdId(Ids.next());
    private static final LocalDate BORN = LocalDate.of(1980, 5, 1);
    private static final String PHONE = "13800000001";

    private static final Person MING = person("覃家明", Sex.MALE, BORN, number("430890", BORN, 101), PHONE, HOME, HERE);

    @ParameterizedTest
    @CsvSource({
        "覃家明, 覃家明, SAME_NAME",
        "陳國強, 陈国强, NAME_WRITTEN_OTHERWISE",
        "买买提·吐尔逊, 买买提吐尔逊, NAME_WRITTEN_OTHERWISE",
        "覃家明, 覃佳明, NAME_SOUNDS_ALIKE",
        "覃家明, 覃加铭, NAME_SOUNDS_ALIKE",
        "覃家明, 覃家亮, NAME_ONE_CHARACTER_OFF",
        "覃家明, 覃明, NAME_ONE_CHARACTER_OFF",
        "覃家明, 王家明, NAME_DIFFERENT",
        "覃明, 覃亮, NAME_DIFFERENT",
        "覃家明, 覃大亮, NAME_DIFFERENT",
    })
    void namesAreComparedByCharacterAndBySound(String one, String other, Evidence expected) {
        assertEquals(expected, NameLikeness.of(one, other));
        assertEquals(expected, NameLikeness.of(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "1980-05-01, 1980-05-01, SAME_BIRTH_DATE",
        "1980-05-01, 1990-05-01, BIRTH_DATE_ONE_SLIP",
        "1980-05-01, 1980-05-10, BIRTH_DATE_ONE_SLIP",
        "1980-05-01, 1980-01-05, BIRTH_DATE_ONE_SLIP",
        "1980-05-01, 1981-05-02, BIRTH_DATE_DIFFERENT",
        "1980-05-01, 2005-06-11, BIRTH_DATE_DIFFERENT",
    })
    void aBirthDateMayBeOneSlipOff(LocalDate one, LocalDate other, Evidence expected) {
        assertEquals(expected, BirthDateLikeness.of(one, other));
        assertEquals(expected, BirthDateLikeness.of(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "430890198005011019, 430890198005011019, SAME_NUMBER",
                // the last is the check digit, computed anew by whoever mistyped
                "430890198005011019, 430891198005011015, NUMBER_ONE_SLIP",
                "430890198005011019, 430980198005011012, NUMBER_ONE_SLIP",
                "430890198005011019, 430890199005011017, NUMBER_DATE_SLIP",
                "430890198005011019, 430890198005011035, NUMBER_ORDER_SLIP",
                "430890198005011019, 430890198005011115, NUMBER_ORDER_SLIP",
                "430890198005011019, 430891198005011035, NUMBER_DIFFERENT",
                "430890198005011019, 430890800501101, NUMBER_OLD_FORM",
                "430890198005011019, 430890800501103, NUMBER_DIFFERENT",
                "430890198005011019, -, NUMBER_MISSING",
            })
    void numbersAreComparedWithoutTheirCheckDigit(String one, @Nullable String other, Evidence expected) {
        assertEquals(expected, NumberLikeness.of(one, other));
        assertEquals(expected, NumberLikeness.of(other, one));
    }

    @Test
    void aSlipIsOneDigitOrTwoNeighboursSwapped() {
        assertTrue(Slips.oneApart("13800000001", "13800000002"));
        assertTrue(Slips.oneApart("13800000012", "13800000021"));
        assertFalse(Slips.oneApart("13800000001", "13800000001"), "no slip");
        assertFalse(Slips.oneApart("13800000001", "13800000012"), "two slips");
        assertFalse(Slips.oneApart("13800000102", "13800000201"), "swapped, and no neighbours");
        assertFalse(Slips.oneApart("1380000000", "13800000001"), "one missing");
    }

    @Test
    void aMistypedNumberWithTheSameNameIsLikelyWhereverTheyLive() {
        var again = person("覃家明", Sex.MALE, BORN, number("430891", BORN, 101), null, null, THERE);
        assertEquals(
                new Likeness(
                        List.of(Evidence.SAME_NAME, Evidence.SAME_BIRTH_DATE, Evidence.NUMBER_ONE_SLIP),
                        10,
                        Strength.LIKELY),
                RULE.compare(MING, again));
    }

    @Test
    void aMistypedDayOfBirthIsLikelyWithOnePhoneAndPossibleWithout() {
        var day = BORN.plusYears(10);
        var number = number("430890", day, 101);
        assertStrength(Strength.LIKELY, person("覃家明", Sex.MALE, day, number, PHONE, null, THERE));
        assertStrength(Strength.LIKELY, person("覃家明", Sex.MALE, day, number, null, HOME, HERE));
        // the slip of the number is the slip of the date: it counts once
        assertStrength(Strength.POSSIBLE, person("覃家明", Sex.MALE, day, number, null, null, HERE));
        assertStrength(Strength.POSSIBLE, person("覃家明", Sex.MALE, day, number, null, null, THERE));
    }

    @Test
    void anotherNameInANeighbouringCountyIsNoMoreThanPossible() {
        assertStrength(
                Strength.POSSIBLE, person("覃家亮", Sex.MALE, BORN, number("430891", BORN, 101), null, null, THERE));
    }

    @Test
    void aNameHeardWronglyWithAChangedPhoneAndNoNumberIsPossible() {
        assertStrength(Strength.POSSIBLE, person("覃佳明", Sex.MALE, BORN, null, "13900000009", null, THERE));
        assertStrength(Strength.LIKELY, person("覃佳明", Sex.MALE, BORN, null, PHONE, null, THERE));
    }

    @Test
    void somebodyRegisteredAgainInTheSameCompoundWithoutANumberIsLikely() {
        assertStrength(Strength.LIKELY, person("覃家明", Sex.MALE, BORN, null, null, null, HERE));
        assertStrength(Strength.POSSIBLE, person("覃家明", Sex.MALE, BORN, null, null, null, THERE));
    }

    @Test
    void namesakesBornOnOneDayWithNumbersOfTheirOwnAreTwoPeople() {
        assertStrength(Strength.NONE, person("覃家明", Sex.MALE, BORN, number("430811", BORN, 357), null, null, THERE));
        assertStrength(Strength.NONE, person("覃家明", Sex.MALE, BORN, number("430811", BORN, 357), null, null, HERE));
        // the next number of the same register: it may be a slip, and may be a namesake
        assertStrength(
                Strength.POSSIBLE, person("覃家明", Sex.MALE, BORN, number("430890", BORN, 103), null, null, THERE));
    }

    @Test
    void twinsAreTwoPeopleWithOnePhoneAndNeighbouringNumbersToo() {
        var first = person("覃小雨", Sex.FEMALE, BORN, number("430890", BORN, 102), PHONE, HOME, HERE);
        var second = person("覃小雪", Sex.FEMALE, BORN, number("430890", BORN, 104), PHONE, HOME, HERE);
        var brother = person("覃小雷", Sex.MALE, BORN, number("430890", BORN, 103), PHONE, HOME, HERE);
        assertEquals(Strength.NONE, RULE.compare(first, second).strength());
        assertTrue(RULE.compare(first, second).evidence().contains(Evidence.TWINS));
        assertEquals(Strength.NONE, RULE.compare(first, brother).strength());
        // even where their names sound alike
        var alike = person("覃晓雨", Sex.FEMALE, BORN, number("430890", BORN, 104), PHONE, HOME, HERE);
        assertFalse(RULE.compare(first, alike).strength() == Strength.LIKELY);
    }

    @Test
    void babiesWithoutNumbersAreNeverLikelyByTheirHomeAlone() {
        var first = person("覃家明之女", Sex.FEMALE, BORN, null, PHONE, HOME, HERE);
        var second = person("覃家明之子", Sex.MALE, BORN, null, PHONE, HOME, HERE);
        var named = person("覃小雨", Sex.FEMALE, BORN, null, PHONE, HOME, HERE);
        assertFalse(RULE.compare(first, second).strength() == Strength.LIKELY);
        assertFalse(RULE.compare(first, named).strength() == Strength.LIKELY);
    }

    @Test
    void fatherAndSonWithOnePhoneAreTwoPeople() {
        var day = LocalDate.of(2008, 11, 23);
        assertStrength(Strength.NONE, person("覃明", Sex.MALE, day, number("430890", day, 55), PHONE, HOME, HERE));
        assertStrength(Strength.NONE, person("覃家明", Sex.MALE, day, number("430890", day, 55), PHONE, HOME, HERE));
        assertStrength(Strength.NONE, person("覃佳明", Sex.MALE, day, null, PHONE, HOME, HERE));
    }

    @Test
    void onePhoneOfStrangersSaysNothing() {
        assertStrength(Strength.NONE, person("王建国", Sex.MALE, BORN, null, PHONE, null, THERE));
    }

    @Test
    void theThresholdsAreTheirOwnFirstPoints() {
        var weights = java.util.Map.of(Evidence.SAME_NAME, 4, Evidence.SAME_BIRTH_DATE, 3);
        var again = person("覃家明", Sex.MALE, BORN, null, null, null, THERE);
        assertEquals(
                Strength.NONE,
                new DuplicateRule(9, weights, 9, 8).compare(MING, again).strength());
        assertEquals(
                Strength.POSSIBLE,
                new DuplicateRule(9, weights, 8, 7).compare(MING, again).strength());
        assertEquals(
                Strength.LIKELY,
                new DuplicateRule(9, weights, 7, 6).compare(MING, again).strength());
    }

    /// What is thrown away before anything is opened could not have become a pair.
    @Test
    void nothingThatNumbersCouldLiftIsThrownAwayUnopened() {
        var again = person("覃家明", Sex.MALE, BORN, number("430891", BORN, 101), null, null, THERE);
        assertTrue(RULE.isWorthOpening(RULE.compare(unopened(MING), unopened(again))));
        var other = person("王建国", Sex.MALE, BORN, number("430891", BORN, 101), PHONE, HOME, HERE);
        assertFalse(RULE.isWorthOpening(RULE.compare(unopened(MING), unopened(other))));
    }

    @Test
    void everyEvidenceIsWeighed() {
        assertEquals(java.util.Set.of(Evidence.values()), RULE.weights().keySet());
    }

    private static void assertStrength(Strength expected, Person other) {
        assertEquals(
                expected,
                RULE.compare(MING, other).strength(),
                () -> RULE.compare(MING, other).toString());
        assertEquals(RULE.compare(MING, other), RULE.compare(other, MING), "whichever comes first");
    }

    private static Person unopened(Person p) {
        return person(p.name(), p.sex(), p.birthDate(), null, p.phone(), p.householdId(), p.areaId());
    }

    private static String number(String area, LocalDate day, int order) {
        return IdentityNumber.of(area, day, order).value();
    }

    private static Person person(
            String name,
            Sex sex,
            LocalDate birthDate,
            @Nullable String number,
            @Nullable String phone,
            @Nullable HouseholdId household,
            AreaId area) {
        return new Person(new PersonId(Ids.next()), name, sex, birthDate, number, phone, household, area);
    }
}
