package org.huhang.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.Refusal;

/// What a password must be: long, not the login, and not one that everybody tries first. No classes of
/// characters and no forced change, after NIST SP 800-63B (2017), 5.1.1.2, which asks for 8 characters and
/// a list of the common ones; 10 is our choice.
record PasswordRule(int leastCharacters, int mostCharacters) {
    static final PasswordRule IN_FORCE = new PasswordRule(10, 200);

    /// Of the passwords most often found in leaks, those of ten characters and more, and what people here
    /// think of first. Compared without regard to case.
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "9876543210",
            "0987654321",
            "12345678910",
            "123456789a",
            "a123456789",
            "1234567891",
            "123456789q",
            "q123456789",
            "abc123456789",
            "123456abcd",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "1qazxsw2",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "asdfghjkl;",
            "asdfghjkl1",
            "zxcvbnm123",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "p@ssw0rd123",
            "administrator",
            "admin123456",
            "admin12345",
            "adminadmin",
            "iloveyou123",
            "woaini1314",
            "woaini1314520",
            "woaini521",
            "5201314520",
            "5201314woaini",
            "1314520520",
            "zhangjiajie",
            "zhangjiajie123",
            "zhangjiajie2021",
            "huhang123456",
            "huhang2021",
            "abcdefghij",
            "abcdefghijk",
            "abcd123456",
            "aa12345678",
            "aa123456789",
            "asd123456789",
            "qq123456789",
            "1357924680",
            "1122334455",
            "1231231231",
            "1234512345",
            "letmein123",
            "welcome123",
            "changeme123",
            "computer123");

    Optional<Refusal> refusal(String login, String password) {
        int characters = password.codePointCount(0, password.length());
        if (characters < leastCharacters) {
            return Optional.of(
                    Refusal.invalid("access.password-too-short", "password", Map.of("least", leastCharacters)));
        }
        if (characters > mostCharacters) {
            return Optional.of(Refusal.invalid("access.password-too-long", "password", Map.of("most", mostCharacters)));
        }
        var folded = password.toLowerCase(Locale.ROOT).strip();
        if (folded.equals(login.toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.invalid("access.password-is-login", "password", Map.of()));
        }
        if (COMMON.contains(folded) || folded.codePoints().distinct().count() < 4) {
            return Optional.of(Refusal.invalid("access.password-common", "password", Map.of()));
        }
        return Optional.empty();
    }
}
