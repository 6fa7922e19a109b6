package org.huhang.registry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;

/// A person's name: letters of any script, with `·` or a space between parts; at most fifty characters, as the
/// national file of persons keeps it (GA/T 517). No digits: they are a slip of another column.
final class PersonName {
    private static final int MOST = 50;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}]+(?:[·. '’-][\\p{L}\\p{M}]+)*");

    private PersonName() {}

    static Optional<Refusal> check(String name) {
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > MOST) {
            return Optional.of(Refusal.invalid("registry.name-length", "name", Map.of("length", length, "most", MOST)));
        }
        return FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("registry.name-characters", "name", Map.of()));
    }
}
