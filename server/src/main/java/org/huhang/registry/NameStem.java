package org.huhang.registry;

import java.util.List;

/// What is left of an area's name without the word for its kind: 解放社区 and 解放居委会 are both 解放.
/// Suffixes as the 2021 edition and the orders of that summer write them.
final class NameStem {
    /// Longest first; a kind that ends in another (土家族乡 in 乡) stands before it.
    private static final List<String> SUFFIXES = List.of(
            "社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "街道办事处", "土家族乡", "白族乡", "居委会", "村委会", "社区", "街道", "小区", "镇", "乡", "村",
            "区", "县", "市");

    private NameStem() {}

    static String of(String name) {
        var stem = name.strip();
        for (int i = 0; i < 2; i++) {
            var longer = stem;
            stem = SUFFIXES.stream()
                    .filter(suffix -> longer.endsWith(suffix)
                            && longer.length() > suffix.length() + (suffix.length() == 1 ? 1 : 0))
                    .findFirst()
                    .map(suffix -> longer.substring(0, longer.length() - suffix.length()))
                    .orElse(longer);
        }
        return stem;
    }
}
