package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How names, numbers and codes are written and read: [DivisionCode], [Pinyin], [Masking], [SearchTerm], [Prefix],
/// [NameStem].
class WritingTest {
    @ParameterizedTest
    @CsvSource({
        "43, 43",
        "430000, 43",
        "430000000000, 43",
        "4308, 4308",
        "430800, 4308",
        "430800000000, 4308",
        "430802, 430802",
        "430802000000, 430802",
        "430802001, 430802001",
        "430802001000, 430802001",
        "430802001003, 430802001003",
        "430822100, 430822100",
        "' 4308 ', 4308",
    })
    void aCodeIsReadInAnyOfItsThreeWays(String written, String code) {
        assertEquals(Optional.of(new DivisionCode(code)), DivisionCode.parse(written));
    }

    @ParameterizedTest
    @CsvSource({"''", "4", "430", "43080", "4308020", "43080200100", "4308020010030", "43080a"})
    void whatHasAnotherLengthIsNoCode(String written) {
        assertEquals(Optional.empty(), DivisionCode.parse(written));
    }

    @Test
    void aCodeIsPrintedInFullAndDownToTheCountyInSixDigits() {
        assertEquals("430800000000", new DivisionCode("4308").official());
        assertEquals(Optional.of("430800"), new DivisionCode("4308").gb2260());
        assertEquals(Optional.of("430802"), new DivisionCode("430802").gb2260());
        assertEquals(Optional.empty(), new DivisionCode("430802001").gb2260());
    }

    @ParameterizedTest
    @CsvSource({"覃小明, qxm", "单小单, sxd", "曾庆, zq", "欧阳明, oym", "解放, xf", "张 三, zs", "买买提·吐尔逊, mmttex"})
    void aPersonsFirstCharacterIsReadAsASurname(String name, String initials) {
        assertEquals(initials, Pinyin.initialsOfPerson(name));
    }

    @ParameterizedTest
    @CsvSource({"永定区, ydq", "解放居委会, jfjwh", "澧源镇, lyz", "3号楼A座, 3hlaz"})
    void aPlaceIsReadAsItIsWritten(String name, String initials) {
        assertEquals(initials, Pinyin.initials(name));
    }

    @Test
    void theInitialsOfABeginningBeginTheInitials() {
        for (String name : List.of("单于小明", "曾曾曾", "覃重庆", "万俟解放")) {
            for (int end = 1; end <= name.length(); end++) {
                assertTrue(
                        Pinyin.initialsOfPerson(name).startsWith(Pinyin.initialsOfPerson(name.substring(0, end))),
                        name.substring(0, end));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"覃, 覃*", "覃明, 覃*", "覃小明, 覃*明", "欧阳小明, 欧**明", "'', ''"})
    void ofANameTheSurnameStays(String name, String masked) {
        assertEquals(masked, Masking.name(name));
    }

    @Test
    void ofNumbersTheEndsStay() {
        assertEquals("1101************2X", Masking.identityNumber("11010519491231002X"));
        assertEquals("138****5678", Masking.phone("13812345678"));
        assertEquals("****", Masking.phone("1234"));
    }

    @Test
    void whatIsTypedIsUnderstoodByItsForm() {
        assertEquals(new SearchTerm.IdentityNumber("11010519491231002X"), SearchTerm.of(" 110105 19491231 002x"));
        assertEquals(new SearchTerm.Phone("13812345678"), SearchTerm.of("138-1234-5678"));
        assertEquals(new SearchTerm.Phone("13812345678"), SearchTerm.of("１３８１２３４５６７８"));
        assertEquals(new SearchTerm.Code("430802"), SearchTerm.of("430802"));
        assertEquals(new SearchTerm.Initials("qxm"), SearchTerm.of("QxM"));
        assertEquals(new SearchTerm.Name("覃小明"), SearchTerm.of("覃 小明 "));
    }

    @Test
    void aPrefixEndsBeforeTheNextCharacter() {
        assertEquals(new Prefix("王", "玌"), Prefix.of("王"));
        assertEquals(new Prefix("qx", "qy"), Prefix.of("qx"));
        assertEquals(new Prefix("\ud7ff", "\ue000"), Prefix.of("\ud7ff"));
    }

    @ParameterizedTest
    @CsvSource({
        "解放社区, 解放",
        "解放居委会, 解放",
        "解放社区居委会, 解放",
        "汪家寨村, 汪家寨",
        "汪家寨村委会, 汪家寨",
        "汪家寨村民委员会, 汪家寨",
        "沙堤街道, 沙堤",
        "沙堤新村委会, 沙堤新",
        "小溪村, 小溪",
        "许家坊土家族乡, 许家坊",
        "小溪口, 小溪口",
        "村, 村",
    })
    void theWordForTheKindDoesNotCount(String name, String stem) {
        assertEquals(stem, NameStem.of(name));
    }
}
