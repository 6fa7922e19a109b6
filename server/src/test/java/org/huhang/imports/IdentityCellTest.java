package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.huhang.SmallCity;
import org.huhang.registry.IdentityNumber;
import org.huhang.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityCellTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 8, 4);
    private static final String RIGHT = SmallCity.identityNumber(LocalDate.of(1980, 5, 1), 101);

    @ParameterizedTest
    @CsvSource({
        "4.30802E+17, imports.identity-exponent",
        "4.3E17, imports.identity-exponent",
        "430890198005011000, imports.identity-lost-digits",
        "43089019800501123, imports.identity-lost-digits",
        "4308901980050112, imports.identity-lost-digits",
        "430890198005011234.0, imports.identity-lost-digits",
        "430890800501123, registry.identity-length",
        "护照E1234567, registry.identity-length",
        "43089019801301123X, registry.identity-birth-date"
    })
    void whatASpreadsheetDidIsToldAsSuch(String cell, String code) {
        assertEquals(code, judge(cell));
    }

    @Test
    void aGoodNumberPasses() {
        assertEquals("passes", judge(RIGHT));
    }

    @Test
    void anApostropheSpacesAndFullWidthDigitsAreTakenOff() {
        assertEquals("passes", judge("'" + RIGHT));
        assertEquals("passes", judge(" " + RIGHT.substring(0, 6) + " " + RIGHT.substring(6) + "\u00A0"));
        assertEquals("passes", judge("４" + RIGHT.substring(1)));
    }

    @Test
    void aWrongCheckDigitIsTheRegistrysToTell() {
        char last = RIGHT.charAt(17) == '7' ? '8' : '7';
        assertEquals("registry.identity-check-digit", judge(RIGHT.substring(0, 17) + last));
    }

    /// A number may end in 000 by right: it is lost only when the check digit is wrong as well.
    @Test
    void aNumberThatEndsInZerosByRightPasses() {
        for (int day = 1; day < 28; day++) {
            for (int sequence = 100; sequence < 1000; sequence += 100) {
                var number = SmallCity.identityNumber(LocalDate.of(1980, 5, day), sequence);
                if (number.endsWith("000")) {
                    assertEquals("passes", judge(number));
                    return;
                }
            }
        }
        throw new AssertionError("no such number tried");
    }

    private static String judge(String cell) {
        var plain = IdentityCell.plain(cell);
        return IdentityCell.refuse(plain, IdentityNumber.check(plain, TODAY))
                .map(Refusal::code)
                .orElse("passes");
    }
}
