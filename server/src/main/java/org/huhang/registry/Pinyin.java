package org.huhang.registry;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Readings of names in Latin letters without tones. Each character is read on its own, a person's first one as a
/// surname: so the initials of a name's beginning are the beginning of the name's initials, on which search rests.
public final class Pinyin {
    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    /// Each character of the basic plane is transliterated once: a city of 1.5 million names takes half a second.
    private static final AtomicReferenceArray<String> READ = new AtomicReferenceArray<>(1 << 16);

    /// Surnames read otherwise than the same character elsewhere; 覃 as in western Hunan.
    /// Source: 现代汉语词典, 7th edition, readings marked 姓.
    private static final Map<String, String> SURNAMES = surnames("""
            单 shan 曾 zeng 覃 qin 解 xie 仇 qiu 区 ou 任 ren 朴 piao 查 zha 盖 ge 缪 miao 乐 yue 冼 xian 翟 zhai
            庹 tuo 佘 she 员 yun 折 she 洗 xian 华 hua 燕 yan 宁 ning 么 yao 幺 yao 曲 qu 褚 chu 逄 pang 种 chong
            秘 bi 尹 yin 葛 ge 令 ling 哈 ha 召 shao 祭 zhai 黑 he 过 guo 纪 ji 卜 bu 隗 wei 那 na 能 nai 繁 po
            钭 tou 厍 she 郇 xun 郗 xi 臧 zang 牟 mu 万 wan 沈 shen 石 shi 车 che 叶 ye 尉 wei 贾 jia 谌 chen
            """);

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
        var own = SURNAMES.get(String.valueOf(character));
        return own == null ? read(character) : own;
    }

    private static String read(char character) {
        var known = READ.get(character);
        if (known != null) {
            return known;
        }
        var read = transliterate(String.valueOf(character));
        READ.set(character, read);
        return read;
    }

    /// A transliterator is shared by nobody else and does not promise to be safe among threads.
    private static synchronized String transliterate(String character) {
        var letters = new StringBuilder();
        READING.transliterate(character)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static Map<String, String> surnames(String table) {
        var words = table.strip().split("\\s+", -1);
        var readings = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            readings.put(words[i], words[i + 1]);
        }
        return Map.copyOf(readings);
    }
}
