package org.huhang.planning.curtois;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceReaderTest {
    @Test
    void everySectionIsRead() throws BadInstance {
        var instance = Texts.week();
        assertEquals(7, instance.days());
        assertEquals(
                List.of(new Instance.Shift("E", 480, List.of()), new Instance.Shift("L", 480, List.of(0))),
                instance.shifts());
        assertEquals(
                new Instance.Employee("A", List.of(7, 2), 2400, 1440, 5, 2, 2, 1, List.of(0)),
                instance.staff().getFirst());
        assertEquals(List.of(7, 7), instance.staff().get(1).mostShifts());
        assertEquals(
                List.of(new Instance.Request(0, 2, 0, 2), new Instance.Request(1, 3, 1, 3)), instance.onRequests());
        assertEquals(List.of(new Instance.Request(1, 1, 0, 1)), instance.offRequests());
        assertEquals(7, instance.cover().size());
        assertEquals(new Instance.Cover(4, 0, 2, 100, 1), instance.cover().getLast());
    }

    @Test
    void linesMayEndAsOnWindowsAndRequestsMayBeAbsent() throws BadInstance {
        var text =
                Texts.WEEK.replace("SECTION_SHIFT_OFF_REQUESTS\nB,1,E,1\n", "").replace("\n", "\r\n");
        assertEquals(List.of(), InstanceReader.read(List.of(text.split("\n"))).offRequests());
    }

    /// What is wrong, put in place of what was right, is told with its line.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# a remark; seven; 1; a section was expected",
                "# days; seven; 3; from 1 to 366, not \"seven\"",
                "# days; 0; 3; from 1 to 366, not \"0\"",
                "# days; 367; 3; from 1 to 366, not \"367\"",
                "# days; 5; 4; the horizon is one number",
                "L,480,E; L,480,N; 9; no shift is called \"N\"",
                "L,480,E; E,480,; 9; shift \"E\" stands there already",
                "L,480,E; L,-1,E; 9; minutes of the shift",
                "L,480,E; L; 9; 1 fields",
                "E=7|L=2; E7; 13; read like D=14|N=0",
                "E=7|L=2; E=7|N=2; 13; no shift is called \"N\"",
                "B,,2400; A,,2400; 14; employee \"A\" stands there already",
                "B,,2400; B,2400; 14; 7 fields",
                "A,0; A,7; 18; a day must be a whole number from 0 to 6",
                "A,0; C,0; 18; no employee is called \"C\"",
                "A,2,E,2; A,2,E; 22; 3 fields",
                "A,2,E,2; A,2,E,x; 22; weight",
                "SECTION_COVER; SECTION_COVERS; 28; unknown section",
                "SECTION_COVER; SECTION_SHIFTS; 28; comes twice",
                "4,E,2,100,1; 0,E,2,100,1; 36; stands there already",
                "4,E,2,100,1; 4,E,-2,100,1; 36; requirement"
            })
    void whatIsWrongIsToldWithItsLine(String right, String wrong, int line, String message) {
        var text = Texts.WEEK.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        var bad = assertThrows(
                BadInstance.class, () -> InstanceReader.read(text.lines().toList()));
        var told = String.valueOf(bad.getMessage());
        assertTrue(told.contains(message.replace('"', '\'')), told);
        assertEquals(line, bad.line(), told);
    }

    @Test
    void aMissingSectionHasNoLine() {
        var text = Texts.WEEK.substring(0, Texts.WEEK.indexOf("SECTION_COVER"));
        var bad = assertThrows(
                BadInstance.class, () -> InstanceReader.read(text.lines().toList()));
        assertEquals("0 SECTION_COVER is missing or empty", bad.line() + " " + bad.getMessage());
    }
}
