package org.huhang.registry;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Readings of names in Latin letters without tones. Each character is read on its own, a person's first one as a
/// surname: so the initials of a name's beginning are the beginning of the name's initials, on which search rests.
public final class Pinyin {
    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Transliterator SURNAME_READING = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

    /// Each character of the basic plane is transliterated once: a city of 1.5 million names takes half a second.
    private static final AtomicReferenceArray<String> READ = new AtomicReferenceArray<>(1 << 16);

    private static final AtomicReferenceArray<String> SURNAME_READ = new AtomicReferenceArray<>(1 << 16);

    /// Surnames have readings of their own (单 Shàn), which the transliterator knows, save for these; 覃 as in western
    /// Hunan. Source: 现代汉语词典, 7th edition, readings marked 姓.
    private static final Map<String, String> SURNAMES =
            Map.of("覃", "qin", "朴", "piao", "缪", "miao", "祭", "zhai", "钭", "tou", "么", "yao");

    private Pinyin() {}

    /// Initials of a person's name: 覃小明 gives `qxm`.
    public static String initialsOfPerson(String name) {
        return initials(name, true);
    }

    /// Initials of an area, an organization or a place: 永定区 gives `ydq`.
    public static String initials(String name) {
        return initials(name, false);
    }

    /// The syllables of a name, joined: 文风路 gives `wenfenglu`.
    public static String syllables(String name) {
        var read = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            read.append(read(name.charAt(i)));
        }
        return read.toString();
    }

    private static String initials(String name, boolean person) {
        var initials = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            var syllable = person && i == 0 ? readSurname(name.charAt(0)) : read(name.charAt(i));
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }

    private static String readSurname(char character) {
        return SURNAMES.getOrDefault(String.valueOf(character), read(character, SURNAME_READ, SURNAME_READING));
    }

    private static String read(char character) {
        return read(character, READ, READING);
    }

    private static String read(char character, AtomicReferenceArray<String> cache, Transliterator reading) {
        var known = cache.get(character);
        if (known != null) {
            return known;
        }
        var read = transliterate(String.valueOf(character), reading);
        cache.set(character, read);
        return read;
    }

    /// A transliterator does not promise to be safe among threads.
    private static synchronized String transliterate(String character, Transliterator reading) {
        var letters = new StringBuilder();
        reading.transliterate(character)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
