package org.huhang.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;

/// What a login must look like: 3 to 40 letters (of any script) or digits, with `.`, `_`, `-`, `@` between.
/// Upper and lower case, full and half width are the same login.
final class LoginRule {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@-]{2,39}");

    private LoginRule() {}

    static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Refusal> refusal(String folded) {
        return FORM.matcher(folded).matches()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("access.login-form", "login", Map.of()));
    }
}
