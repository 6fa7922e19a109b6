package org.huhang.registry;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// How alike the names of two people are. A homophone is the commonest slip of whoever hears a name, a traditional
/// character of whoever copies one.
final class NameLikeness {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s·•・.'’-]");
    /// Of shorter names one character is half of all that tells people apart.
    private static final int LEAST_LETTERS = 3;

    private NameLikeness() {}

    static Evidence of(String one, String other) {
        if (one.equals(other)) {
            return Evidence.SAME_NAME;
        }
        var first = folded(one);
        var second = folded(other);
        if (first.equals(second)) {
            return Evidence.NAME_WRITTEN_OTHERWISE;
        }
        var sound = Pinyin.syllables(first);
        if (!sound.isEmpty() && sound.equals(Pinyin.syllables(second))) {
            return Evidence.NAME_SOUNDS_ALIKE;
        }
        boolean sameSurname = first.charAt(0) == second.charAt(0)
                || Pinyin.syllables(first.substring(0, 1)).equals(Pinyin.syllables(second.substring(0, 1)));
        return sameSurname
                        && Math.max(first.length(), second.length()) >= LEAST_LETTERS
                        && NameMatching.distance(first, second) == 1
                ? Evidence.NAME_ONE_CHARACTER_OFF
                : Evidence.NAME_DIFFERENT;
    }

    private static String folded(String name) {
        var plain = BETWEEN_PARTS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(java.util.Locale.ROOT);
        return plain.isEmpty() ? name : simplified(plain);
    }

    /// A transliterator does not promise to be safe among threads.
    private static synchronized String simplified(String name) {
        return SIMPLIFIED.transliterate(name);
    }
}
