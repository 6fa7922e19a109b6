package org.huhang.bench;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/// Pinyin initials of a name as a clerk would type them: 向明 is `xm`.
final class Initials {
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

    private Initials() {}

    static String of(String name) {
        var initials = new StringBuilder();
        for (String syllable : PINYIN.transliterate(name).strip().split("\\s+")) {
            initials.append(syllable.charAt(0));
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
