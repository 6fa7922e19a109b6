package org.huhang.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words by which laboratories say what they found in a tube; a closed list, as [FindingWord] is.
final class TubeFindingWord {
    private static final Set<String> INDETERMINATE =
            Set.of("indeterminate", "inconclusive", "ind", "可疑", "灰区", "单阳", "待复核");
    private static final Set<String> INVALID = Set.of("invalid", "inv", "无效", "失败", "内标失败");

    private TubeFindingWord() {}

    static Optional<TubeFinding> find(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        if (INDETERMINATE.contains(plain)) {
            return Optional.of(TubeFinding.INDETERMINATE);
        }
        if (INVALID.contains(plain)) {
            return Optional.of(TubeFinding.INVALID);
        }
        return FindingWord.find(word).map(found -> switch (found) {
            case POSITIVE -> TubeFinding.POSITIVE;
            case NEGATIVE -> TubeFinding.NEGATIVE;
        });
    }
}
