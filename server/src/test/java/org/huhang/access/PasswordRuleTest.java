package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.huhang.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nine char     | any-login     | access.password-too-short
            ten chars!    | any-login     | -
            雨伞七把都湿了啊    | any-login     | access.password-too-short
            雨伞七把都湿了天晴啦 | any-login     | -
            wang.fang@cy  | wang.fang@cy  | access.password-is-login
            Wang.Fang@CY  | wang.fang@cy  | access.password-is-login
            wang.fang@cy1 | wang.fang@cy  | -
            1234567890    | any-login     | access.password-common
            Password123   | any-login     | access.password-common
            aaaaaaaaaaaa  | any-login     | access.password-common
            121212121212  | any-login     | access.password-common
            woaini1314520 | any-login     | access.password-common
            """)
    void aPasswordIsLongNotTheLoginAndNotWhatEverybodyTries(String password, String login, String code) {
        assertEquals(
                code,
                PasswordRule.IN_FORCE
                        .refusal(login, password)
                        .map(Refusal::code)
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource({"199, -", "200, -", "201, access.password-too-long"})
    void aPasswordHasAtMostTwoHundredCharacters(int characters, String code) {
        var password = "abcde".repeat(41).substring(0, characters);
        assertEquals(
                code,
                PasswordRule.IN_FORCE
                        .refusal("any", password)
                        .map(Refusal::code)
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "ab, false",
        "abc, true",
        "Li.Na, true",
        "ＬＩＮＡ, true",
        "李娜娜, true",
        "a b c, false",
        ".abc, false",
        "13900000000, true"
    })
    void aLoginIsThreeToFortyLettersOrDigits(String typed, boolean good) {
        assertEquals(good, LoginRule.refusal(LoginRule.fold(typed)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"39, true", "40, true", "41, false"})
    void aLoginHasAtMostFortyCharacters(int characters, boolean good) {
        assertEquals(good, LoginRule.refusal("a".repeat(characters)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"LI.NA", "' li.na '", "ｌｉ．ｎａ"})
    void widthAndCaseMakeNoOtherLogin(String typed) {
        assertEquals("li.na", LoginRule.fold(typed));
    }
}
