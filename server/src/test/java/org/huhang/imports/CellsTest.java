package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Single cells and headings.
class CellsTest {
    private static final ImportColumn NAME = ImportColumn.required("name", "姓名", "name", "x", "full name");
    private static final ImportColumn DAY = ImportColumn.optional("birthDate", "出生日期", "birth date", "x");
    private static final ImportColumn PHONE = ImportColumn.optional("phone", "电话", "phone", "x");
    private static final List<ImportColumn> ALL = List.of(NAME, DAY, PHONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1980-05-01",
                "1980/5/1",
                "1980.05.01",
                "1980年5月1日",
                "19800501",
                "'1980-05-01",
                "1980-05-01 00:00:00",
                "１９８０-05-01"
            })
    void datesAreRead(String cell) {
        assertEquals("1980-05-01 ", String.valueOf(cells("x", cell, "").date(DAY)) + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/1/1980", "80-05-01", "29342", "1980-02-30", "1980-05", "昨天", "1980-05-01 19:30"})
    void datesThatNeedGuessingAreRefused(String cell) {
        var row = cells("x", cell, "");
        assertEquals(null, row.date(DAY));
        assertEquals("imports.date-unreadable", codes(row));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "12, 12, ''",
        "'12.0', 12, ''",
        "100, 100, ''",
        "101, , imports.number-range",
        "-1, , imports.number-range",
        "1.5, , imports.number-range",
        "1.2E+05, , imports.number-exponent",
        "许多, , imports.number-range",
        "'1,000', , imports.number-range"
    })
    void countsAreWholeAndWithinTheirLimits(String cell, Integer read, String code) {
        var row = cells("x", "", cell);
        assertEquals(read, row.count(PHONE, 100));
        assertEquals(code, codes(row));
    }

    @ParameterizedTest
    @CsvSource({"73.5, 73.5", "73.49, ", "135.1, 135.1", "135.11, ", "29.3, "})
    void numbersAreReadUpToTheirLimits(String cell, Double read) {
        assertEquals(read, cells("x", "", cell).number(PHONE, 73.5, 135.1));
    }

    enum Colour {
        RED,
        DARK_GREEN
    }

    @ParameterizedTest
    @CsvSource({
        "红, RED",
        "红色, RED",
        "red, RED",
        "墨绿, DARK_GREEN",
        "Dark Green, DARK_GREEN",
        "DARK_GREEN, DARK_GREEN",
        "蓝, "
    })
    void wordsAreReadInBothLanguages(String cell, Colour read) {
        var words = WordList.of(Colour.class, Map.of(Colour.RED, "红|红色", Colour.DARK_GREEN, "墨绿"));
        var row = cells("x", "", cell);
        assertEquals(read, row.word(PHONE, words));
        assertEquals(read == null ? "imports.word-unknown" : "", codes(row));
    }

    @Test
    void aWordMeansOneThing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> WordList.of(Colour.class, Map.of(Colour.RED, "红", Colour.DARK_GREEN, "绿|红")));
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001, 13800000001, ''",
        "'138 0000 0001', 13800000001, ''",
        "7448222222, , imports.zero-lost",
        "74482222222, , imports.zero-lost",
        "0744-8222222, 07448222222, ''",
        "1.38E+10, , imports.number-exponent"
    })
    void aLostZeroOfATelephoneIsTold(String cell, String read, String code) {
        var row = cells("x", "", cell);
        assertEquals(read, row.phone(PHONE, _ -> Optional.empty()));
        assertEquals(code, codes(row));
    }

    @Test
    void aRequiredCellIsMissedAnOptionalOneIsNot() {
        var row = cells(" ", "", "");
        assertEquals(null, row.text(NAME));
        assertEquals(null, row.text(DAY));
        assertEquals("imports.cell-missing", codes(row));
    }

    @Test
    void aRowOfAnotherWidthIsTold() {
        assertEquals("imports.column-count", width("a", "b"));
        assertEquals("imports.column-count", width("a", "b", "c", "d"));
        assertEquals("passes", width("a", "b", "c"));
        assertEquals("passes", width("a", "b", "c", " ", ""));
    }

    @Test
    void headingsAreFoundInAnyOrderAndTheRestIsNamed() {
        var header = List.of("Birth_Date", "备注", "姓 名".replace(" ", ""), "行号", "Full Name");
        var mapping = Mapping.propose(ALL, header);
        assertEquals(Map.of("birthDate", 0, "name", 2), mapping.positions());
        assertEquals(List.of("备注", "Full Name"), mapping.ignored(header));
        assertEquals(Optional.of(NAME), Mapping.findTwice(ALL, header));
    }

    @Test
    void aMappingMustBePossible() {
        assertEquals("passes", mapping(Map.of("name", 0, "phone", 2)));
        assertEquals("imports.column-missing", mapping(Map.of("phone", 2)));
        assertEquals("imports.mapping-impossible", mapping(Map.of("name", 0, "phone", 0)));
        assertEquals("imports.mapping-impossible", mapping(Map.of("name", 3)));
        assertEquals("imports.mapping-impossible", mapping(Map.of("name", -1)));
        assertEquals("imports.mapping-impossible", mapping(Map.of("name", 0, "unknown", 1)));
    }

    @Test
    void rowsThatWereSeenAreFoundAmongMany() {
        var seen = new SeenRows();
        for (int i = 1; i <= 100_000; i++) {
            assertEquals(0, seen.note("thing " + i, i));
        }
        for (int i = 1; i <= 100_000; i += 777) {
            assertEquals(i, seen.note("thing " + i, 200_000));
        }
    }

    private static String mapping(Map<String, Integer> positions) {
        return new Mapping(positions).check(ALL, 3).map(Refusal::code).orElse("passes");
    }

    private static String width(String... cells) {
        return RowCells.checkWidth(new SheetRow(2, List.of(cells)), 3)
                .map(Refusal::code)
                .orElse("passes");
    }

    private static RowCells cells(String... cells) {
        return new RowCells(
                new SheetRow(2, List.of(cells)), new Mapping(Map.of("name", 0, "birthDate", 1, "phone", 2)));
    }

    private static String codes(RowCells row) {
        return row.reasons().stream().map(Refusal::code).collect(Collectors.joining(" "));
    }
}
