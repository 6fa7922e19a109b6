package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.huhang.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 7, 31);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // as the standard prints it, and one with X
                "11010519491231002X, -",
                "440524188001010014, -",
                "11010519491231002x, registry.identity-characters",
                "110105194912310021, registry.identity-check-digit",
                "11010519491231003X, registry.identity-check-digit",
                "1101051949123100, registry.identity-length",
                "11010519491231002, registry.identity-length",
                "11010519491231002X0, registry.identity-length",
                "'', registry.identity-length",
                "11010519491231O02X, registry.identity-characters",
                "110105194913310020, registry.identity-birth-date",
                "110105194902290029, registry.identity-birth-date",
            })
    void aNumberIsRefusedForTheFirstThingThatIsWrongWithIt(String number, String code) {
        assertEquals(
                code, IdentityNumber.check(number, TODAY).map(Refusal::code).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-07-30, -",
                "2021-07-31, -",
                "2021-08-01, registry.identity-birth-in-future",
            })
    void nobodyIsBornAfterToday(LocalDate birthDate, String code) {
        var number = TestPeople.identityNumber("430890", birthDate, 7);
        assertEquals(
                code, IdentityNumber.check(number, TODAY).map(Refusal::code).orElse(null));
    }

    @Test
    void birthDateAndSexAreReadFromTheNumber() {
        var number = new IdentityNumber("11010519491231002X");
        assertEquals(LocalDate.of(1949, 12, 31), number.birthDate());
        assertEquals(Sex.FEMALE, number.sex());
        assertEquals(Sex.MALE, new IdentityNumber("440524188001010014").sex());
    }
}
