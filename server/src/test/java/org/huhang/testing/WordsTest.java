package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.huhang.imports.TimeWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// [FindingWord], [TimeWord], [CtWord], [SameName]: what laboratories write, and what is no longer guessed.
class WordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({"阳性, POSITIVE", "阴性, NEGATIVE", "Positive, POSITIVE", " neg , NEGATIVE", "NOT DETECTED, NEGATIVE"})
    void wordsOfTheListAreRead(String word, Finding finding) {
        assertEquals(Optional.of(finding), FindingWord.find(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "-", "阳性?", "弱阳性", "可疑", "灰区", "检出", "未检出", "1", "阴阳", "positiv"})
    void anythingElseIsNotGuessed(String word) {
        assertEquals(Optional.empty(), FindingWord.find(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"阳性?", "弱阳性", "可疑", "灰区", "检出", "+", "Presumptive pos", "grey zone", "positiv", "需复检"})
    void whatMayBePositiveAlarms(String word) {
        assertTrue(FindingWord.looksPositive(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "阴性?", "未检出", "未做", "not detected", "n/a", "-"})
    void whatIsClearlyNotDoesNotAlarm(String word) {
        assertFalse(FindingWord.looksPositive(word));
    }

    @Test
    void aSurnameAndACityAlarmNobody() {
        assertFalse(FindingWord.mentionsPositive("欧阳明"));
        assertFalse(FindingWord.mentionsPositive("沈阳市检测中心"));
        assertTrue(FindingWord.mentionsPositive("阳性"));
        assertTrue(FindingWord.mentionsPositive(" Positive"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-07-28 19:30",
                "2021-07-28 19:30:00",
                "2021/7/28 19:30",
                "2021.07.28 19:30",
                "2021年7月28日 19时30分",
                "2021年7月28日19:30",
                "2021-07-28T19:30:00",
                "2021-07-28T19:30:00+08:00",
                "2021-07-28T11:30:00Z",
                "20210728193000",
                "202107281930",
                "２０２１-07-28 19:30"
            })
    void timesAreReadInTheCitysZone(String text) {
        assertEquals(Optional.of(Instant.parse("2021-07-28T11:30:00Z")), TimeWord.find(text, ZONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-07-28",
                "7/8/2021 19:30",
                "28.07.2021 19:30",
                "44405.8125",
                "2021-02-30 10:00",
                "2021-07-28 25:00",
                "昨天"
            })
    void timesThatNeedGuessingAreNotRead(String text) {
        assertEquals(Optional.empty(), TimeWord.find(text, ZONE));
    }

    @ParameterizedTest
    @CsvSource({
        "32.5, 32.5",
        "31.2/30.8, 31.2; 30.8",
        "ORF1ab 31.2; N 30.8, ORF1ab 31.2; N 30.8",
        "ORF1ab:31.2；N:30.8, ORF1ab 31.2; N 30.8",
        "50, 50",
        "NoCt, ''",
        "-, ''",
        "'', ''"
    })
    void cycleThresholdsAreTidied(String cell, String tidy) {
        assertEquals(Optional.of(tidy), CtWord.find(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50.1", "0", "阳性", "31,2,x", "2021-07-28", "ORF1ab"})
    void whatIsNoCycleThresholdIsNotRead(String cell) {
        assertEquals(Optional.empty(), CtWord.find(cell));
    }

    @Test
    void spacesWidthsAndDotsOfANameMakeNoDifference() {
        assertTrue(SameName.holds(" 覃 家明", "覃家明"));
        assertTrue(SameName.holds("阿依古丽•买买提", "阿依古丽·买买提"));
        assertTrue(SameName.holds("ＬＩ Na", "li na"));
        assertFalse(SameName.holds("覃家明", "覃家亮"));
        assertFalse(SameName.holds("覃明", "覃家明"));
    }
}
