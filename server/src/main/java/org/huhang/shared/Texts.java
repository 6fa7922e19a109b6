package org.huhang.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The words of each module, one bundle in Chinese and one in English: `messages/<module>_<language>.properties`.
/// A key begins with its module's name; `{name}` stands for a parameter.
public final class Texts {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /// The languages that every text exists in; the first is the default.
    public enum Language {
        ZH,
        EN;

        /// The first of our languages that an `Accept-Language` header asks for.
        public static Language of(Iterable<Locale> accepted) {
            for (Locale locale : accepted) {
                switch (locale.getLanguage()) {
                    case "zh" -> {
                        return ZH;
                    }
                    case "en" -> {
                        return EN;
                    }
                    default -> {}
                }
            }
            return ZH;
        }

        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Optional<String> find(String key, Language language, Map<String, ?> params) {
        var module = key.substring(0, Math.max(0, key.indexOf('.')));
        var text = BUNDLES.computeIfAbsent(module + "_" + language.suffix(), Texts::load)
                .getProperty(key);
        return Optional.ofNullable(text).map(found -> fill(found, params));
    }

    /// The text, or the key itself: a missing text must never hide the answer. A test finds missing texts.
    public static String get(String key, Language language, Map<String, ?> params) {
        return find(key, language, params).orElse(key);
    }

    private static String fill(String text, Map<String, ?> params) {
        return PARAMETER.matcher(text).replaceAll(match -> {
            var value = params.get(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(value == null ? "–" : value.toString());
        });
    }

    private static Properties load(String name) {
        var bundle = new Properties();
        try (var in = Texts.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (in != null) {
                bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
