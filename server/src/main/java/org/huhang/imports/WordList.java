package org.huhang.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words that a cell may hold for one of a few constants: their Chinese ones, and in English the constant's own
/// name with spaces, in small or capital letters.
public final class WordList<E extends Enum<E>> {
    private final Map<String, E> words = new HashMap<>();
    private final Map<E, String> zh;

    private WordList(Map<E, List<String>> chinese, Class<E> type) {
        zh = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            var names = chinese.getOrDefault(constant, List.of());
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no word for " + constant);
            }
            zh.put(constant, names.getFirst());
            names.forEach(name -> put(name, constant));
            put(constant.name(), constant);
        }
    }

    private void put(String name, E constant) {
        var other = words.putIfAbsent(Headers.plain(name), constant);
        if (other != null && other != constant) {
            throw new IllegalArgumentException(name + " means " + other + " and " + constant);
        }
    }

    /// @param chinese for every constant its word and, after `|`, others that mean the same
    public static <E extends Enum<E>> WordList<E> of(Class<E> type, Map<E, String> chinese) {
        var split = new LinkedHashMap<E, List<String>>();
        chinese.forEach((constant, names) -> split.put(constant, List.of(names.split("\\|", -1))));
        return new WordList<>(split, type);
    }

    @Nullable
    E find(String word) {
        return words.get(Headers.plain(word));
    }

    public String zh(E constant) {
        return zh.getOrDefault(constant, constant.name());
    }

    Collection<String> all() {
        return zh.values();
    }
}
