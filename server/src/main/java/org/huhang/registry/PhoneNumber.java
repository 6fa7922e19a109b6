package org.huhang.registry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;

/// A mobile number: eleven digits, the first a 1. Source: numbering plan of the Ministry of Industry (电信网编号计划,
/// 2017).
final class PhoneNumber {
    private static final Pattern FORM = Pattern.compile("1[0-9]{10}");

    private PhoneNumber() {}

    static Optional<Refusal> check(String phone) {
        return FORM.matcher(phone).matches()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("registry.phone-form", "phone", Map.of("length", phone.length())));
    }
}
