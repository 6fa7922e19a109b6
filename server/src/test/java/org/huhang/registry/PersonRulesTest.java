package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.huhang.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may stand in each field of a person: [PersonName], [PhoneNumber], [BirthDate], [IdentityAgreement].
class PersonRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 7, 31);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "覃, -",
                "覃小明, -",
                "买买提·吐尔逊, -",
                "Anna Maria O'Neill, -",
                "'', registry.name-length",
                "覃3, registry.name-characters",
                "' 覃小明', registry.name-characters",
                "覃·, registry.name-characters",
            })
    void aNameHasLettersAndNothingElse(String name, String code) {
        assertEquals(code, code(PersonName.check(name)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"49, -", "50, -", "51, registry.name-length"})
    void aNameHasAtMostFiftyCharacters(int length, String code) {
        assertEquals(code, code(PersonName.check("覃".repeat(length))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "13800000000, -",
                "10000000000, -",
                "1380000000, registry.phone-form",
                "138000000000, registry.phone-form",
                "23800000000, registry.phone-form",
                "1380000000a, registry.phone-form",
                "'', registry.phone-form",
            })
    void aPhoneHasElevenDigitsFromOne(String phone, String code) {
        assertEquals(code, code(PhoneNumber.check(phone)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-07-30, -",
                "2021-07-31, -",
                "2021-08-01, registry.birth-date-range",
                "1896-08-01, -",
                "1896-07-31, -",
                "1896-07-30, registry.birth-date-range",
            })
    void aBirthDateLiesNeitherAheadNorMoreThanALifeBack(LocalDate birthDate, String code) {
        assertEquals(code, code(BirthDate.check(birthDate, TODAY)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1949-12-31, FEMALE, -",
                "1949-12-30, FEMALE, registry.birth-date-disagrees",
                "1949-12-31, MALE, registry.sex-disagrees",
            })
    void birthDateAndSexAgreeWithTheIdentityNumber(LocalDate birthDate, Sex sex, String code) {
        var number = new IdentityNumber("11010519491231002X");
        assertEquals(code, code(IdentityAgreement.check(number, birthDate, sex)));
    }

    @Test
    void aRefusalNamesTheFieldButNeverTheNumber() {
        var refusal = IdentityNumber.check("110105194912310021", TODAY).orElseThrow();
        assertEquals("identityNumber", refusal.field());
        assertEquals(java.util.Map.of(), refusal.params());
    }

    private static @org.jspecify.annotations.Nullable String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse(null);
    }
}
