package org.huhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huhang.shared.Ladder;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;
import org.junit.jupiter.api.Test;

/// Every refusal says what, where and what to do, in both languages.
class TextsTest {
    private static final Path JAVA = Path.of("src/main/java/org/huhang");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern CODE =
            Pattern.compile("(?:Refusal(?:\\.Kind\\.[A-Z_]+,|\\.(?:invalid|forbidden|notFound|conflict)\\()\\s*)\"((?:"
                    + String.join("|", Ladder.MODULES) + ")\\.[a-z0-9.-]+)\"");

    @Test
    void everyRefusalHasItsWordsInBothLanguages() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : below(JAVA)) {
            var codes = CODE.matcher(Files.readString(file));
            while (codes.find()) {
                for (Language language : Language.values()) {
                    for (String key : Set.of(codes.group(1), codes.group(1) + ".todo")) {
                        if (Texts.find(key, language, Map.of()).isEmpty()) {
                            missing.add(language + " " + key);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void bothLanguagesOfAModuleHaveTheSameKeys() throws IOException {
        for (String module : Ladder.MODULES) {
            assertEquals(keysOf(module, "zh"), keysOf(module, "en"), module);
        }
    }

    private static Set<String> keysOf(String module, String language) throws IOException {
        var file = BUNDLES.resolve(module + "_" + language + ".properties");
        if (!Files.exists(file)) {
            return Set.of();
        }
        var properties = new java.util.Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Iterable<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
