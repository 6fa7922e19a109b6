package org.huhang.testing;

import java.text.Normalizer;
import java.util.Locale;

/// Whether a name in a file is the name in the registry. Spaces, full-width letters and the several dots of
/// names such as 阿依古丽·买买提 make no difference; any other difference does, for a right number beside a wrong
/// name is how one person's positive becomes another's.
final class SameName {
    private SameName() {}

    static boolean holds(String inFile, String inRegistry) {
        return plain(inFile).equals(plain(inRegistry));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•‧・∙.]", "")
                .toLowerCase(Locale.ROOT);
    }
}
