package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.huhang.shared.Texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | ZH
            *                     | ZH
            zh-CN                 | ZH
            zh-TW,en;q=0.5        | ZH
            en-GB                 | EN
            en;q=0.4,zh;q=0.5     | ZH
            fr,de;q=0.9,en;q=0.8  | EN
            fr,de                 | ZH
            """)
    void theFirstOfOurLanguagesThatIsAskedForAndElseChinese(String header, Language language) {
        var accepted = header.isEmpty()
                ? java.util.List.<Locale>of()
                : Locale.LanguageRange.parse(header).stream()
                        .map(range -> Locale.forLanguageTag(range.getRange()))
                        .toList();
        assertEquals(language, Language.of(accepted));
    }

    @Test
    void aParameterIsFilledInAndAnAbsentOneIsADash() {
        assertEquals("“$1\\x” is not an id", Texts.get("shared.not-an-id", Language.EN, Map.of("text", "$1\\x")));
        assertEquals("“–” is not an id", Texts.get("shared.not-an-id", Language.EN, Map.of()));
    }

    @Test
    void aMissingTextShowsItsKeyAndNeverHidesTheAnswer() {
        assertEquals("shared.no-such-text", Texts.get("shared.no-such-text", Language.ZH, Map.of()));
        assertEquals("no-module", Texts.get("no-module", Language.ZH, Map.of()));
    }
}
