package org.huhang.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody typed into the search, understood by its form.
sealed interface SearchTerm {
    Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{17}[0-9X]");
    Pattern PHONE = Pattern.compile("1[0-9]{10}");
    Pattern CODE = Pattern.compile("[0-9-]+");
    Pattern INITIALS = Pattern.compile("[A-Z]{1,12}");

    /// Eighteen characters: looked up exactly.
    record IdentityNumber(String number) implements SearchTerm {}

    /// Eleven digits from 1: looked up exactly.
    record Phone(String phone) implements SearchTerm {}

    /// Other digits: the beginning of a division code.
    record Code(String code) implements SearchTerm {}

    /// Latin letters: the beginning of pinyin initials, in lower case.
    record Initials(String initials) implements SearchTerm {}

    /// Anything else: the beginning of a name.
    record Name(String name) implements SearchTerm {}

    /// Wide digits and letters count as narrow ones; spaces and dashes inside numbers do not count.
    static SearchTerm of(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var dense = text.replaceAll("\\s+", "");
        var number = dense.toUpperCase(Locale.ROOT);
        if (IDENTITY_NUMBER.matcher(number).matches()) {
            return new IdentityNumber(number);
        }
        if (PHONE.matcher(dense.replace("-", "")).matches()) {
            return new Phone(dense.replace("-", ""));
        }
        if (CODE.matcher(dense).matches()) {
            return new Code(dense);
        }
        if (INITIALS.matcher(number).matches()) {
            return new Initials(number.toLowerCase(Locale.ROOT));
        }
        return new Name(dense);
    }
}
