package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.registry.Person;
import org.huhang.registry.Sex;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Texts;
import org.huhang.testing.Reading.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A whole file in, rows accepted or refused out. Received on 29 July 2021 at noon.
class ReadingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2021-07-29T04:00:00Z");
    private static final String HEADER = "标本编号,身份证号,姓名,采集时间,报告时间,检测机构,检测结果,Ct值\n";
    private static final String ANN = SmallCity.identityNumber(LocalDate.of(1980, 5, 1), 101);
    private static final String BO = SmallCity.identityNumber(LocalDate.of(1981, 6, 2), 102);
    private static final Map<String, Person> REGISTRY = Map.of(ANN, person(ANN, "覃家明"), BO, person(BO, "田大山"));

    private final Map<String, Earlier> earlier = new HashMap<>();

    @Test
    void goodRowsAreAccepted() {
        assertEquals("2 accepted; ", read(row("S1", ANN, "覃家明", "阳性") + row("S2", BO, "田大山", "阴性")));
    }

    @Test
    void columnsMayComeInAnyOrderAndInEnglish() {
        assertEquals(
                "1 accepted; ",
                readWhole("Result;Name;ID_Number;Reported At;Collected At;Specimen Code;Remark\n" + "positive;覃家明;"
                        + ANN + ";2021-07-29 08:00;2021-07-28 20:00;S1;-\n"));
    }

    @Test
    void cellsPastedFromASpreadsheetAreSeparatedByTabs() {
        assertEquals("1 accepted; ", readWhole((HEADER + row("S1", ANN, "覃家明", "阴性")).replace(",", "\t")));
    }

    @Test
    void quotedCellsMayHoldCommasAndLineBreaks() {
        assertEquals("1 accepted; ", read("S1," + ANN + ",覃家明,2021-07-28 20:00,2021-07-29 08:00,\"市疾控,\n实验室\",阴性,\n"));
    }

    @Test
    void blankRowsAreNoRowsButCountInTheNumbering() {
        assertEquals(
                "1 accepted; row 4 registry.identity-check-digit",
                read(row("S1", ANN, "覃家明", "阴性") + "\n" + row("S2", wrong(BO), "田大山", "阴性")));
    }

    @Test
    void everyReasonOfARowIsToldAtOnce() {
        assertEquals(
                "0 accepted; row 2 alarm registry.identity-check-digit testing.time-unreadable testing.finding-unknown",
                read("S1," + wrong(ANN) + ",覃家明,28/7/2021,2021-07-29 08:00,x,弱阳性,\n"));
    }

    @Test
    void aMissingCellIsNamed() {
        assertEquals("0 accepted; row 2 imports.cell-missing", read(row("", ANN, "覃家明", "阴性")));
        assertEquals("0 accepted; row 2 imports.cell-missing", read(row("S1", ANN, " ", "阴性")));
    }

    @Test
    void aRowWithoutAFindingAlarmsOnlyWhenSomethingInItMentionsAPositive() {
        assertEquals("0 accepted; row 2 imports.cell-missing", read(row("S1", ANN, "覃家明", "")));
        assertEquals(
                "0 accepted; row 2 alarm imports.cell-missing testing.ct-unreadable",
                read("S1," + ANN + ",覃家明,2021-07-28 20:00,2021-07-29 08:00,x,,阳性\n"));
    }

    @Test
    void aWrongNumberOfColumnsIsRefusedAndAlarmsForAPositive() {
        assertEquals(
                "0 accepted; row 2 alarm imports.column-count",
                read("S1," + ANN + ",覃家明,2021-07-28 20:00,2021-07-29 08:00,x,,阳性,30,extra\n"));
        assertEquals("0 accepted; row 2 imports.column-count", read("S1," + ANN + ",覃家明\n"));
    }

    @Test
    void emptyCellsBehindTheLastColumnMeanNothing() {
        assertEquals("1 accepted; ", read(row("S1", ANN, "覃家明", "阴性").replace("\n", ",,,\n")));
    }

    @Test
    void aPersonWhomTheRegistryDoesNotKnowIsRefused() {
        var nobody = SmallCity.identityNumber(LocalDate.of(1999, 1, 1), 103);
        assertEquals("0 accepted; row 2 alarm testing.person-unknown", read(row("S1", nobody, "某某", "阳性")));
    }

    @Test
    void anotherNameBesideTheNumberIsRefused() {
        assertEquals("0 accepted; row 2 alarm testing.name-differs", read(row("S1", ANN, "田大山", "阳性")));
    }

    @Test
    void timesBehaveAtTheMomentOfReception() {
        assertEquals("1 accepted; ", read(timed("2021-07-28 20:00", "2021-07-29 12:00:00")));
        assertEquals(
                "0 accepted; row 2 testing.time-in-future", read(timed("2021-07-28 20:00", "2021-07-29 12:00:01")));
        assertEquals(
                "0 accepted; row 2 testing.time-in-future testing.time-in-future",
                read(timed("2021-07-30 20:00", "2021-07-31 08:00")));
    }

    @Test
    void aReportIsNotEarlierThanTheCollection() {
        assertEquals("1 accepted; ", read(timed("2021-07-28 20:00", "2021-07-28 20:00")));
        assertEquals(
                "0 accepted; row 2 testing.reported-before-collected",
                read(timed("2021-07-28 20:00", "2021-07-28 19:59")));
    }

    @Test
    void theSameSpecimenTwiceWithTheSameContentIsTakenOnce() {
        assertEquals(
                "1 accepted; row 3 testing.specimen-twice",
                read(row("S1", ANN, "覃家明", "阳性") + row("S1", ANN, "覃家明", "阳性")));
    }

    @Test
    void theSameSpecimenWithOtherContentIsTakenNeitherWay() {
        assertEquals(
                "0 accepted; row 2 alarm testing.specimen-contradicted, row 3 alarm testing.specimen-contradicted",
                read(row("S1", ANN, "覃家明", "阳性") + row("S1", ANN, "覃家明", "阴性")));
        assertEquals(
                "0 accepted; row 2 testing.specimen-contradicted, row 3 testing.specimen-contradicted",
                read(row("S1", ANN, "覃家明", "阴性") + row("S1", BO, "田大山", "阴性")));
    }

    @Test
    void aSpecimenOfAnEarlierFileIsKnownOrAConflict() {
        earlier.put(
                "S1",
                new Earlier(
                        "S1",
                        7,
                        "yesterday.csv",
                        Objects.requireNonNull(REGISTRY.get(ANN)).id(),
                        Instant.parse("2021-07-28T12:00:00Z"),
                        Instant.parse("2021-07-29T00:00:00Z"),
                        Finding.POSITIVE));
        assertEquals("0 accepted; row 2 testing.specimen-already-received", read(row("S1", ANN, "覃家明", "阳性")));
        assertEquals("0 accepted; row 2 testing.specimen-conflict", read(row("S1", ANN, "覃家明", "阴性")));
        assertEquals("0 accepted; row 2 alarm testing.specimen-conflict", read(row("S1", BO, "田大山", "阳性")));
    }

    @Test
    void aControlTotalMustMatchOrNothingIsTaken() {
        var two = HEADER + row("S1", ANN, "覃家明", "阳性") + row("S2", BO, "田大山", "阴性");
        assertEquals("2 accepted; ", readWhole(two, 2));
        assertEquals(
                "whole file: imports.control-total {found=2, stated=3} 1 of 2 rows may be positive", readWhole(two, 3));
        assertEquals(
                "whole file: imports.control-total {found=2, stated=1} 1 of 2 rows may be positive", readWhole(two, 1));
    }

    @Test
    void aFileCutOffInTheMiddleOfARowIsRefusedWhole() {
        var whole = HEADER + row("S1", ANN, "覃家明", "阳性") + row("S2", BO, "田大山", "阴性");
        assertEquals(
                "whole file: imports.file-cut-off {row=3} 1 of 2 rows may be positive",
                readWhole(whole.substring(0, whole.length() - 20)));
        assertEquals(
                "whole file: imports.file-cut-off {row=3} 1 of 2 rows may be positive",
                readWhole(HEADER + row("S1", ANN, "覃家明", "阳性") + "S2,\"" + BO));
    }

    @Test
    void aLastRowWithoutALineBreakIsNoCut() {
        assertEquals("1 accepted; ", read(row("S1", ANN, "覃家明", "阴性").strip()));
    }

    @Test
    void filesThatAreNoSuchFilesAreToldApart() {
        assertTrue(readWhole("hello\nworld\n").startsWith("whole file: testing.file-not-results"));
        assertTrue(readWhole("<html><body>login</body></html>").startsWith("whole file: testing.file-not-results"));
        assertTrue(readWhole(HEADER).startsWith("whole file: imports.file-without-rows"));
        assertTrue(readWhole("\n\n").startsWith("whole file: imports.file-empty"));
        assertTrue(readWhole("标本编号,姓名\nS1,覃家明\n")
                .startsWith("whole file: imports.column-missing {columns=身份证号 / identity number、采集时间 / collected at"));
        assertTrue(readWhole(HEADER.replace("Ct值", "结果") + row("S1", ANN, "覃家明", "阴性"))
                .startsWith("whole file: imports.column-twice {column=检测结果 / result}"));
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() throws Exception {
        var codes = java.util.regex.Pattern.compile("(?<!get|text|say)\\(\\s*\"(testing\\.[a-z-]+)\"");
        var missing = new ArrayList<String>();
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of("src/main/java/org/huhang/testing"))) {
            for (var file : files.toList()) {
                var found = codes.matcher(java.nio.file.Files.readString(file));
                while (found.find()) {
                    for (Texts.Language language : Texts.Language.values()) {
                        for (String key : List.of(found.group(1), found.group(1) + ".todo")) {
                            if (Texts.find(key, language, Map.of()).isEmpty()) {
                                missing.add(language + " " + key);
                            }
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private String read(String rows) {
        return readWhole(HEADER + rows);
    }

    private String readWhole(String text) {
        return readWhole(text, null);
    }

    private String readWhole(String text, @Nullable Integer controlTotal) {
        var file = new ResultFile(
                new BatchId(Ids.next()),
                "today.csv",
                0,
                controlTotal,
                new OrganizationId(Ids.next()),
                new AreaId(Ids.next()),
                new AccountId(Ids.next()),
                NOON);
        var reading = new Reading(ZONE, numbers -> REGISTRY, codes -> earlier);
        return switch (reading.read(file, text.getBytes(StandardCharsets.UTF_8))) {
            case Answer.WholeFileRefused(Reading.RefusedFile refused) ->
                "whole file: "
                        + refused.refusal().code() + " "
                        + new TreeMap<>(refused.refusal().params()) + " "
                        + refused.positives() + " of " + refused.rowsIn() + " rows may be positive";
            case Answer.Tubes tubes -> tubes.rows().size() + " tubes";
            case Answer.Rows(Reading.Read read) ->
                read.accepted().size() + " accepted; "
                        + read.refused().stream()
                                .map(row -> "row " + row.row().number() + (row.looksPositive() ? " alarm " : " ")
                                        + row.reasons().stream()
                                                .map(Refusal::code)
                                                .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining(", "));
        };
    }

    private static String row(String specimen, String identity, String name, String finding) {
        return specimen + "," + identity + "," + name + ",2021-07-28 20:00,2021-07-29 08:00,市疾控中心," + finding + ",\n";
    }

    private static String timed(String collected, String reported) {
        return "S1," + ANN + ",覃家明," + collected + "," + reported + ",x,阴性,\n";
    }

    private static String wrong(String identity) {
        return identity.substring(0, 17) + (identity.charAt(17) == '7' ? '8' : '7');
    }

    private static Person person(String identity, String name) {
        return new Person(
                new PersonId(Ids.next()),
                name,
                Sex.MALE,
                LocalDate.of(1980, 1, 1),
                identity,
                null,
                null,
                new AreaId(Ids.next()));
    }
}
